package org.makeweight.smote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Table;

/** What holds for every method that puts rows between two others: two classes and three, many seeds. */
class SegmentsTest {
    private static final int SEEDS = 15;
    /** Rounding of one multiplication and two additions of numbers near 1. */
    private static final double ROUNDING = 1e-14;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smote",
                "borderline-smote",
                "adasyn",
                "kmeans-smote:cluster_balance_threshold=0.05,kmeans_estimator=3",
                "svm-smote",
                "safe-level-smote",
                "polynom-fit-smote:topology=bus",
                "polynom-fit-smote:topology=mesh",
                "prowsyn",
                "mwmote",
                "lee:rejection_level=0.8",
                "smobd",
                "assembled-smote",
                "geometric-smote:selection_strategy=minority,deformation_factor=1"
            })
    void everyRowLiesWhereItsOriginSays(String method) {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (int[] counts : new int[][] {{70, 25}, {40, 60, 22}}) {
                Table table = Samples.random(seed, 3, 0.7, counts);
                Augmentation made = Samples.run(method, table, seed);
                for (int row : Samples.synthetic(made)) {
                    liesWhereItsOriginSays(table, made, row);
                }
            }
        }
    }

    private static void liesWhereItsOriginSays(Table table, Augmentation made, int row) {
        Origins origins = made.origins();
        double[] base = Samples.row(table, origins.base(row));
        double[] cells = Samples.row(made.table(), row);
        int label = made.table().label(row);
        assertThat(table.label(origins.base(row))).isEqualTo(label);
        if (origins.neighbour(row) == Origins.NONE) {
            assertThat(cells).as("a copy").isEqualTo(base);
            return;
        }
        assertThat(table.label(origins.neighbour(row))).isEqualTo(label);
        double[] other = Samples.row(table, origins.neighbour(row));
        double step = origins.step(row);
        if (Double.isNaN(step)) {
            // a point of the line whose place was not kept: no farther from either end than they are apart
            double length = Samples.distance(base, other);
            double sum = Samples.distance(cells, base) + Samples.distance(cells, other);
            assertThat(sum).isCloseTo(length, within(1e-7));
            return;
        }
        assertThat(step).isBetween(-0.5, 1.0);
        double[] expected = new double[base.length];
        Arrays.setAll(expected, c -> base[c] + step * (other[c] - base[c]));
        assertThat(cells).containsExactly(expected, within(ROUNDING * 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kmeans-smote:cluster_balance_threshold=0.05,kmeans_estimator=3",
                "svm-smote",
                "safe-level-smote",
                "polynom-fit-smote",
                "polynom-fit-smote:topology=bus",
                "polynom-fit-smote:topology=mesh",
                "polynom-fit-smote:topology=poly",
                "prowsyn",
                "mwmote",
                "smobd",
                "assembled-smote",
                "geometric-smote",
                "rose",
                "ccr"
            })
    void everyClassGetsExactlyTheRowsAskedFor(String method) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Table table = Samples.random(seed, 2, 1, 31, 57, 20);
            assertThat(Samples.run(method, table, seed).table().classCounts()).containsExactly(57, 57, 57);
        }
    }
}
