package org.makeweight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.method.Reference;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Families;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.experiment.Reporting;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.plan.Coordinates;
import org.makeweight.evaluation.plan.DatasetSummary;
import org.makeweight.evaluation.results.Ceiling;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.model.ReportModel;

/**
 * Results made up by arithmetic, nothing trained: three data sets, five augmenters, two classifiers, two folds, two runs.
 * They hold what a report must cope with: names full of markup, equal figures, a failure, a method that is not applicable, a
 * metric that is not defined, a warning, and a run that stopped early.
 */
public final class Example {
    public static final String NASTY = "c_1%&#{}$~^\\<script>alert(1)</script>|*`";

    private static final Bibliography WORKS = Bibliography.parse("""
            @article{chawla2002smote,
              author = {Chawla, Nitesh V. and Bowyer, Kevin W. and Hall, Lawrence O.},
              title = {{SMOTE}: Synthetic Minority Over-sampling Technique},
              year = {2002},
              doi = {10.1613/jair.953}
            }
            @misc{alcala2011keel,
              author = {Alcal{\\'a}-Fdez, Jes{\\'u}s},
              title = {{KEEL}},
              year = {2011}
            }
            """);

    private static final int FOLDS = 2;
    private static final int RUNS = 2;

    private Example() {}

    /** The whole run. */
    public static Results results() {
        return results(1);
    }

    /** The evidence of results. */
    public static Evidence evidence(Results results) {
        return new Evidence(new ReportModel(results));
    }

    /**
     * The run with other costs.
     *
     * @param slowness a factor on all times
     */
    public static Results results(double slowness) {
        Experiment experiment = experiment();
        List<Measurement> measurements = new ArrayList<>();
        int planned = 0;
        for (int d = 0; d < datasets().size(); d++) {
            for (int fold = 0; fold < FOLDS; fold++) {
                for (int a = 0; a < experiment.augmenters().size(); a++) {
                    Candidates<Augmenter> augmenter = experiment.augmenters().get(a);
                    int runs = augmenter.method().stochastic() ? RUNS : 1;
                    for (int run = 0; run < runs; run++) {
                        for (int c = 0; c < experiment.classifiers().size(); c++) {
                            Coordinates at = new Coordinates(
                                    datasets().get(d).id(),
                                    0,
                                    fold,
                                    augmenter.name(),
                                    run,
                                    experiment.classifiers().get(c).name());
                            for (Threshold threshold : experiment.protocol().thresholds()) {
                                measurements.add(measure(experiment, at, threshold, new int[] {d, a, c}, slowness));
                            }
                            planned++;
                        }
                    }
                }
            }
        }
        return PlainResults.of(experiment, datasets(), planned, measurements);
    }

    /** The run stopped after some of its trials. */
    public static Results stopped(int trials) {
        Results whole = results();
        int measurements = trials * whole.experiment().protocol().thresholds().size();
        return PlainResults.of(
                whole.experiment(),
                whole.datasets(),
                whole.planned(),
                whole.measurements().subList(0, measurements));
    }

    /** The whole run with some metrics only, the first being the primary one. */
    public static Results with(List<Metric> metrics) {
        Results whole = results();
        Experiment old = whole.experiment();
        Experiment experiment = reporting(old, new Reporting(metrics.get(0), metrics, false, false, Families.EACH));
        List<Measurement> measurements = whole.measurements().stream()
                .map(m -> new Measurement(
                        m.at(),
                        m.outcome(),
                        m.threshold(),
                        m.thresholdValue(),
                        m.chosen(),
                        m.confusion(),
                        metrics.stream()
                                .map(metric -> m.values().get(old.metrics().indexOf(metric)))
                                .toList()))
                .toList();
        return PlainResults.of(experiment, whole.datasets(), whole.planned(), measurements);
    }

    /** The whole run, the mechanism behind the first data set being known. */
    public static Results withCeiling() {
        Results whole = results();
        List<Metric> metrics = whole.experiment().metrics();
        List<Measurement> measurements = new ArrayList<>();
        for (double threshold : new double[] {0.5, 0.25, 0.4}) {
            Confusion confusion = new Confusion(threshold == 0.5 ? 8 : 9, 1, threshold == 0.5 ? 2 : 1, 89);
            List<Double> values = metrics.stream()
                    .map(metric -> metric.countsDecisions() ? metric.of(confusion) : 0.875)
                    .toList();
            for (int fold = 0; fold < FOLDS; fold++) {
                Coordinates at = new Coordinates("alpha", 0, fold, Ceiling.NAME, 0, Ceiling.NAME);
                Scored known = new Scored(new double[0], true, confusion, List.of(), Costs.NONE);
                measurements.add(new Measurement(
                        at,
                        new Outcome.Completed<>(known),
                        new Threshold.Fixed(threshold),
                        threshold,
                        Optional.empty(),
                        confusion,
                        values));
            }
        }
        Map<Metric, Double> best = Map.of(Metric.RECALL, 0.4, Metric.PRECISION, 0.4, Metric.F1, 0.4);
        return new Results(
                whole.experiment(),
                whole.datasets(),
                whole.planned(),
                whole.plannedLines(),
                whole.plannedRuns(),
                whole.measurements(),
                List.of(new Ceiling("alpha", metrics, best, measurements)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Experiment experiment() {
        List<Metric> metrics =
                List.of(Metric.RECALL, Metric.PRECISION, Metric.F1, Metric.AVERAGE_PRECISION, Metric.BRIER);
        return new Experiment(
                "Example & <script>alert(1)</script>",
                7,
                Kind.AUGMENTATION,
                List.of(new DatasetEntry.Named("a"), new DatasetEntry.Named("b"), new DatasetEntry.Named("c")),
                new Contenders(augmenters(), classifiers(), false),
                new Protocol(
                        Validation.Scheme.stratified(FOLDS, 1),
                        Optional.empty(),
                        Preprocessing.DEFAULT,
                        1,
                        RUNS,
                        List.of(Threshold.HALF, new Threshold.Fixed(0.25)),
                        false,
                        3600),
                new Reporting(Metric.F1, metrics, false, false, Families.EACH));
    }

    private static Experiment reporting(Experiment old, Reporting reporting) {
        return new Experiment(
                old.name(), old.seed(), old.kind(), old.datasets(), old.contenders(), old.protocol(), reporting);
    }

    private static List<Candidates<Augmenter>> augmenters() {
        Augmenter never = (training, amount, random, execution) -> {
            throw new IllegalStateException("nothing is run here");
        };
        Method<Augmenter> none =
                Method.named("none", "No augmentation").deterministic().makes(parameters -> never);
        Method<Augmenter> random =
                Method.named("random-oversampling", "Random oversampling").makes(parameters -> never);
        Method<Augmenter> smote = Method.named("smote", "SMOTE")
                .parameter(Parameter.neighbours("k_neighbors", 5, "Neighbours."))
                .cites(WORKS.get("chawla2002smote"))
                .makes(parameters -> never);
        Method<Augmenter> odd = Method.named("odd-gan", "<GAN>_%").makes(parameters -> never);
        return List.of(
                Candidates.of(none.withDefaults()),
                Candidates.of(random.withDefaults()),
                Candidates.of(smote.withDefaults()),
                Candidates.of(smote.with(Map.of("k_neighbors", "3"))),
                Candidates.of(odd.withDefaults()));
    }

    private static List<Candidates<Learner>> classifiers() {
        Learner never = (training, weights, seed) -> {
            throw new IllegalStateException("nothing is trained here");
        };
        Method<Learner> logistic = Method.named("logistic-regression", "Logistic regression")
                .deterministic()
                .parameter(Parameter.real("cost", 1, Range.above(0), "Cost."))
                .makes(parameters -> never);
        Method<Learner> svm = Method.named("svm", "SVM")
                .parameter(Parameter.real("cost", 1, Range.above(0), "Cost."))
                .cites(WORKS.get("chawla2002smote"))
                .makes(parameters -> never);
        return List.of(Candidates.of(logistic.withDefaults()), Candidates.of(svm.with(Map.of("cost", "0.5"))));
    }

    private static List<StoredDataset> datasets() {
        return List.of(
                dataset(
                        "alpha",
                        new DatasetFacts(
                                "Alpha test",
                                "industry",
                                "keel",
                                "alpha",
                                "CC BY 4.0",
                                "",
                                "",
                                List.of(WORKS.get("alcala2011keel"))),
                        20),
                dataset(
                        "beta",
                        new DatasetFacts(
                                "KEEL beta",
                                "health",
                                "keel",
                                "beta",
                                "no explicit licence; derived from other data",
                                "",
                                "",
                                List.of(WORKS.get("alcala2011keel"), WORKS.get("chawla2002smote"))),
                        40),
                dataset(NASTY, DatasetFacts.untold(NASTY), 10));
    }

    private static StoredDataset dataset(String id, DatasetFacts facts, int minorityRows) {
        ClassColumn target = new ClassColumn("class", List.of("no", "yes, & \"often\""), 1);
        String fingerprint = Integer.toHexString(minorityRows).repeat(32);
        DatasetSummary summary =
                new DatasetSummary(fingerprint, 200, 5, 2, 3, target, minorityRows, 200 - minorityRows);
        return new StoredDataset(id, facts, summary, new int[0]);
    }

    /**
     * Makes up a measurement.
     *
     * @param which data set, augmenter and classifier by position
     */
    private static Measurement measure(
            Experiment experiment, Coordinates at, Threshold threshold, int[] which, double slowness) {
        List<Double> nothing =
                experiment.metrics().stream().map(m -> Double.NaN).toList();
        if (which[0] == 2 && which[1] == 2) {
            String reason = "k_neighbors=5 needs at least 6 rows of each class but class 'yes, & \"often\"' has 5";
            return without(at, new Outcome.NotApplicable<>(reason), threshold, nothing);
        }
        if (which[0] == 1 && which[1] == 4 && at.fold() == 1) {
            Outcome<Scored> failed =
                    new Outcome.Failed<>("IllegalStateException: <b>NaN</b> in step " + at.generatorSeed());
            return without(at, failed, threshold, nothing);
        }
        Confusion confusion = confusion(at, threshold, which);
        boolean probabilities = which[2] == 0;
        List<Double> values = experiment.metrics().stream()
                .map(metric -> metric.countsDecisions()
                        ? metric.of(confusion)
                        : metric == Metric.BRIER && !probabilities
                                ? Double.NaN
                                : (confusion.tp() + 3.0 * which[1] + which[2]) / 32)
                .toList();
        List<String> flags = which[1] == 4 && at.fold() == 0 ? List.of("collapsed") : List.of();
        double fitSeconds = which[1] == 4 ? 12 * slowness : 0;
        Costs costs = new Costs(fitSeconds, 0.25 * which[1] * slowness, 1.5 * slowness, 0.125 * slowness);
        Scored scored = new Scored(new double[0], probabilities, confusion, flags, costs);
        return new Measurement(
                at, new Outcome.Completed<>(scored), threshold, value(threshold), Optional.empty(), confusion, values);
    }

    private static Measurement without(
            Coordinates at, Outcome<Scored> outcome, Threshold threshold, List<Double> nothing) {
        return new Measurement(at, outcome, threshold, Double.NaN, Optional.empty(), null, nothing);
    }

    private static double value(Threshold threshold) {
        return ((Threshold.Fixed) threshold).value();
    }

    /** Of 10 minority and 90 other rows. Doing nothing and random oversampling agree on the first data set. */
    private static Confusion confusion(Coordinates at, Threshold threshold, int[] which) {
        int method = which[0] == 0 && which[1] == 1 ? 0 : which[1];
        int run = method == 0 ? 0 : at.generatorSeed();
        int found = Math.min(10, 3 + method + (at.fold() + which[0] + run) % 3 + (value(threshold) < 0.5 ? 2 : 0));
        int wrong = 2 + 2 * method * which[0] + which[2] + (value(threshold) < 0.5 ? 5 : 0);
        if (which[0] == 2 && method == 0 && value(threshold) == 0.5) {
            return new Confusion(0, 0, 10, 90);
        }
        return new Confusion(found, wrong, 10 - found, 90 - wrong);
    }

    /** The whole run as if classifiers had been trained on synthetic rows alone, but for doing nothing. */
    public static Results generation() {
        Results whole = results();
        Experiment old = whole.experiment();
        Experiment experiment = new Experiment(
                old.name(),
                old.seed(),
                Kind.GENERATION,
                old.datasets(),
                old.contenders(),
                old.protocol(),
                old.reporting());
        return PlainResults.of(experiment, whole.datasets(), whole.planned(), whole.measurements());
    }

    /** The whole run, whose experiment asks for the quality of synthetic rows; none is there yet. */
    public static Results withQuality() {
        Results whole = results();
        Experiment old = whole.experiment();
        Experiment experiment = reporting(old, new Reporting(old.primary(), old.metrics(), true, false, Families.EACH));
        return PlainResults.of(experiment, whole.datasets(), whole.planned(), whole.measurements());
    }

    /** All works that the example cites but the software. */
    static List<Reference> works() {
        return List.copyOf(WORKS.all().values());
    }
}
