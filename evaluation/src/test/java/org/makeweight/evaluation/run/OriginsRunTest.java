package org.makeweight.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Execution;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.Split;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Experiments;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.RowOrigins;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.Task;
import org.makeweight.evaluation.plan.TaskSeeds;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.store.SqliteResultStore;
import org.makeweight.evaluation.store.StoredOrigins;

/** An experiment that keeps where its synthetic rows came from. */
class OriginsRunTest {
    private static final Table MIXED = Tables.random(5, 90, 30, 3, 1, 1);
    private static final Table NUMBERS = Tables.random(5, 90, 30, 3, 0, 1);
    private static final DatasetSource SOURCE = Experiments.source(Map.of("mixed", MIXED, "numbers", NUMBERS));

    @TempDir
    Path folder;

    private static Experiment experiment(boolean origins, String augmenters) {
        return experiment("mixed", origins, augmenters);
    }

    private static Experiment experiment(String dataset, boolean origins, String augmenters) {
        return Experiments.parse("""
                makeweight: 1
                datasets: [%s]
                augmenters: %s
                classifiers: [knn]
                validation: {folds: 3, repeats: 1}
                generator_seeds: 2
                origins: %s
                """.formatted(dataset, augmenters, origins));
    }

    private List<StoredOrigins> run(String file, Experiment experiment, int threads, RunListener listener)
            throws InterruptedException {
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve(file))) {
            Plan plan = Plan.of(experiment, SOURCE);
            store.begin(plan);
            new ExperimentRun(plan, store).run(new LocalExecutor(threads), listener);
            List<StoredOrigins> origins = new ArrayList<>();
            store.forEachOrigins(origins::add);
            return origins;
        }
    }

    private static List<StoredOrigins> of(List<StoredOrigins> origins, String augmenter) {
        return origins.stream()
                .filter(unit -> unit.augmenter().equals(augmenter))
                .toList();
    }

    @Test
    void theyNameRowsOfTheDataSetBetweenWhichEachRowLies() throws InterruptedException {
        Experiment experiment = experiment("numbers", true, "[smote]");
        List<StoredOrigins> stored = of(run("a.sqlite", experiment, 2, RunListener.NONE), "smote");
        List<WorkUnit> units = Plan.of(experiment, SOURCE).units().stream()
                .filter(unit -> unit.augmenter().name().equals("smote"))
                .toList();
        assertThat(stored).hasSameSizeAs(units).hasSize(3 * 2);
        for (int u = 0; u < units.size(); u++) {
            checkBetween(experiment, units.get(u), stored.get(u).rows());
        }
    }

    /** Makes the unit's rows once more and looks at each. */
    private static void checkBetween(Experiment experiment, WorkUnit unit, RowOrigins origins) {
        Split split = unit.dataset().splits().orElseThrow().split(unit.repeat(), unit.fold());
        var fitted = experiment.protocol().preprocessing().fit(NUMBERS.select(split.training()));
        Table training = fitted.apply(NUMBERS.select(split.training()));
        Table prepared = fitted.apply(NUMBERS);
        Table augmented = unit.augmenter()
                .make()
                .augment(
                        training,
                        new Amount.Ratio(1),
                        new RandomState(TaskSeeds.of(experiment.seed(), unit)
                                .augmenter(unit.augmenter().only())),
                        Execution.QUIET)
                .table();
        assertThat(origins.size()).isEqualTo(augmented.rows() - training.rows()).isEqualTo(40);
        for (int i = 0; i < origins.size(); i++) {
            int row = origins.row()[i];
            int base = origins.base()[i];
            int neighbour = origins.neighbour()[i];
            assertThat(row).isEqualTo(training.rows() + i);
            assertThat(split.training()).contains(base, neighbour);
            assertThat(NUMBERS.isMinority(base)).isTrue();
            assertThat(NUMBERS.isMinority(neighbour)).isTrue();
            for (int c = 0; c < 3; c++) {
                double from = prepared.value(base, c);
                // the sampler adds in the same order
                assertThat(augmented.value(row, c))
                        .isEqualTo(from + origins.step()[i] * (prepared.value(neighbour, c) - from));
            }
            double nearest = Arrays.stream(training.rowsOf(1))
                    .mapToDouble(real -> distance(training, real, augmented, row))
                    .min()
                    .orElseThrow();
            // another order of summation
            assertThat(origins.distance()[i]).isEqualTo(nearest, within(1e-12));
        }
    }

    private static double distance(Table one, int a, Table other, int b) {
        double squares = 0;
        for (int c = 0; c < one.columns(); c++) {
            squares += (one.value(a, c) - other.value(b, c)) * (one.value(a, c) - other.value(b, c));
        }
        return Math.sqrt(squares);
    }

    @Test
    void aCopyHasABaseAtNoDistanceAndARowOfAModelHasNone() throws InterruptedException {
        List<StoredOrigins> stored =
                run("a.sqlite", experiment(true, "[gan: {steps: 2}, random-undersampling]"), 2, RunListener.NONE);
        assertThat(of(stored, "random-oversampling")).hasSize(3 * 2).allSatisfy(unit -> {
            assertThat(unit.rows().size()).isEqualTo(40);
            assertThat(IntStream.of(unit.rows().base())).allMatch(MIXED::isMinority);
            assertThat(unit.rows().neighbour()).containsOnly(-1);
            assertThat(unit.rows().step()).containsOnly(Double.NaN);
            assertThat(unit.rows().distance()).containsOnly(0);
        });
        assertThat(of(stored, "gan(steps=2)")).hasSize(3 * 2).allSatisfy(unit -> {
            assertThat(unit.rows().size()).isEqualTo(40);
            assertThat(unit.rows().base()).containsOnly(-1);
            assertThat(DoubleStream.of(unit.rows().distance())).allMatch(distance -> distance > 0);
        });
        assertThat(of(stored, "none")).hasSize(3).allMatch(unit -> unit.rows().size() == 0);
        assertThat(of(stored, "random-undersampling"))
                .hasSize(3 * 2)
                .allMatch(unit -> unit.rows().size() == 0);
    }

    @Test
    void aMethodThatCannotTreatTheTableIsNotAskedAgain() throws InterruptedException {
        assertThat(of(run("a.sqlite", experiment(true, "[adasyn]"), 2, RunListener.NONE), "adasyn"))
                .isEmpty();
        Counting again = new Counting();
        run("a.sqlite", experiment(true, "[adasyn]"), 2, again);
        assertThat(again.units).isZero();
    }

    @Test
    void anyNumberOfThreadsFindsTheSame() throws InterruptedException {
        List<StoredOrigins> one = run("one.sqlite", experiment(true, "[smote]"), 1, RunListener.NONE);
        List<StoredOrigins> three = run("three.sqlite", experiment(true, "[smote]"), 3, RunListener.NONE);
        // none and class-weights once, the two others with two seeds
        assertThat(one).hasSize(3 * (2 + 2 * 2)).isEqualTo(three);
    }

    @Test
    void theyAreAddedToAFinishedRunWithoutDoingATrialAgainAndNotFoundTwice() throws InterruptedException {
        assertThat(run("a.sqlite", experiment(false, "[smote]"), 2, RunListener.NONE))
                .isEmpty();

        Counting added = new Counting();
        List<StoredOrigins> after = run("a.sqlite", experiment(true, "[smote]"), 2, added);
        assertThat(added.trials).isZero();
        assertThat(added.units).isEqualTo(3 * (2 + 2 * 2));

        Counting again = new Counting();
        run("a.sqlite", experiment(true, "[smote]"), 2, again);
        assertThat(again.units).isZero();
        assertThat(after).isEqualTo(run("fresh.sqlite", experiment(true, "[smote]"), 2, RunListener.NONE));
    }

    @Test
    void aSearchThatFailedIsTriedAgain() throws InterruptedException {
        Experiment experiment = experiment(true, "[smote]");
        Plan plan = Plan.of(experiment, SOURCE);
        run("a.sqlite", experiment, 2, RunListener.NONE);
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve("a.sqlite"))) {
            String key = plan.units().get(1).tasks().stream()
                    .filter(Task.FindOrigins.class::isInstance)
                    .map(Task::key)
                    .findFirst()
                    .orElseThrow();
            store.put(new UnitResult(List.of(new TaskResult.Origins(key, new Outcome.Failed<>("too slow"), 1)), 1));
        }
        Counting again = new Counting();
        List<StoredOrigins> after = run("a.sqlite", experiment, 2, again);
        assertThat(again.units).isEqualTo(1);
        assertThat(again.trials).isZero();
        assertThat(after).hasSize(plan.units().size());
    }

    @Test
    void theKeysOfTrialsAreTheSameWithAndWithout() {
        assertThat(keys(true)).isEqualTo(keys(false));
    }

    private static List<String> keys(boolean origins) {
        return Plan.of(experiment(origins, "[smote]"), SOURCE).units().stream()
                .flatMap(unit -> unit.tasks().stream())
                .filter(Task::scores)
                .map(Task::key)
                .toList();
    }
}
