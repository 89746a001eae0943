package org.makeweight.evaluation.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Execution;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.Stopwatch;
import org.makeweight.evaluation.plan.TaskSeeds;
import org.makeweight.evaluation.protocol.InnerFold;
import org.makeweight.evaluation.protocol.OutOfFold;
import org.makeweight.evaluation.protocol.Pipeline;
import org.makeweight.evaluation.protocol.PreparedTraining;

/**
 * Out-of-fold predictions of a training part by every candidate: the whole pipeline is fitted again in each inner fold, and
 * its augmented rows are made once for all classifiers.
 */
final class InnerPredictions {
    private final Pipeline pipeline;
    private final Attempts attempts;
    private final TaskSeeds seeds;
    private final Map<Pair, Outcome<OutOfFold>> predictions = new LinkedHashMap<>();

    private InnerPredictions(Pipeline pipeline, Attempts attempts, TaskSeeds seeds) {
        this.pipeline = pipeline;
        this.attempts = attempts;
        this.seeds = seeds;
    }

    /**
     * A training part.
     *
     * @param rows as they were read
     * @param roles of these rows
     */
    record TrainingPart(Table rows, RowRoles roles) {}

    private record Pair(Configured<Augmenter> augmenter, Configured<Learner> classifier) {}

    /**
     * Makes them.
     *
     * @param part the training part
     */
    static InnerPredictions of(
            Pipeline pipeline,
            Protocol protocol,
            List<Configured<Augmenter>> augmenters,
            List<Configured<Learner>> classifiers,
            Outcome<TrainingPart> part,
            TaskSeeds seeds,
            Attempts attempts)
            throws InterruptedException {
        InnerPredictions inner = new InnerPredictions(pipeline, attempts, seeds);
        Outcome<List<InnerFold>> folds = attempts.then(
                part, 0, given -> InnerFold.of(given.rows(), given.roles(), protocol, seeds.innerFolds()));
        for (Configured<Augmenter> augmenter : augmenters) {
            if (folds instanceof Outcome.Completed<List<InnerFold>> divided) {
                inner.predict(augmenter, classifiers, part.value().orElseThrow().rows(), divided.result());
            } else {
                classifiers.forEach(c -> inner.predictions.put(new Pair(augmenter, c), folds.withoutValue()));
            }
        }
        return inner;
    }

    /** What a candidate predicted, or why it could not. */
    Outcome<OutOfFold> of(Configured<Augmenter> augmenter, Configured<Learner> classifier) {
        return predictions.get(new Pair(augmenter, classifier));
    }

    private void predict(
            Configured<Augmenter> augmenter,
            List<Configured<Learner>> classifiers,
            Table training,
            List<InnerFold> folds)
            throws InterruptedException {
        List<Predicting> candidates = classifiers.stream().map(Predicting::new).toList();
        for (InnerFold fold : folds) {
            if (candidates.stream().allMatch(candidate -> candidate.stopped != null)) {
                break;
            }
            Stopwatch watch = new Stopwatch();
            TaskSeeds own = seeds.inner(fold.repeat(), fold.fold());
            Outcome<Prepared> ready = attempts.attempt(0, () -> {
                PreparedTraining part = pipeline.fit(
                        training.select(fold.training()), augmenter, own.augmenter(augmenter), Execution.QUIET);
                return new Prepared(part, part.prepare(training.select(fold.validation())));
            });
            double seconds = watch.seconds();
            for (Predicting candidate : candidates) {
                candidate.predict(fold, ready, seconds, own);
            }
        }
        candidates.forEach(
                candidate -> predictions.put(new Pair(augmenter, candidate.classifier), candidate.outcome()));
    }

    private record Prepared(PreparedTraining training, Table validation) {}

    /** A classifier on its way through the inner folds; it stops at the first that it cannot do. */
    private final class Predicting {
        private final Configured<Learner> classifier;
        private final List<OutOfFold.OfFold> folds = new ArrayList<>();
        private double usedSeconds;
        private Outcome<OutOfFold> stopped;

        Predicting(Configured<Learner> classifier) {
            this.classifier = classifier;
        }

        void predict(InnerFold fold, Outcome<Prepared> ready, double preparedSeconds, TaskSeeds own)
                throws InterruptedException {
            if (stopped != null) {
                return;
            }
            usedSeconds += preparedSeconds;
            Stopwatch watch = new Stopwatch();
            Outcome<OutOfFold.OfFold> predicted = attempts.then(
                    ready,
                    usedSeconds,
                    part -> new OutOfFold.OfFold(
                            fold.repeat(),
                            part.training()
                                    .train(classifier, own.classifier(classifier))
                                    .score(part.validation())));
            usedSeconds += watch.seconds();
            if (predicted instanceof Outcome.Completed<OutOfFold.OfFold> done) {
                folds.add(done.result());
            } else {
                stopped = predicted.withoutValue();
            }
        }

        Outcome<OutOfFold> outcome() {
            return stopped != null ? stopped : new Outcome.Completed<>(new OutOfFold(folds));
        }
    }
}
