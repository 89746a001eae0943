package org.makeweight.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.method.Execution;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Experiments;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.SqliteResultStore;

/** Tuned thresholds, nested tuning, generation: what a run makes of them. */
class TunedRunTest {
    private static final Table NUMBERS = Tables.random(1, 60, 20, 3, 0, 1);

    @TempDir
    Path folder;

    private Results run(String file, Experiment experiment, DatasetSource source, int threads)
            throws InterruptedException {
        Plan plan = Plan.of(experiment, source);
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve(file))) {
            store.begin(plan);
            new ExperimentRun(plan, store).run(new LocalExecutor(threads), RunListener.NONE);
            return Results.of(experiment, store);
        }
    }

    private Results run(String yaml) throws InterruptedException {
        return run("a.sqlite", Experiments.parse("makeweight: 1\n" + yaml), Experiments.source("a", NUMBERS), 2);
    }

    private static List<Measurement> at(Results results, String augmenter, Threshold threshold) {
        return results.measurements().stream()
                .filter(m ->
                        m.at().augmenter().equals(augmenter) && m.threshold().equals(threshold))
                .toList();
    }

    @Test
    void doingNothingAtATunedThresholdStandsBesideByDefault() throws InterruptedException {
        Results results =
                run("datasets: [a]\nclassifiers: [logistic-regression]\nvalidation: {folds: 3, repeats: 1}\n");
        assertThat(at(results, "none", Threshold.TUNED)).hasSize(3).allSatisfy(m -> {
            assertThat(m.completed()).isTrue();
            assertThat(m.thresholdValue()).isBetween(0.0, 1.0);
        });
        assertThat(at(results, "smote", Threshold.TUNED)).isEmpty();
        assertThat(results.complete()).isTrue();
    }

    @Test
    void bothThresholdsRestOnTheSameScores() throws InterruptedException {
        Results results = run("""
                datasets: [a]
                augmenters: [smote]
                classifiers: [logistic-regression]
                validation: {folds: 3, repeats: 1}
                generator_seeds: 1
                baselines: false
                thresholds: [0.5, tuned]
                """);
        List<Measurement> half = at(results, "smote", Threshold.HALF);
        List<Measurement> tuned = at(results, "smote", Threshold.TUNED);
        int brier = results.experiment().metrics().indexOf(Metric.BRIER);
        for (int fold = 0; fold < 3; fold++) {
            assertThat(tuned.get(fold).values().get(brier))
                    .isEqualTo(half.get(fold).values().get(brier));
            assertThat(tuned.get(fold).thresholdValue()).isNotEqualTo(0.5);
        }
    }

    /** Seven minority rows train in each fold, but only four or five in an inner one: too few for five neighbours. */
    @Test
    void whereAnInnerFoldCannotBeAugmentedTheLineAtOneHalfStands() throws InterruptedException {
        Experiment experiment = Experiments.parse("""
                makeweight: 1
                datasets: [few]
                augmenters: [smote]
                classifiers: [logistic-regression]
                validation: {folds: 3, repeats: 1}
                generator_seeds: 1
                baselines: false
                thresholds: [0.5, tuned]
                """);
        Results results = run("a.sqlite", experiment, Experiments.source("few", Tables.random(3, 60, 10, 2, 0, 1)), 1);
        assertThat(at(results, "smote", Threshold.HALF)).hasSize(3).allMatch(Measurement::completed);
        assertThat(at(results, "smote", Threshold.TUNED)).hasSize(3).allSatisfy(m -> {
            assertThat(m.outcome()).isInstanceOf(Outcome.NotApplicable.class);
            assertThat(m.outcome().reason()).contains("k_neighbors");
        });
        assertThat(results.failed()).isZero();
    }

    private static final String NESTED = """
            makeweight: 1
            datasets: [a]
            augmenters: [none, smote: {k_neighbors: [2, 5]}]
            classifiers: [knn: {k: [1, 15]}, cart]
            validation: {folds: 3, repeats: 2}
            tune: {inner_folds: 2, metric: balanced_accuracy}
            generator_seeds: 1
            baselines: false
            thresholds: [0.5, tuned]
            """;

    @Test
    void aGridIsOneMethodWhosePointIsChosenInEachTrainingPart() throws InterruptedException {
        Results results = run("a.sqlite", Experiments.parse(NESTED), Experiments.source("a", NUMBERS), 2);
        assertThat(results.augmenters()).containsExactly("none", "smote(k_neighbors=2|5)");
        assertThat(results.classifiers()).containsExactly("knn(k=1|15)", "cart");
        List<Measurement> tuned = at(results, "smote(k_neighbors=2|5)", Threshold.TUNED);
        assertThat(tuned).hasSize(2 * 3 * 2).allSatisfy(m -> {
            assertThat(m.chosen().orElseThrow().augmenter()).isIn("smote(k_neighbors=2)", "smote");
            assertThat(m.chosen().orElseThrow().threshold()).isEqualTo(m.thresholdValue());
        });
        // nothing is to be chosen at 0.5 where there is one point
        assertThat(at(results, "none", Threshold.HALF).stream()
                        .filter(m -> m.at().classifier().equals("cart")))
                .isNotEmpty()
                .allMatch(m -> m.chosen().isEmpty());
    }

    private static List<String> essence(Results results) {
        return results.measurements().stream()
                .map(m -> m.at() + m.threshold().id() + m.thresholdValue() + m.chosen() + m.confusion() + m.values())
                .toList();
    }

    @Test
    void threadsAndGoingOnChangeNothing() throws InterruptedException {
        Experiment experiment = Experiments.parse(NESTED);
        DatasetSource source = grouped();
        Results one = run("one.sqlite", experiment, source, 1);
        assertThat(essence(run("three.sqlite", experiment, source, 3))).isEqualTo(essence(one));
        Plan plan = Plan.of(experiment, source);
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve("stopped.sqlite"))) {
            store.begin(plan);
            UnitRunner runner = new UnitRunner(experiment);
            // two units whole, and one task of a third, as after a kill between two versions
            store.put(runner.run(plan.units().get(0), Execution.QUIET));
            store.put(runner.run(plan.units().get(3), Execution.QUIET));
            store.put(runner.run(
                    plan.units().get(1).only(plan.units().get(1).tasks().subList(1, 2)), Execution.QUIET));
        }
        assertThat(essence(run("stopped.sqlite", experiment, source, 2))).isEqualTo(essence(one));
    }

    /** Pairs of rows belong together. */
    private static DatasetSource grouped() {
        int[] groups = IntStream.range(0, NUMBERS.rows()).map(row -> row / 2).toArray();
        return new DatasetSource() {
            @Override
            public List<Dataset> find(String name) {
                return List.of(new Dataset(
                        name,
                        DatasetFacts.untold(name),
                        () -> NUMBERS,
                        Optional.empty(),
                        () -> RowRoles.NONE.withGroups(groups)));
            }

            @Override
            public Dataset open(DatasetFile file) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void generatedRowsAloneAreTrainedOnAndSamplersAreNotApplicable() throws InterruptedException {
        Experiment experiment = Experiments.parse("""
                makeweight: 1
                kind: generation
                datasets: [a]
                augmenters: [gaussian-copula, smote]
                classifiers: [logistic-regression]
                validation: {folds: 3, repeats: 1}
                generator_seeds: 1
                """);
        Results results = run("a.sqlite", experiment, Experiments.source("a", Tables.random(1, 120, 40, 3, 0, 1)), 2);
        assertThat(results.augmenters()).containsExactly("none", "gaussian-copula", "smote");
        assertThat(at(results, "gaussian-copula", Threshold.HALF)).hasSize(3).allMatch(Measurement::completed);
        assertThat(at(results, "smote", Threshold.HALF))
                .hasSize(3)
                .allMatch(m -> m.outcome() instanceof Outcome.NotApplicable);
        int f1 = results.experiment().metrics().indexOf(Metric.F1);
        List<Double> real = new ArrayList<>();
        List<Double> synthetic = new ArrayList<>();
        at(results, "none", Threshold.HALF).forEach(m -> real.add(m.values().get(f1)));
        at(results, "gaussian-copula", Threshold.HALF)
                .forEach(m -> synthetic.add(m.values().get(f1)));
        assertThat(synthetic).isNotEqualTo(real);
    }

    /** What is chosen by noise finds nothing in noise. */
    @Test
    void thresholdsAndTuningFindNothingInNoise() throws InterruptedException {
        Experiment experiment = Experiments.parse("""
                makeweight: 1
                datasets: [noise]
                augmenters: [none, smote: {k_neighbors: [1, 3, 5]}]
                classifiers: [knn: {k: [1, 3, 9]}, logistic-regression]
                validation: {folds: 5, repeats: 1}
                tune: {inner_folds: 3, metric: balanced_accuracy}
                generator_seeds: 1
                baselines: false
                thresholds: [0.5, tuned]
                """);
        Confusion[] totals = new Confusion[4];
        for (int seed = 7; seed < 10; seed++) {
            Results results = run(
                    seed + ".sqlite",
                    experiment,
                    Experiments.source("noise", Tables.random(seed, 270, 30, 5, 0, 0)),
                    2);
            for (Measurement m : results.measurements()) {
                int at = (m.at().augmenter().equals("none") ? 0 : 2)
                        + (m.threshold() instanceof Threshold.Tuned ? 1 : 0);
                totals[at] = totals[at] == null ? m.confusion() : totals[at].plus(m.confusion());
            }
        }
        for (Confusion total : totals) {
            assertThat(Metric.BALANCED_ACCURACY.of(total)).isLessThan(0.58);
        }
    }
}
