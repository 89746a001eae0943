package org.makeweight.report.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Method;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Families;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.experiment.Reporting;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.learner.FittedLearner;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.plan.Coordinates;
import org.makeweight.evaluation.plan.DatasetSummary;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.PlainResults;
import org.makeweight.report.model.ReportModel;

/**
 * Results made up to make a point: doing nothing, at the threshold 0.5 and at a tuned one, and SMOTE, with one classifier over
 * five folds. Of 100 minority rows in a fold, a method finds 50 and so many more; ten others are always taken for them.
 */
final class MadeUp {
    private static final int FOLDS = 5;
    private static final String ENSEMBLE = "balanced-svm";

    private final int datasets;
    private int moved;
    private int gain;
    private double ranking;
    private Predicate<Integer> fails = dataset -> false;
    private Predicate<Integer> without = dataset -> false;
    private boolean flagged;
    private int balanced = -1;
    private Families families = Families.EACH;

    MadeUp(int datasets) {
        this.datasets = datasets;
    }

    /** So many more minority rows are found by doing nothing at a tuned threshold. */
    MadeUp tunedNone(int found) {
        moved = found;
        return this;
    }

    /** So many more minority rows are found after SMOTE, and so much higher is its average precision. */
    MadeUp smote(int found, double averagePrecision) {
        gain = found;
        ranking = averagePrecision;
        return this;
    }

    MadeUp smoteFails(Predicate<Integer> on) {
        fails = on;
        return this;
    }

    MadeUp smoteIsNotApplicable(Predicate<Integer> on) {
        without = on;
        return this;
    }

    MadeUp smoteIsFlagged() {
        flagged = true;
        return this;
    }

    /** So many more minority rows are found by an ensemble that balances inside, whose control is the classifier. */
    MadeUp ensemble(int found) {
        balanced = found;
        return this;
    }

    /** Every two data sets are of a family, which counts once. */
    MadeUp familiesOnce() {
        families = Families.ONCE;
        return this;
    }

    Evidence evidence() {
        Experiment experiment = experiment();
        List<StoredDataset> stored = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        for (int d = 0; d < datasets; d++) {
            ClassColumn target = new ClassColumn("class", List.of("no", "yes"), 1);
            DatasetFacts facts = new DatasetFacts("Set " + d, "", "", "family-" + d / 2, "", "", "", List.of());
            DatasetSummary summary = new DatasetSummary("ab".repeat(32), 1000, 5, 2, 0, target, 500, 500);
            stored.add(new StoredDataset("set-" + d, facts, summary, new int[0]));
            for (int fold = 0; fold < FOLDS; fold++) {
                measurements.add(trial(experiment, d, fold, "none", Threshold.HALF));
                measurements.add(trial(experiment, d, fold, "none", Threshold.TUNED));
                measurements.add(trial(experiment, d, fold, "smote", Threshold.HALF));
                if (balanced >= 0) {
                    measurements.add(trial(experiment, d, fold, ENSEMBLE, Threshold.HALF));
                }
            }
        }
        return new Evidence(new ReportModel(PlainResults.of(experiment, stored, datasets * FOLDS * 2, measurements)));
    }

    /** A trial of an augmenter with the classifier, or of the ensemble. */
    private Measurement trial(Experiment experiment, int dataset, int fold, String augmenter, Threshold threshold) {
        boolean ensemble = augmenter.equals(ENSEMBLE);
        Coordinates at = new Coordinates(
                "set-" + dataset, 0, fold, ensemble ? "none" : augmenter, 0, ensemble ? ENSEMBLE : "svm");
        boolean smote = augmenter.equals("smote");
        List<Double> nothing = List.of(Double.NaN, Double.NaN);
        if (smote && fails.test(dataset)) {
            return new Measurement(
                    at, new Outcome.Failed<>("broken"), threshold, Double.NaN, Optional.empty(), null, nothing);
        }
        if (smote && without.test(dataset)) {
            return new Measurement(
                    at, new Outcome.NotApplicable<>("no"), threshold, Double.NaN, Optional.empty(), null, nothing);
        }
        // some noise between sets and folds that differs between methods, without which nothing could be tested
        int noise = (dataset * 7 + fold * 3) % 5 + (augmenter.hashCode() + 3 * dataset + fold) % 2;
        int more = ensemble ? balanced : smote ? gain : threshold.equals(Threshold.TUNED) ? moved : 0;
        Confusion confusion = new Confusion(50 + more + noise, 10, 50 - more - noise, 890);
        double precision = 0.6 + 0.01 * noise + (smote ? ranking + 0.0001 * (dataset % 3) : 0);
        Scored scored = new Scored(
                new double[0], true, confusion, smote && flagged ? List.of("collapsed") : List.of(), Costs.NONE);
        List<Double> values = experiment.metrics().stream()
                .map(metric -> metric.countsDecisions() ? metric.of(confusion) : precision)
                .toList();
        return new Measurement(
                at, new Outcome.Completed<>(scored), threshold, 0.5, Optional.empty(), confusion, values);
    }

    private Experiment experiment() {
        Augmenter never = (training, amount, random, execution) -> {
            throw new IllegalStateException("nothing is run here");
        };
        Learner learner = (training, weights, seed) -> {
            throw new IllegalStateException("nothing is trained here");
        };
        Method<Augmenter> none =
                Method.named("none", "No augmentation").deterministic().makes(parameters -> never);
        Method<Augmenter> smote = Method.named("smote", "SMOTE").makes(parameters -> never);
        Method<Learner> svm = Method.named("svm", "SVM").makes(parameters -> learner);
        List<Candidates<Learner>> classifiers = new ArrayList<>(List.of(Candidates.of(svm.withDefaults())));
        if (balanced >= 0) {
            Method<Learner> ensemble = Method.named(ENSEMBLE, "Balanced SVM").makes(parameters -> new Balanced());
            classifiers.add(Candidates.of(ensemble.withDefaults()));
        }
        List<DatasetEntry> entries = new ArrayList<>();
        for (int d = 0; d < datasets; d++) {
            entries.add(new DatasetEntry.Named("set-" + d));
        }
        return new Experiment(
                "Made up",
                7,
                Kind.AUGMENTATION,
                entries,
                new Contenders(
                        List.of(Candidates.of(none.withDefaults()), Candidates.of(smote.withDefaults())),
                        classifiers,
                        true),
                new Protocol(
                        Validation.Scheme.stratified(FOLDS, 1),
                        Optional.empty(),
                        Preprocessing.DEFAULT,
                        1,
                        1,
                        List.of(Threshold.HALF),
                        false,
                        3600),
                new Reporting(Metric.F1, List.of(Metric.F1, Metric.AVERAGE_PRECISION), false, false, families));
    }

    private static final class Balanced implements Learner {
        @Override
        public FittedLearner train(Table training, Optional<double[]> weights, long seed) {
            throw new IllegalStateException("nothing is trained here");
        }

        @Override
        public Optional<String> control() {
            return Optional.of("svm");
        }
    }
}
