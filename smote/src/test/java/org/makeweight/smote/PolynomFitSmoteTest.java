package org.makeweight.smote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Table;
import org.makeweight.smote.shapes.FittedPolynomial;

class PolynomFitSmoteTest {
    /** Three rows of class 1 around (2, 2). */
    private static final Table CORNERS = Samples.table(
            new int[] {0, 1, 1, 1, 0},
            new double[] {9, 9},
            new double[] {0, 0},
            new double[] {6, 0},
            new double[] {0, 6},
            new double[] {9, 8});

    private static double[][] made(String topology, int more) {
        Augmentation made = Samples.run(
                "polynom-fit-smote:topology=" + topology, CORNERS, new Amount.Rows(Map.of("1", 3 + more)), 0);
        return Arrays.stream(Samples.synthetic(made))
                .mapToObj(row -> Samples.row(made.table(), row))
                .toArray(double[][]::new);
    }

    @Test
    void aStarHasRowsAtEvenDistancesTowardsTheMean() {
        // six rows on three lines, two on each, a third and two thirds of the way to (2, 2)
        assertThat(made("star", 6)).isDeepEqualTo(new double[][] {
            {2 / 3.0, 2 / 3.0}, {4 / 3.0, 4 / 3.0}, {6 - 4 / 3.0, 2 / 3.0},
            {6 + 2 / 3.0 * -4, 4 / 3.0}, {2 / 3.0, 6 - 4 / 3.0}, {4 / 3.0, 6 + 2 / 3.0 * -4}
        });
    }

    @Test
    void aStarDividesAnOddNumberEvenly() {
        Augmentation made = Samples.run("polynom-fit-smote", CORNERS, new Amount.Rows(Map.of("1", 3 + 4)), 0);
        int[] bases =
                Arrays.stream(Samples.synthetic(made)).map(made.origins()::base).toArray();
        assertThat(bases).containsExactly(1, 2, 3, 3);
        assertThat(made.origins().neighbour(5)).isEqualTo(Origins.NONE);
        assertThat(made.origins().step(5)).isEqualTo(0.5);
    }

    @Test
    void aBusGoesFromRowToRow() {
        assertThat(made("bus", 3)).isDeepEqualTo(new double[][] {{3, 0}, {4, 2}, {2, 4}});
    }

    @Test
    void aMeshGoesBetweenAllRows() {
        assertThat(made("mesh", 3)).isDeepEqualTo(new double[][] {{3, 0}, {0, 3}, {3, 3}});
        assertThat(made("mesh", 6)).isDeepEqualTo(new double[][] {{2, 0}, {4, 0}, {0, 2}, {0, 4}, {4, 2}, {2, 4}});
        // fewer rows than lines: evenly chosen lines, in the middle
        assertThat(made("mesh", 1)).isDeepEqualTo(new double[][] {{3, 0}});
    }

    @Test
    void aLargeMeshVisitsLinesEvenly() {
        for (int rows = 2; rows < 30; rows++) {
            for (int more : new int[] {1, 7, 100, 1000}) {
                Table table = Samples.random(rows, 1, 0, 5, rows);
                Augmentation made = Samples.run(
                        "polynom-fit-smote:topology=mesh", table, new Amount.Rows(Map.of("1", rows + more)), 0);
                int[] synthetic = Samples.synthetic(made);
                assertThat(synthetic).hasSize(more);
                long lines = rows * (rows - 1L) / 2;
                var onLine = Arrays.stream(synthetic)
                        .mapToObj(row ->
                                made.origins().base(row) + " " + made.origins().neighbour(row))
                        .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
                assertThat(onLine).hasSize((int) Math.min(lines, more));
                assertThat(onLine.values()).allMatch(n -> n == more / lines || n == more / lines + 1);
            }
        }
    }

    @Test
    void inAMeshNoRowIsAnEndMuchMoreOftenThanAnother() {
        for (int[] sizes : new int[][] {{81, 144}, {80, 143}, {20, 33}, {7, 20}, {6, 14}}) {
            Table table = Samples.random(1, 2, 0, sizes[0] + sizes[1], sizes[0]);
            int[] ends = new int[table.rows()];
            Augmentation made = Samples.run("polynom-fit-smote:topology=mesh", table, 0);
            for (int row : Samples.synthetic(made)) {
                ends[made.origins().base(row)]++;
                ends[made.origins().neighbour(row)]++;
            }
            int[] ofClass = Arrays.stream(table.rowsOf(1)).map(row -> ends[row]).toArray();
            assertThat(Arrays.stream(ofClass).max().orElseThrow()
                            - Arrays.stream(ofClass).min().orElseThrow())
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aCurveOfTheRightOrderGoesThroughTheRows() {
        // x grows with the position, so that the order of mean cells is that of the table
        int n = 12;
        int[] labels = IntStream.range(0, n + 20).map(i -> i < n ? 1 : 0).toArray();
        double[][] rows = IntStream.range(0, n + 20)
                .mapToObj(i -> new double[] {3 * i + 1, 0.5 * i * i - 2 * i})
                .toArray(double[][]::new);
        Table table = Samples.table(labels, rows);
        Augmentation made = Samples.run("polynom-fit-smote:topology=poly,order=2", table, 0);
        for (int row : Samples.synthetic(made)) {
            double t = (made.table().value(row, 0) - 1) / 3;
            assertThat(t).isBetween(0.0, n - 1.0);
            // about 1e-15 of the largest value, 40
            assertThat(made.table().value(row, 1)).isCloseTo(0.5 * t * t - 2 * t, within(1e-12));
            assertThat(made.origins().base(row)).isEqualTo(Origins.NONE);
        }
    }

    @Test
    void theFittedPolynomialIsTheLeastSquaresOne() {
        double[] values = {1, 3, 2, 5, 4, 9, 7};
        for (int order = 1; order <= 4; order++) {
            FittedPolynomial fitted = FittedPolynomial.of(values, order);
            // the residuals of the best fit are orthogonal to every power up to the order
            for (int power = 0; power <= order; power++) {
                double product = 0;
                for (int t = 0; t < values.length; t++) {
                    product += Math.pow(t, power) * (values[t] - fitted.at(t));
                }
                assertThat(product).isCloseTo(0, within(1e-9));
            }
        }
    }

    @Test
    void tooFewRowsAreRefusedWithNumbers() {
        assertThatThrownBy(() -> Samples.run("polynom-fit-smote:topology=poly,order=3", CORNERS, 0))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("order 3")
                .hasMessageContaining("at least 4");
    }
}
