package org.makeweight.smote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.table.Table;

/** Methods that choose among rows or places: SMOTE-IPF and k-means SMOTE. */
class FilteringMethodsTest {
    /** Two classes far apart, with some rows of class 0 given the label 1 and the other way round. */
    private static Table mislabelled(int seed, int wrong) {
        Table clean = Samples.random(seed, 2, 8, 120, 60);
        int[] labels = clean.labels().clone();
        for (int i = 0; i < wrong; i++) {
            labels[clean.rowsOf(0)[i]] = 1;
            labels[clean.rowsOf(1)[i]] = 0;
        }
        return new Table(clean.schema(), clean.values().clone(), labels);
    }

    @Test
    void rowsWithTheWrongLabelAreFilteredAndNearlyAllOthersStay() {
        for (int seed = 0; seed < 15; seed++) {
            Table table = mislabelled(seed, 4);
            Augmentation made = Samples.run("smote-ipf", table, seed);
            int[] real = IntStream.range(0, made.table().rows())
                    .filter(row -> !made.origins().synthetic(row))
                    .toArray();
            // of 172 rows with the right label a few may stand where SMOTE has gone towards one with the wrong label
            assertThat(real).hasSizeBetween(164, 172);
            for (int row : real) {
                boolean upper = made.table().value(row, 0) > 4;
                assertThat(made.table().label(row)).isEqualTo(upper ? 1 : 0);
            }
        }
    }

    @Test
    void consensusFiltersNoMoreThanTheMajority() {
        for (int seed = 0; seed < 10; seed++) {
            Table table = Samples.random(seed, 2, 1.5, 100, 50);
            int byMost = Samples.run("smote-ipf", table, seed).table().rows();
            int byAll = Samples.run("smote-ipf:voting=consensus", table, seed)
                    .table()
                    .rows();
            assertThat(byMost).isLessThan(byAll);
        }
    }

    @Test
    void separateClassesLoseNothing() {
        for (int seed = 0; seed < 10; seed++) {
            Table table = Samples.random(seed, 2, 12, 60, 30, 30);
            assertThat(Samples.run("smote-ipf", table, seed).table().classCounts())
                    .containsExactly(60, 60, 60);
        }
    }

    @Test
    void aTableSmallerThanThePartsIsRefused() {
        Table table = Samples.random(0, 2, 1, 12, 8);
        assertThatThrownBy(() -> Samples.run("smote-ipf:n_folds=30", table, 0))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("30 parts")
                .hasMessageContaining("24 rows");
    }

    /** Class 1 in a dense cloud, a sparse cloud, and thinly among class 0, each far from the others. */
    private static Table clouds(int seed) {
        Table normal = Samples.random(seed, 2, 0, 100, 60);
        double[] values = normal.values().clone();
        int[] own = normal.rowsOf(1);
        for (int i = 0; i < 60; i++) {
            for (int c = 0; c < 2; c++) {
                int cell = 2 * own[i] + c;
                if (i < 25) {
                    values[cell] = 1000 + 0.1 * values[cell];
                } else if (i < 50) {
                    values[cell] = -1000 + 10 * values[cell];
                }
            }
        }
        return new Table(normal.schema(), values, normal.labels().clone());
    }

    @Test
    void rowsAreMadeWhereTheClassIsStrongAndMoreWhereItIsSparse() {
        for (int seed = 0; seed < 15; seed++) {
            Table table = clouds(seed);
            Augmentation made = Samples.run("kmeans-smote:kmeans_estimator=3", table, seed);
            int[] synthetic = Samples.synthetic(made);
            long dense = Arrays.stream(synthetic)
                    .filter(row -> made.table().value(row, 0) > 900)
                    .count();
            long sparse = Arrays.stream(synthetic)
                    .filter(row -> made.table().value(row, 0) < -900)
                    .count();
            assertThat(dense + sparse).as("none among class 0").isEqualTo(40);
            // equally many rows: with the exponent 1 the shares are as the mean distances, 1 to 100
            assertThat(sparse).isGreaterThan(38);
            Augmentation even = Samples.run("kmeans-smote:kmeans_estimator=3,density_exponent=0", table, seed);
            assertThat(Arrays.stream(Samples.synthetic(even))
                            .filter(row -> even.table().value(row, 0) > 900))
                    .hasSize(20);
        }
    }

    @Test
    void withoutAStrongClusterTheRefusalNamesTheStrongestOne() {
        Table table = Samples.random(1, 2, 0, 200, 20);
        assertThatThrownBy(() -> Samples.run("kmeans-smote:kmeans_estimator=2", table, 0))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("share of it of at least 0.5")
                .hasMessageContaining("the largest share of a cluster with enough rows is 0.");
        assertThat(Samples.run("kmeans-smote:kmeans_estimator=1", table, 0)
                        .table()
                        .classCounts())
                .as("a single cluster always gets rows")
                .containsExactly(200, 200);
    }
}
