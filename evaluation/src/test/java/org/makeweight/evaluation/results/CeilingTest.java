package org.makeweight.evaluation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Experiments;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.run.ExperimentRun;
import org.makeweight.evaluation.run.LocalExecutor;
import org.makeweight.evaluation.run.RunListener;
import org.makeweight.evaluation.store.SqliteResultStore;

/** What is known of the mechanism reaches the ceiling, and nothing else. */
class CeilingTest {
    private static final Table TABLE = Tables.random(1, 60, 20, 3, 0, 1);
    private static final Experiment EXPERIMENT = Experiments.parse("""
            makeweight: 1
            datasets: [known]
            augmenters: [smote, enn]
            classifiers: [logistic-regression, knn]
            validation: {folds: 4, repeats: 2}
            generator_seeds: 2
            thresholds: [0.5, 0.3]
            metrics: [recall, precision, f1, average_precision, roc_auc, balanced_accuracy, brier]
            """);

    @TempDir
    Path folder;

    private static DatasetSource source(Optional<Supplier<double[]>> posterior) {
        Dataset dataset = new Dataset("known", DatasetFacts.untold("known"), () -> TABLE, posterior);
        return new DatasetSource() {
            @Override
            public List<Dataset> find(String name) {
                return List.of(dataset);
            }

            @Override
            public Dataset open(DatasetFile file) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Sure of every minority row, and wrong about every fifth other row. */
    private static double[] posterior() {
        double[] posterior = new double[TABLE.rows()];
        Arrays.setAll(posterior, row -> TABLE.isMinority(row) ? 0.9 : row % 5 == 0 ? 0.6 : 0.1);
        return posterior;
    }

    private Results run(String file, DatasetSource source) throws InterruptedException {
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve(file))) {
            Plan plan = Plan.of(EXPERIMENT, source);
            store.begin(plan);
            new ExperimentRun(plan, store).run(new LocalExecutor(2), RunListener.NONE);
            return Results.of(EXPERIMENT, store);
        }
    }

    private static List<String> trials(Results results) {
        return results.measurements().stream()
                .map(m -> m.at() + m.outcome().status() + m.threshold() + m.confusion() + m.values())
                .toList();
    }

    private static List<String> keys(DatasetSource source) {
        return Plan.of(EXPERIMENT, source).units().stream()
                .map(WorkUnit::tasks)
                .flatMap(List::stream)
                .map(task -> task.key())
                .toList();
    }

    @Test
    void noTrialDependsOnWhatIsKnownOfTheMechanism() throws InterruptedException {
        Results without = run("without.sqlite", source(Optional.empty()));
        Results with = run("with.sqlite", source(Optional.of(CeilingTest::posterior)));
        double[] lie = new double[TABLE.rows()];
        Results wrong = run("wrong.sqlite", source(Optional.of(() -> lie)));
        assertThat(trials(with)).isEqualTo(trials(without)).isEqualTo(trials(wrong));
        assertThat(with.planned()).isEqualTo(without.planned());
        assertThat(keys(source(Optional.of(CeilingTest::posterior)))).isEqualTo(keys(source(Optional.empty())));
        assertThat(without.ceilings()).isEmpty();
        assertThat(with.ceilings()).hasSize(1);
    }

    @Test
    void theCeilingIsMeasuredOnEveryTestRowOfEveryRepeatOnce() throws InterruptedException {
        Ceiling ceiling = run("a.sqlite", source(Optional.of(CeilingTest::posterior)))
                .ceiling("known")
                .orElseThrow();
        // 12 of 60 others are taken for the minority at 0.5 and at 0.3; none where only 0.9 will do
        int falsePositives =
                (int) Arrays.stream(posterior()).filter(p -> p == 0.6).count();
        assertThat(falsePositives).isPositive();
        double precision = 20.0 / (20 + falsePositives);
        assertThat(ceiling.cell(Metric.PRECISION, 0.5).mean()).isCloseTo(precision, within(1e-12));
        assertThat(ceiling.cell(Metric.PRECISION, 0.3).mean()).isCloseTo(precision, within(1e-12));
        assertThat(ceiling.cell(Metric.RECALL, 0.5).mean()).isEqualTo(1);
        assertThat(ceiling.cell(Metric.ROC_AUC).mean()).isEqualTo(1);
        assertThat(ceiling.cell(Metric.AVERAGE_PRECISION).mean()).isEqualTo(1);
        assertThat(ceiling.measurements().stream().filter(m -> m.thresholdValue() == 0.5))
                .hasSize(4 * 2);
        assertThat(ceiling.thresholds())
                .containsOnlyKeys(Metric.RECALL, Metric.PRECISION, Metric.F1, Metric.BALANCED_ACCURACY);
        assertThat(ceiling.measurements())
                .allMatch(m -> m.at().augmenter().equals(Ceiling.NAME)
                        && m.at().classifier().equals(Ceiling.NAME));
    }

    @Test
    void aStoreOfAnEarlierReleaseIsReadAndGoesOn() throws Exception {
        run("old.sqlite", source(Optional.empty()));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("old.sqlite"));
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE posterior");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve("old.sqlite"))) {
            assertThat(Results.of(EXPERIMENT, store).complete()).isTrue();
        }
        assertThat(run("old.sqlite", source(Optional.of(CeilingTest::posterior)))
                        .ceilings())
                .hasSize(1);
    }

    @Test
    void whatIsNoProbabilityOfEachRowIsRefused() {
        assertThatThrownBy(() -> run("a.sqlite", source(Optional.of(() -> new double[] {0.5}))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'known' must have 80 probabilities");
        double[] no = new double[TABLE.rows()];
        no[3] = Double.NaN;
        assertThatThrownBy(() -> run("b.sqlite", source(Optional.of(() -> no))))
                .isInstanceOf(IllegalStateException.class);
    }
}
