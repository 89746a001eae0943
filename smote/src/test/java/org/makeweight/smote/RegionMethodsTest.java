package org.makeweight.smote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.shapes.CcrSpheres;

/** Methods that draw from a region around a row: Geometric SMOTE, ROSE, CCR. */
class RegionMethodsTest {
    /** Rounding of a few operations on numbers near 1. */
    private static final double ROUNDING = 1e-9;

    private static double along(Augmentation made, int row) {
        Table table = made.table();
        double[] centre = Samples.row(table, made.origins().base(row));
        double[] surface = Samples.row(table, made.origins().neighbour(row));
        double[] cells = Samples.row(table, row);
        double sum = 0;
        for (int c = 0; c < cells.length; c++) {
            sum += (cells[c] - centre[c]) * (surface[c] - centre[c]);
        }
        return sum / Math.pow(Samples.distance(centre, surface), 2);
    }

    private static double relativeDistance(Augmentation made, int row) {
        double[] centre = Samples.row(made.table(), made.origins().base(row));
        double[] surface = Samples.row(made.table(), made.origins().neighbour(row));
        return Samples.distance(centre, Samples.row(made.table(), row)) / Samples.distance(centre, surface);
    }

    @Test
    void rowsLieInTheBallAndInTheHalfThatTruncationLeaves() {
        for (int seed = 0; seed < 10; seed++) {
            Table table = Samples.random(seed, 3, 1, 70, 20);
            for (String truncation : new String[] {"1", "0", "-1", "0.4"}) {
                double t = Double.parseDouble(truncation);
                Augmentation made = Samples.run("geometric-smote:truncation_factor=" + truncation, table, seed);
                for (int row : Samples.synthetic(made)) {
                    assertThat(relativeDistance(made, row)).isLessThanOrEqualTo(1 + ROUNDING);
                    assertThat(Math.abs(t - along(made, row))).isLessThanOrEqualTo(1 + ROUNDING);
                }
            }
        }
    }

    @Test
    void theWholeBallIsFilledEvenly() {
        Table table = Samples.random(0, 3, 1, 3000, 30);
        Augmentation made = Samples.run("geometric-smote:truncation_factor=0", table, 1);
        int[] synthetic = Samples.synthetic(made);
        double cubes = Arrays.stream(synthetic)
                .mapToDouble(row -> Math.pow(relativeDistance(made, row), 3))
                .average()
                .orElseThrow();
        double mean = Arrays.stream(synthetic)
                .mapToDouble(row -> along(made, row))
                .average()
                .orElseThrow();
        // in an even ball of three dimensions the cube of the distance is uniform: four standard errors of 2970 rows
        assertThat(cubes).isCloseTo(0.5, within(4 * 0.289 / Math.sqrt(2970)));
        // and the place along any line has the variance 1/5
        assertThat(mean).isCloseTo(0, within(4 * 0.447 / Math.sqrt(2970)));
    }

    @Test
    void deformationDrawsRowsOntoTheLine() {
        for (int seed = 0; seed < 10; seed++) {
            Table table = Samples.random(seed, 3, 1, 70, 20);
            Augmentation made = Samples.run("geometric-smote:truncation_factor=0,deformation_factor=1", table, seed);
            for (int row : Samples.synthetic(made)) {
                assertThat(Math.abs(along(made, row))).isCloseTo(relativeDistance(made, row), within(ROUNDING));
            }
        }
    }

    @Test
    void theSurfaceIsChosenAsTheStrategySays() {
        for (int seed = 0; seed < 10; seed++) {
            Table table = Samples.random(seed, 2, 1, 70, 20);
            int[] own = table.rowsOf(1);
            int[] others = table.rowsOf(0);
            for (String strategy : new String[] {"minority", "majority", "combined"}) {
                Augmentation made =
                        Samples.run("geometric-smote:k_neighbors=3,selection_strategy=" + strategy, table, seed);
                for (int row : Samples.synthetic(made)) {
                    int base = made.origins().base(row);
                    int surface = made.origins().neighbour(row);
                    int rival = Samples.nearest(table, base, 1, others)[0];
                    if (table.label(surface) == 1) {
                        assertThat(strategy).isNotEqualTo("majority");
                        assertThat(Samples.nearest(table, base, 3, own)).contains(surface);
                        if (strategy.equals("combined")) {
                            assertThat(Samples.distance(Samples.row(table, base), Samples.row(table, surface)))
                                    .isLessThanOrEqualTo(
                                            Samples.distance(Samples.row(table, base), Samples.row(table, rival)));
                        }
                    } else {
                        assertThat(strategy).isNotEqualTo("minority");
                        assertThat(surface).isEqualTo(rival);
                    }
                }
            }
        }
    }

    @Test
    void roseNoiseHasTheBandwidthOfThePaper() {
        Table table = Samples.table(
                new int[] {0, 1, 0, 1, 1, 0, 0},
                new double[] {0, 0},
                new double[] {1, 10},
                new double[] {0, 1},
                new double[] {3, 50},
                new double[] {8, 30},
                new double[] {5, 5},
                new double[] {6, 6});
        // sample standard deviations 3.606 and 20; three rows and two columns give (4 / 12)^(1/6)
        double rule = Math.pow(4.0 / (4 * 3), 1.0 / 6);
        double[] noise = new Rose(0.5).bandwidths(ClassRows.of(table, 1));
        assertThat(noise).containsExactly(new double[] {0.5 * rule * Math.sqrt(13), 0.5 * rule * 20}, within(1e-12));

        Augmentation made = Samples.run("rose:hmult_mino=0.5", table, new Amount.Rows(Map.of("1", 3 + 6000)), 5);
        for (int c = 0; c < 2; c++) {
            int column = c;
            double variance = Arrays.stream(Samples.synthetic(made))
                    .mapToDouble(row -> made.table().value(row, column)
                            - table.value(made.origins().base(row), column))
                    .map(v -> v * v)
                    .average()
                    .orElseThrow();
            // four standard errors of a variance from 6000 normal numbers
            assertThat(Math.sqrt(variance) / noise[c]).isCloseTo(1, within(4 / Math.sqrt(2 * 6000)));
        }
    }

    @Test
    void withoutNoiseRoseCopies() {
        Table table = Samples.random(0, 3, 1, 40, 10);
        Augmentation made = Samples.run("rose:hmult_mino=0", table, 0);
        for (int row : Samples.synthetic(made)) {
            assertThat(Samples.row(made.table(), row))
                    .isEqualTo(Samples.row(table, made.origins().base(row)));
        }
    }

    @Test
    void aSphereGrowsUntilItsEnergyIsUsedUp() {
        // others at distances 1, 2 and 4; with energy 4: 1 for the first unit, 2 for the second, and 1/3 of a unit
        // is left for the third at the price of 3
        Table table = Samples.line(new int[] {1, 0, 0, 0, 0}, 0, 1, -2, 4, 50);
        double[] moves = new double[5];
        double[] radii = new CcrSpheres(ClassRows.of(table, 1), 4).grow(moves, new RandomState(0));
        assertThat(radii).containsExactly(new double[] {2 + 1 / 3.0}, within(1e-15));
        assertThat(moves).containsExactly(new double[] {0, 4 / 3.0, -1 / 3.0, 0, 0}, within(1e-15));
        // with little energy it stays empty
        assertThat(new CcrSpheres(ClassRows.of(table, 1), 0.5).grow(new double[5], new RandomState(0)))
                .containsExactly(0.5);
    }

    @Test
    void movedRowsLieOnTheSurfaceAndCountAsSynthetic() {
        for (int seed = 0; seed < 20; seed++) {
            // a single row of class 1, so that every other row is moved once at most
            Table table = Samples.random(seed, 3, 0, 30, 1);
            Augmentation made = Samples.run("ccr:energy=20", table, seed);
            double[] centre = Samples.row(table, table.rowsOf(1)[0]);
            double radius = new CcrSpheres(ClassRows.of(table, 1), 20).grow(new double[93], new RandomState(0))[0];
            int[] synthetic = Samples.synthetic(made);
            assertThat(made.table().classCounts()).containsExactly(30, 30);
            assertThat(synthetic).as("some are moved, and 29 made").hasSizeGreaterThan(29);
            for (int row : synthetic) {
                double distance = manhattan(Samples.row(made.table(), row), centre);
                if (made.table().label(row) == 0) {
                    assertThat(distance).isCloseTo(radius, within(ROUNDING));
                    assertThat(manhattan(Samples.row(table, made.origins().base(row)), centre))
                            .isLessThan(radius);
                } else {
                    assertThat(distance).isLessThanOrEqualTo(radius * (1 + ROUNDING));
                }
                assertThat(made.origins().neighbour(row)).isEqualTo(Origins.NONE);
            }
        }
    }

    private static double manhattan(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(c -> Math.abs(a[c] - b[c]))
                .sum();
    }

    @Test
    void rowsThatStayComeFirstInTheirOrder() {
        Table table = Samples.random(3, 2, 1, 40, 15);
        Augmentation made = Samples.run("ccr", table, 0);
        int real = made.table().rows() - made.origins().syntheticRows();
        assertThat(real).isLessThan(table.rows());
        assertThat(IntStream.range(0, real)).noneMatch(made.origins()::synthetic);
        assertThat(IntStream.range(0, real).map(made.origins()::base)).isSorted();
    }

    @Test
    void nothingIsMovedWhereTheClassesAreFarApart() {
        Table table = Samples.random(3, 2, 100, 40, 15);
        Augmentation made = Samples.run("ccr", table, 0);
        assertThat(made.origins().syntheticRows()).isEqualTo(25);
        assertThat(Arrays.copyOf(made.table().values(), 110)).isEqualTo(table.values());
    }

    @Test
    void smallerSpheresGetMoreRows() {
        // the first row of class 1 is crowded, the second is alone
        Table table = Samples.line(
                new int[] {1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                0,
                100,
                -0.1,
                0.1,
                0.2,
                -0.2,
                0.3,
                -0.3,
                40,
                50,
                60,
                70);
        double[] radii = new CcrSpheres(ClassRows.of(table, 1), 1).grow(new double[12], new RandomState(0));
        assertThat(radii[1]).isEqualTo(1);
        Augmentation made = Samples.run("ccr", table, 0);
        long crowded = Arrays.stream(Samples.synthetic(made))
                .filter(row -> made.table().label(row) == 1 && made.origins().base(row) == 0)
                .count();
        assertThat(crowded).isEqualTo(Math.round(8 * (1 / radii[0]) / (1 / radii[0] + 1)));
    }

    @Test
    void aRowAtTheCentreIsMovedToTheSurfaceToo() {
        Table table = Samples.table(
                new int[] {1, 0, 0, 0}, new double[] {0, 0}, new double[] {0, 0}, new double[] {9, 9}, new double[] {
                    9, 8
                });
        Augmentation made = Samples.run("ccr:energy=2", table, 0);
        int moved = Arrays.stream(Samples.synthetic(made))
                .filter(row -> made.table().label(row) == 0)
                .findFirst()
                .orElseThrow();
        // one row inside from the beginning: a unit of radius costs two
        assertThat(manhattan(Samples.row(made.table(), moved), new double[2])).isCloseTo(1, within(ROUNDING));
    }
}
