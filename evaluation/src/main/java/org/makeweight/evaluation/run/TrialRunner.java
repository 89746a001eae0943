package org.makeweight.evaluation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Require;
import org.makeweight.core.method.Training;
import org.makeweight.core.prepare.FittedPreprocessing;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.Split;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.FittedLearner;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.OriginsOutcome;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.QualityOutcome;
import org.makeweight.evaluation.outcome.RowOrigins;
import org.makeweight.evaluation.outcome.TrialResult;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.outcome.UnitResult.OriginsResult;
import org.makeweight.evaluation.outcome.UnitResult.QualityResult;
import org.makeweight.evaluation.plan.Trial;
import org.makeweight.evaluation.plan.TrialSeeds;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.quality.ComparedRows;
import org.makeweight.evaluation.quality.QualityFigures;
import org.makeweight.evaluation.quality.QualityReport;

/**
 * Carries out a unit of work: split, prepare, augment, then train and score each classifier. All that is learnt is
 * learnt from training rows. A pure function of the unit and the experiment; whatever goes wrong becomes an outcome.
 */
public final class TrialRunner {
    private static final double NANOS = 1e9;

    private final Experiment experiment;
    private final TimeLimit limit;

    public TrialRunner(Experiment experiment) {
        this.experiment = experiment;
        this.limit = new TimeLimit(experiment.limitSeconds());
    }

    /** A training part before and after augmentation, with the test rows prepared alike. */
    private record Prepared(Table real, Augmentation training, Table test, double augmentSeconds) {
        double generateSeconds() {
            return Math.max(0, augmentSeconds - training.fitSeconds());
        }
    }

    /**
     * Runs all trials of a unit, and measures its synthetic rows and says where they came from if that is wanted.
     *
     * @param execution for the augmenter; a classifier is always trained on one thread
     * @throws InterruptedException if the calling thread is interrupted
     */
    public UnitResult run(WorkUnit unit, Execution execution) throws InterruptedException {
        List<TrialResult> results = new ArrayList<>();
        Object prepared = unit.dataset().folds().isEmpty()
                ? new Outcome.NotApplicable(unit.dataset().refusal())
                : attempt(0, () -> prepare(unit, execution));
        for (Trial trial : unit.trials()) {
            Object outcome = prepared instanceof Prepared ready
                    ? attempt(ready.augmentSeconds(), () -> train(unit, trial, ready))
                    : prepared;
            results.add(new TrialResult(trial, (Outcome) outcome, fit(prepared)));
        }
        Optional<QualityResult> quality =
                unit.qualityKey().isEmpty() ? Optional.empty() : Optional.of(quality(unit, prepared, execution));
        Optional<OriginsResult> origins =
                unit.originsKey().isEmpty() ? Optional.empty() : Optional.of(origins(unit, prepared, execution));
        return new UnitResult(results, quality, origins);
    }

    private OriginsResult origins(WorkUnit unit, Object prepared, Execution execution) throws InterruptedException {
        long start = System.nanoTime();
        Object outcome = prepared instanceof Prepared ready
                ? attempt(
                        0,
                        () -> new OriginsOutcome.Known(RowOrigins.of(
                                ready.real(), ready.training(), split(unit).training(), execution)))
                : prepared;
        return new OriginsResult(
                unit.originsKey().orElseThrow(),
                outcome instanceof OriginsOutcome known ? known : OriginsOutcome.without((Outcome) outcome),
                (System.nanoTime() - start) / NANOS);
    }

    private QualityResult quality(WorkUnit unit, Object prepared, Execution execution) throws InterruptedException {
        long start = System.nanoTime();
        Object outcome = prepared instanceof Prepared ready
                ? attempt(0, () -> measure(unit, ready, execution))
                : QualityOutcome.without((Outcome) prepared);
        return new QualityResult(
                unit.qualityKey().orElseThrow(),
                outcome instanceof QualityOutcome measured ? measured : QualityOutcome.without((Outcome) outcome),
                (System.nanoTime() - start) / NANOS);
    }

    /** Compares the synthetic minority rows with the minority rows of the training and of the test part. */
    private QualityOutcome measure(WorkUnit unit, Prepared prepared, Execution execution) {
        int minority = prepared.real().schema().target().minority();
        Table real = prepared.real().select(prepared.real().rowsOf(minority));
        Table all = prepared.training().table();
        int[] made = IntStream.of(all.rowsOf(minority))
                .filter(row -> prepared.training().origins().synthetic(row))
                .toArray();
        if (made.length == 0) {
            return new QualityOutcome.NothingMade();
        }
        if (real.rows() < 2) {
            return new QualityOutcome.NotApplicable(
                    "a single minority row in the training part cannot be compared with");
        }
        Table heldOut = prepared.test().select(prepared.test().rowsOf(minority));
        return new QualityOutcome.Measured(QualityFigures.of(QualityReport.Group.of(
                new ComparedRows(Optional.empty(), real, all.select(made), Optional.of(heldOut)),
                TrialSeeds.quality(experiment, unit),
                execution)));
    }

    /** The result of some work, or the outcome that its failure is. */
    private Object attempt(double usedSeconds, Callable<Object> work) throws InterruptedException {
        try {
            return limit.call(usedSeconds, work);
        } catch (TimeLimit.Exceeded e) {
            return new Outcome.Failed(e.getMessage());
        } catch (ExecutionException e) {
            return e.getCause() instanceof NotApplicableException refused
                    ? new Outcome.NotApplicable(refused.getMessage())
                    : failed(e.getCause());
        }
    }

    /** One line: the kind of exception, and what it says. */
    private static Outcome.Failed failed(Throwable e) {
        String message = e.getMessage() == null
                ? ""
                : ": " + e.getMessage().lines().findFirst().orElse("");
        return new Outcome.Failed(e.getClass().getSimpleName() + message);
    }

    private Prepared prepare(WorkUnit unit, Execution execution) {
        Split split = split(unit);
        Table table = unit.dataset().table();
        Table realTraining = table.select(split.training());
        FittedPreprocessing preprocessing = experiment.preprocessing().fit(realTraining);
        Table training = preprocessing.apply(realTraining);
        Table test = preprocessing.apply(table.select(split.test()));
        long start = System.nanoTime();
        Augmentation augmentation = unit.augmenter()
                .make()
                .augment(
                        training,
                        new Amount.Ratio(experiment.ratio()),
                        new RandomState(TrialSeeds.augmenter(experiment, unit)),
                        execution);
        return new Prepared(training, augmentation, test, (System.nanoTime() - start) / NANOS);
    }

    private static Split split(WorkUnit unit) {
        return unit.dataset().folds().orElseThrow().split(unit.repeat(), unit.fold());
    }

    private static Optional<Training> fit(Object prepared) {
        return prepared instanceof Prepared ready ? ready.training().fit() : Optional.empty();
    }

    private Outcome train(WorkUnit unit, Trial trial, Prepared prepared) {
        Augmentation augmentation = prepared.training();
        Require.complete(augmentation.table(), trial.classifier().name());
        Require.complete(prepared.test(), trial.classifier().name());
        long start = System.nanoTime();
        FittedLearner fitted = trial.classifier()
                .make()
                .train(
                        augmentation.table(),
                        augmentation.weights(),
                        TrialSeeds.classifier(experiment, unit, trial.classifier()));
        long trained = System.nanoTime();
        double[] scores = fitted.score(prepared.test());
        long scored = System.nanoTime();
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                return new Outcome.Failed("the classifier gave a score that is no number");
            }
        }
        Costs costs = new Costs(
                augmentation.fitSeconds(),
                prepared.generateSeconds(),
                (trained - start) / NANOS,
                (scored - trained) / NANOS);
        Confusion confusion = Confusion.at(0.5, new Scores(scores, truth(prepared.test()), fitted.probabilities()));
        return new Outcome.Completed(scores, fitted.probabilities(), confusion, augmentation.flags(), costs);
    }

    private static boolean[] truth(Table test) {
        boolean[] minority = new boolean[test.rows()];
        for (int row = 0; row < minority.length; row++) {
            minority[row] = test.isMinority(row);
        }
        return minority;
    }
}
