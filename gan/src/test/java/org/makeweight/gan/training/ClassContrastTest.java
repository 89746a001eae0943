package org.makeweight.gan.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Two classes of normal points in the plane, so many deviations apart. */
class ClassContrastTest {
    private static final int ROWS = 200;

    private static double[] cells(int rows, double centre, long seed) {
        double[] cells = new RandomState(seed).standardNormal(2 * rows);
        for (int i = 0; i < cells.length; i += 2) {
            cells[i] += centre;
        }
        return cells;
    }

    private static Table classes(double apart) {
        double[] cells = Arrays.copyOf(cells(ROWS, 0, 1), 4 * ROWS);
        System.arraycopy(cells(ROWS, apart, 2), 0, cells, 2 * ROWS, 2 * ROWS);
        int[] labels = new int[2 * ROWS];
        Arrays.fill(labels, ROWS, 2 * ROWS, 1);
        Schema schema = new Schema(
                List.of(new Column.Numeric("x", false), new Column.Numeric("y", false)),
                new ClassColumn("class", List.of("a", "b"), 1));
        return new Table(schema, cells, labels);
    }

    @Test
    void rowsOfTheirClassHeedTheCondition() {
        Table real = classes(2);
        assertThat(ClassContrast.isIgnored(real, 0, cells(500, 0, 3))).isFalse();
        assertThat(ClassContrast.isIgnored(real, 1, cells(500, 2, 4))).isFalse();
        assertThat(ClassContrast.isIgnored(real, 1, cells(500, 1.7, 4))).isFalse();
    }

    @Test
    void rowsOfNoClassOrOfTheOtherDoNot() {
        Table real = classes(2);
        assertThat(ClassContrast.isIgnored(real, 1, cells(500, 0, 3))).isTrue();
        assertThat(ClassContrast.isIgnored(real, 0, cells(500, 1, 3))).isTrue();
        assertThat(ClassContrast.isIgnored(real, 1, cells(500, 1, 3))).isTrue();
    }

    @Test
    void classesThatAreAlikeCannotBeJudged() {
        assertThat(ClassContrast.isIgnored(classes(0.1), 1, cells(500, -0.2, 3)))
                .isFalse();
    }
}
