package org.makeweight.core.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

class PreprocessingTest {
    private static final double NONE = Double.NaN;
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Column.Numeric("real", false),
                    new Column.Numeric("whole", true),
                    new Column.Categorical("kind", List.of("a", "b", "c"))),
            new ClassColumn("y", List.of("n", "p"), 1));

    private static Table table(double... values) {
        return new Table(SCHEMA, values, new int[values.length / 3]);
    }

    /** Of the kinds, c never comes, and a is the most frequent. */
    private static final Table TRAINING = table(0.1, 10, 0, 0.4, NONE, 1, NONE, 20, 0, 0.7, 30, NONE);

    @Test
    void missingCellsGetTheTrainingMedianOrMeanOrMostFrequentCategory() {
        Preprocessing median = new Preprocessing(Scale.NONE, Impute.MEDIAN, Encode.NATIVE);
        assertThat(median.fit(TRAINING).apply(table(NONE, NONE, NONE)).values()).containsExactly(0.4, 20, 0);
        Preprocessing mean = new Preprocessing(Scale.NONE, Impute.MEAN, Encode.NATIVE);
        assertThat(mean.fit(TRAINING).apply(table(NONE, NONE, NONE)).values())
                .containsExactly(new double[] {0.4, 20, 0}, within(1e-15));
        Preprocessing none = new Preprocessing(Scale.NONE, Impute.NONE, Encode.NATIVE);
        assertThat(none.fit(TRAINING).apply(table(NONE, 5, NONE)).values()).containsExactly(NONE, 5, NONE);
    }

    /** Scaled and scaled back, each of these numbers but the first is another one by an ulp. */
    @Test
    void aCopyOfARowHasItsVeryValuesAfterScaling() {
        Table rows = table(0.1, 10, 0, 0.7, 20, 1, 2.3, 30, 0, 1.1, 40, 2);
        FittedPreprocessing fitted = new Preprocessing(Scale.STANDARD, Impute.NONE, Encode.NATIVE).fit(rows);
        Table prepared = fitted.apply(rows);
        assertThat(fitted.restore(prepared).values()).isNotEqualTo(rows.values());
        int[] base = {3, 1, 1};
        double[] copies = prepared.select(base).values();
        copies[6] += 1; // the last one has moved
        Augmentation made = Augmentation.added(prepared, copies, new int[3], Origins.from(base));
        Augmentation restored = fitted.restore(made, prepared, rows);
        assertThat(restored.table().select(new int[] {0, 1, 2, 3}).values()).isEqualTo(rows.values());
        assertThat(restored.table().select(new int[] {4, 5}).values())
                .isEqualTo(rows.select(new int[] {3, 1}).values());
        assertThat(restored.table().value(6, 0)).isGreaterThan(0.7);
    }

    @Test
    void scalesComeFromTrainingRowsAlone() {
        Table rows = table(1, 10, 0, 3, 20, 0);
        Preprocessing standard = new Preprocessing(Scale.STANDARD, Impute.NONE, Encode.NATIVE);
        assertThat(standard.fit(rows).apply(table(5, 15, 2)).values()).containsExactly(3, 0, 2);
        Preprocessing minmax = new Preprocessing(Scale.MINMAX, Impute.NONE, Encode.NATIVE);
        assertThat(minmax.fit(rows).apply(table(5, 15, 2)).values()).containsExactly(2, 0.5, 2);
    }

    @Test
    void aConstantColumnBecomesZeroHoweverItsMeanRounds() {
        Table rows = table(0.1, 3, 0, 0.1, 3, 0, 0.1, 3, 1);
        for (Scale scale : List.of(Scale.STANDARD, Scale.MINMAX)) {
            double[] scaled = new Preprocessing(scale, Impute.NONE, Encode.NATIVE)
                    .fit(rows)
                    .apply(rows)
                    .values();
            assertThat(scaled).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1);
        }
    }

    @Test
    void aColumnWithoutAnyValueIsFilledAndStaysFinite() {
        Table rows = table(NONE, 1, NONE, NONE, 2, NONE);
        assertThat(Preprocessing.DEFAULT.fit(rows).apply(rows).values()).containsExactly(0, -1, 0, 0, 1, 0);
    }

    @Test
    void oneHotKnowsTheCategoriesOfTrainingOnly() {
        FittedPreprocessing fitted = new Preprocessing(Scale.NONE, Impute.MEDIAN, Encode.ONE_HOT).fit(TRAINING);
        assertThat(fitted.schema().columns().stream().map(Column::name))
                .containsExactly("real", "whole", "kind=a", "kind=b");
        assertThat(fitted.apply(table(1, 2, 1, 1, 2, 2)).values()).containsExactly(1, 2, 0, 1, 1, 2, 0, 0);
    }

    @Test
    void scalingIsUndoneAndWholeNumbersAreWholeAgain() {
        double[] cells = new double[300];
        for (int i = 0; i < cells.length; i += 3) {
            cells[i] = 0.1 * i;
            cells[i + 1] = (7 * i) % 1000;
            cells[i + 2] = i % 2;
        }
        Table rows = table(cells);
        FittedPreprocessing fitted = Preprocessing.DEFAULT.fit(rows);
        double[] restored = fitted.restore(fitted.apply(rows)).values();
        for (int i = 0; i < cells.length; i += 3) {
            assertThat(restored[i]).isCloseTo(cells[i], within(1e-12));
            assertThat(restored[i + 1]).isEqualTo(cells[i + 1]);
        }
    }

    @Test
    void theGridOfWholeNumbersSurvivesScaling() {
        Column.Numeric scaled = new Column.Numeric("whole", true).scaled(10, 4);
        assertThat(scaled.integer()).isFalse();
        assertThat(scaled.snapped((13.3 - 10) / 4)).isCloseTo((13 - 10) / 4.0, within(1e-15));
        assertThat(scaled.onGrid(0.75)).isTrue();
        assertThat(scaled.onGrid(0.8)).isFalse();
        assertThat(new Column.Numeric("real", false).onGrid(1)).isFalse();
    }
}
