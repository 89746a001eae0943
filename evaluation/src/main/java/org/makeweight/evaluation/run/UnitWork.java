package org.makeweight.evaluation.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Execution;
import org.makeweight.core.split.Split;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Choice;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.RowOrigins;
import org.makeweight.evaluation.outcome.RowProjection;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.outcome.Stopwatch;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.outcome.TaskResult.Measured;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.Task;
import org.makeweight.evaluation.plan.TaskSeeds;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.protocol.FittedPipeline;
import org.makeweight.evaluation.protocol.OutOfFold;
import org.makeweight.evaluation.protocol.Pipeline;
import org.makeweight.evaluation.protocol.PreparedTraining;
import org.makeweight.evaluation.protocol.Selection;
import org.makeweight.evaluation.quality.ComparedRows;
import org.makeweight.evaluation.quality.QualityFigures;
import org.makeweight.evaluation.quality.QualityReport;

/** One unit of work being done. What several tasks need is made once, when the first of them asks for it. */
final class UnitWork {
    private final Experiment experiment;
    private final WorkUnit unit;
    private final Execution execution;
    private final Attempts attempts;
    private final TaskSeeds seeds;
    private final Selection selection;
    private final Map<Configured<Augmenter>, Outcome<Prepared>> prepared = new LinkedHashMap<>();
    private InnerPredictions inner;

    UnitWork(Experiment experiment, WorkUnit unit, Execution execution, Attempts attempts) {
        this.experiment = experiment;
        this.unit = unit;
        this.execution = execution;
        this.attempts = attempts;
        this.seeds = TaskSeeds.of(experiment.seed(), unit);
        this.selection = new Selection(
                experiment.protocol().tuning(), experiment.reporting().costs());
    }

    /** A prepared training part with the test rows prepared alike. */
    private record Prepared(PreparedTraining training, Table test) {}

    UnitResult result() throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        List<TaskResult> results = new ArrayList<>();
        for (Task task : unit.tasks()) {
            results.add(result(task));
        }
        return new UnitResult(results, watch.seconds());
    }

    private TaskResult result(Task task) throws InterruptedException {
        if (task instanceof Task.Train train) {
            return trained(train.key(), unit.augmenter().only(), train.classifier(), null);
        } else if (task instanceof Task.TuneThreshold tune) {
            return new TaskResult.Chosen(tune.key(), choice(Candidates.of(tune.classifier()), Threshold.TUNED));
        } else if (task instanceof Task.Select select) {
            return selected(select);
        } else if (task instanceof Task.MeasureQuality quality) {
            return quality(quality);
        } else if (task instanceof Task.FindOrigins origins) {
            return origins(origins);
        } else if (task instanceof Task.ProjectRows projection) {
            return projection(projection);
        }
        throw new IllegalStateException("unknown task " + task);
    }

    private TaskResult trained(
            String key, Configured<Augmenter> augmenter, Configured<Learner> classifier, Choice choice)
            throws InterruptedException {
        Outcome<Prepared> ready = prepared(augmenter);
        double used =
                ready.value().map(part -> part.training().augmentSeconds()).orElse(0.0);
        Outcome<Scored> scored = attempts.then(ready, used, part -> score(part, classifier));
        return new TaskResult.Trained(
                key,
                scored,
                ready.value().flatMap(part -> part.training().augmented().fit()).orElse(null),
                scored.value().isPresent() ? choice : null);
    }

    private Scored score(Prepared part, Configured<Learner> classifier) {
        FittedPipeline fitted = part.training().train(classifier, seeds.classifier(classifier));
        Stopwatch watch = new Stopwatch();
        Scores scores = fitted.score(part.test());
        Costs costs = new Costs(
                part.training().augmented().fitSeconds(),
                part.training().generateSeconds(),
                fitted.trainSeconds(),
                watch.seconds());
        return new Scored(
                scores.all(),
                scores.allOfClasses(),
                scores.probabilities(),
                Confusion.at(0.5, scores),
                fitted.learner().provenance().orElse(""),
                part.training().augmented().flags(),
                costs);
    }

    private TaskResult selected(Task.Select select) throws InterruptedException {
        Outcome<Choice> choice = choice(select.classifier(), select.threshold());
        if (choice instanceof Outcome.Completed<Choice> made) {
            return trained(
                    select.key(),
                    named(unit.augmenter(), made.result().augmenter()),
                    named(select.classifier(), made.result().classifier()),
                    made.result());
        }
        return new TaskResult.Trained(select.key(), choice.withoutValue(), null, null);
    }

    private static <T> Configured<T> named(Candidates<T> candidates, String name) {
        return candidates.points().stream()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The best candidate at a threshold, of equally good ones the first; a candidate that cannot be tried is out. */
    private Outcome<Choice> choice(Candidates<Learner> classifiers, Threshold threshold) throws InterruptedException {
        Outcome<Choice> best = null;
        for (Configured<Augmenter> augmenter : unit.augmenter().points()) {
            for (Configured<Learner> classifier : classifiers.points()) {
                Outcome<OutOfFold> predictions = inner().of(augmenter, classifier);
                Outcome<Choice> judged = predictions.map(
                        folds -> selection.judge(augmenter.name(), classifier.name(), folds, threshold));
                best = best == null ? judged : better(judged, best);
            }
        }
        return best;
    }

    private Outcome<Choice> better(Outcome<Choice> next, Outcome<Choice> best) {
        Optional<Choice> nextChoice = next.value();
        Optional<Choice> bestChoice = best.value();
        if (nextChoice.isEmpty()) {
            return best;
        }
        return bestChoice.isEmpty() || selection.better(nextChoice.get(), bestChoice.get()) ? next : best;
    }

    /** Made once for all tasks that choose, so that augmented tables of inner folds are built once for all classifiers. */
    private InnerPredictions inner() throws InterruptedException {
        if (inner == null) {
            List<Configured<Learner>> classifiers = new ArrayList<>();
            for (Task task : unit.tasks()) {
                if (task instanceof Task.TuneThreshold tune) {
                    classifiers.add(tune.classifier());
                } else if (task instanceof Task.Select select) {
                    classifiers.addAll(select.classifier().points());
                }
            }
            Outcome<InnerPredictions.TrainingPart> part = attempts.attempt(0, () -> {
                requireFolds();
                int[] training = split().training();
                return new InnerPredictions.TrainingPart(
                        unit.dataset().table().select(training),
                        unit.dataset().roles().select(training));
            });
            inner = InnerPredictions.of(
                    Pipeline.of(experiment),
                    experiment.protocol(),
                    unit.augmenter().points(),
                    classifiers.stream().distinct().toList(),
                    part,
                    seeds,
                    attempts);
        }
        return inner;
    }

    private Outcome<Prepared> prepared(Configured<Augmenter> augmenter) throws InterruptedException {
        Outcome<Prepared> known = prepared.get(augmenter);
        if (known == null) {
            known = attempts.attempt(0, () -> prepare(augmenter));
            prepared.put(augmenter, known);
        }
        return known;
    }

    private Prepared prepare(Configured<Augmenter> augmenter) {
        requireFolds();
        Split split = split();
        Table table = unit.dataset().table();
        PreparedTraining training = Pipeline.of(experiment)
                .fit(table.select(split.training()), augmenter, seeds.augmenter(augmenter), execution);
        return new Prepared(training, training.prepare(table.select(split.test())));
    }

    private void requireFolds() {
        if (unit.dataset().splits().isEmpty()) {
            throw new NotApplicableException(unit.dataset().refusal());
        }
    }

    private Split split() {
        return unit.dataset().splits().orElseThrow().split(unit.repeat(), unit.fold());
    }

    private TaskResult quality(Task.MeasureQuality task) throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        Outcome<Measured> outcome = attempts.then(prepared(unit.augmenter().only()), 0, this::measure);
        return new TaskResult.Quality(task.key(), outcome, watch.seconds());
    }

    /** Compares the synthetic minority rows with the minority rows of the training and of the test part. */
    private Measured measure(Prepared part) {
        Table training = part.training().real();
        int minority = training.schema().target().minority();
        Table real = training.select(training.rowsOf(minority));
        Table all = part.training().augmented().table();
        int[] made = IntStream.of(all.rowsOf(minority))
                .filter(row -> part.training().augmented().origins().synthetic(row))
                .toArray();
        if (made.length == 0) {
            return new Measured(null);
        }
        if (real.rows() < 2) {
            throw new NotApplicableException("a single minority row in the training part cannot be compared with");
        }
        Table heldOut = part.test().select(part.test().rowsOf(minority));
        return new Measured(QualityFigures.of(QualityReport.Group.of(
                new ComparedRows(Optional.empty(), real, all.select(made), Optional.of(heldOut)),
                seeds.quality(),
                execution)));
    }

    private TaskResult projection(Task.ProjectRows task) throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        Outcome<RowProjection> outcome = attempts.then(
                prepared(unit.augmenter().only()),
                0,
                part -> RowProjection.of(part.training().real(), part.training().augmented()));
        return new TaskResult.Projection(task.key(), outcome, watch.seconds());
    }

    private TaskResult origins(Task.FindOrigins task) throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        Outcome<RowOrigins> outcome = attempts.then(
                prepared(unit.augmenter().only()),
                0,
                part -> RowOrigins.of(
                        part.training().real(), part.training().augmented(), split().training(), execution));
        return new TaskResult.Origins(task.key(), outcome, watch.seconds());
    }
}
