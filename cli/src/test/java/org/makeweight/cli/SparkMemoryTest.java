package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.run.Executor;
import org.makeweight.evaluation.spec.ExperimentReader;

/** What Spark keeps of a data set goes when its last unit is done, not only with the run. */
class SparkMemoryTest {
    private static final int LARGE = 100_000;
    private static final int SMALL = 100;
    private static final int COLUMNS = 4;
    private static final long LARGE_BYTES = (long) LARGE * COLUMNS * Double.BYTES;

    @Test
    void dataSetThatIsDoneIsGivenUp() throws Exception {
        Plan plan = plan();
        int unitsOfLarge = 4;
        assertThat(plan.units().subList(0, unitsOfLarge))
                .allMatch(unit -> unit.dataset().id().equals("large"));
        List<Long> held = new ArrayList<>();
        try (Executor spark = SparkAtHand.orSkip().start(Optional.of("local[1]"))) {
            spark.run(plan.experiment(), plan.units(), (unit, result) -> {
                if (held.size() == unitsOfLarge) {
                    // it is given up beside the work that goes on
                    awaitLess(spark, LARGE_BYTES / 2);
                }
                held.add(held(spark));
            });
        }
        assertThat(held).hasSize(2 * unitsOfLarge);
        assertThat(held.subList(0, unitsOfLarge)).allMatch(bytes -> bytes > LARGE_BYTES / 2);
        assertThat(held.subList(unitsOfLarge, held.size())).allMatch(bytes -> bytes < LARGE_BYTES / 2);
    }

    private static void awaitLess(Executor spark, long bytes) {
        long patience = System.nanoTime() + 60_000_000_000L;
        while (held(spark) >= bytes && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
    }

    /** Bytes of blocks in memory. Spark's classes are known to its own loader alone. */
    private static long held(Executor spark) {
        try {
            Class<?> environment = spark.getClass().getClassLoader().loadClass("org.apache.spark.SparkEnv");
            Object current = environment.getMethod("get").invoke(null);
            Object memory = environment.getMethod("memoryManager").invoke(current);
            return (long) memory.getClass().getMethod("storageMemoryUsed").invoke(memory);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("not the Spark that was expected", e);
        }
    }

    private static Plan plan() {
        List<Dataset> datasets = List.of(
                new Dataset("large", DatasetFacts.untold("large"), () -> table(LARGE)),
                new Dataset("small", DatasetFacts.untold("small"), () -> table(SMALL)));
        return Plan.of(
                ExperimentReader.parse(Path.of("test.yaml"), """
                        makeweight: 1
                        datasets: ["*"]
                        augmenters: [none]
                        classifiers: [naive-bayes]
                        baselines: false
                        validation: {folds: 2, repeats: 2}
                        """, Methods.augmenters(), Learners.all()),
                new DatasetSource() {
                    @Override
                    public List<Dataset> find(String name) {
                        return datasets;
                    }

                    @Override
                    public Dataset open(DatasetFile file) {
                        throw new UnsupportedOperationException();
                    }
                });
    }

    /** Random numbers, which cannot be compressed much; a fifth of the rows are of the minority. */
    private static Table table(int rows) {
        RandomState random = new RandomState(1);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            columns.add(new Column.Numeric("x" + column, false));
        }
        double[] values = new double[rows * COLUMNS];
        Arrays.setAll(values, i -> random.randomSample());
        int[] labels = new int[rows];
        Arrays.setAll(labels, row -> row % 5 == 0 ? 1 : 0);
        return new Table(new Schema(columns, new ClassColumn("y", List.of("no", "yes"), 1)), values, labels);
    }
}
