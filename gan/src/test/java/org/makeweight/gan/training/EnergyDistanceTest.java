package org.makeweight.gan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

class EnergyDistanceTest {
    private static Table points(double[] cells) {
        Schema schema = new Schema(
                List.of(new Column.Numeric("x", false), new Column.Categorical("colour", List.of("red", "blue"))),
                ClassColumn.NONE);
        return new Table(schema, cells, new int[cells.length / 2]);
    }

    /** Two rows each; the deviation of the numbers 0 and 2 is 1, so distances are those of the cells. */
    @Test
    void itIsTwiceTheDistanceBetweenLessThoseWithin() {
        EnergyDistance distance = new EnergyDistance(points(new double[] {0, 0, 2, 0}));
        double between = (Math.sqrt(1 + 1) + Math.sqrt(9 + 1) + Math.sqrt(1 + 1) + Math.sqrt(1 + 1)) / 4;
        double expected = (2 * between - 2 - 2) / (2 * between);
        assertThat(distance.of(new double[] {1, 1, 3, 1})).isCloseTo(expected, within(1e-15));
    }

    @Test
    void twoDifferentRowsRepeatedAreAsFarAsCanBe() {
        EnergyDistance distance = new EnergyDistance(points(new double[] {1, 0, 1, 0}));
        assertThat(distance.of(new double[] {7, 1, 7, 1})).isEqualTo(1);
        assertThat(distance.of(new double[] {7, 0, 7, 0})).isZero();
    }

    @Test
    void aColumnWithoutSpreadDoesNotCount() {
        double[] cells = {0.1, 0, 0.1, 1, 0.1, 0};
        EnergyDistance distance = new EnergyDistance(points(cells));
        double alike = distance.of(cells);
        for (int i = 0; i < cells.length; i += 2) {
            cells[i] = i;
        }
        assertThat(distance.of(cells)).isEqualTo(alike);
    }

    @Test
    void aMissingCellDiffersFromAllButAnother() {
        EnergyDistance distance = new EnergyDistance(points(new double[] {0, Double.NaN, 2, Double.NaN}));
        assertThat(distance.of(new double[] {0, Double.NaN, 2, Double.NaN}))
                .isLessThan(distance.of(new double[] {0, 1, 2, 1}));
        assertThat(distance.of(new double[] {0, Double.NaN, 2, Double.NaN}))
                .isLessThan(distance.of(new double[] {Double.NaN, Double.NaN, 2, Double.NaN}));
    }

    /** Of 400 and 400 rows; a shift of the margins by one deviation, and a change of the correlation from 0.9 to 0. */
    @Test
    void itSeesMarginsAndDependence() {
        double[] real = correlated(1);
        EnergyDistance distance = new EnergyDistance(plane(real));
        double alike = distance.of(correlated(2));
        assertThat(Math.abs(alike)).isLessThan(0.005);
        assertThat(distance.of(new RandomState(3).standardNormal(800))).isGreaterThan(0.01);
        double[] shifted = correlated(2);
        for (int i = 0; i < shifted.length; i += 2) {
            shifted[i]++;
        }
        assertThat(distance.of(shifted)).isGreaterThan(0.05);
    }

    private static Table plane(double[] cells) {
        return new Table(
                new Schema(List.of(new Column.Numeric("x", false), new Column.Numeric("y", false)), ClassColumn.NONE),
                cells,
                new int[cells.length / 2]);
    }

    private static double[] correlated(long seed) {
        double[] cells = new RandomState(seed).standardNormal(800);
        for (int i = 0; i < cells.length; i += 2) {
            cells[i + 1] = 0.9 * cells[i] + Math.sqrt(1 - 0.81) * cells[i + 1];
        }
        return cells;
    }
}
