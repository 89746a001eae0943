package org.makeweight.gan.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Span;

class TableEncodingTest {
    private static final Span.Form CHOICE = Span.Form.GUMBEL_SOFTMAX;
    private static final Noise NOISE = new Noise(3);

    private static Table table(List<Column> columns, double... cells) {
        Schema schema = new Schema(columns, new ClassColumn("class", List.of("a", "b"), 1));
        return new Table(schema, cells, new int[cells.length / columns.size()]);
    }

    /** Numbers, whole numbers, categories of which one is unseen, a constant of each kind. */
    private static final List<Column> MIXED = List.of(
            new Column.Numeric("size", false),
            new Column.Numeric("count", true),
            new Column.Categorical("colour", List.of("blue", "green", "red", "white")),
            new Column.Numeric("zero", false),
            new Column.Categorical("shape", List.of("flat", "round")));

    private static Table mixed() {
        return table(MIXED, 1.5, 3, 0, 7, 1, -2.25, 8, 3, 7, 1, 0.125, -4, 1, 7, 1, 1e3, 3, 0, 7, 1);
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void decodingUndoesEncoding(Scaling scaling) {
        Table table = mixed();
        TableEncoding encoding = TableEncoding.fit(table, scaling, CHOICE, true);
        Matrix codes = encoding.encode(table, NOISE);
        double[] cells = new double[table.values().length];
        for (int r = 0; r < table.rows(); r++) {
            encoding.decode(codes.row(r), cells, r);
            assertThat(encoding.beyond(codes.row(r))).isZero();
        }
        for (int i = 0; i < cells.length; i++) {
            // a float holds a place within the range, here of 1002 for the first column, to 6e-8
            assertThat(cells[i]).isCloseTo(table.values()[i], within(i % 5 == 0 ? 2e-4 : 0));
        }
    }

    @Test
    void spansStandSideBySideAndLeaveOutWhatIsConstantOrUnseen() {
        TableEncoding standard = TableEncoding.fit(mixed(), Scaling.STANDARD, CHOICE, true);
        assertThat(standard.spans())
                .containsExactly(
                        new Span(Span.Form.LINEAR, 0, 1), new Span(Span.Form.LINEAR, 1, 1), new Span(CHOICE, 2, 3));
        assertThat(standard.width()).isEqualTo(5);
        TableEncoding minMax = TableEncoding.fit(mixed(), Scaling.MIN_MAX, CHOICE, true);
        assertThat(minMax.spans().get(0).form()).isEqualTo(Span.Form.TANH);
    }

    @Test
    void standardColumnsHaveMeanZeroAndDeviationOne() {
        Matrix codes =
                TableEncoding.fit(mixed(), Scaling.STANDARD, CHOICE, true).encode(mixed(), NOISE);
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < 4; r++) {
            sum += codes.row(r)[1];
            squares += codes.row(r)[1] * codes.row(r)[1];
        }
        // float rounding of numbers around 1
        assertThat(sum).isCloseTo(0, within(1e-6));
        assertThat(squares / 4).isCloseTo(1, within(1e-6));
    }

    @Test
    void decodedNumbersStayInRangeAndWholeNumbersWhole() {
        Table table = mixed();
        TableEncoding clipped = TableEncoding.fit(table, Scaling.STANDARD, CHOICE, true);
        TableEncoding free = TableEncoding.fit(table, Scaling.STANDARD, CHOICE, false);
        float[] wild = {100, -100, 0, 2, 1};
        double[] cells = new double[5];
        clipped.decode(wild, cells, 0);
        assertThat(cells).containsExactly(1000, -4, 1, 7, 1);
        assertThat(clipped.beyond(wild)).isEqualTo(2).isEqualTo(clipped.ranges());
        free.decode(wild, cells, 0);
        assertThat(cells[0]).isGreaterThan(1000);
        assertThat(cells[1]).isLessThan(-4).isEqualTo(Math.rint(cells[1]));
    }

    @Test
    void aScaledColumnOfWholeNumbersIsNotRounded() {
        // preprocessing keeps the mark of whole numbers, yet its values are no longer whole
        Table scaled = table(List.of(new Column.Numeric("count", true)), -1.2, 0.4, 0.8);
        TableEncoding encoding = TableEncoding.fit(scaled, Scaling.STANDARD, CHOICE, true);
        double[] cells = new double[1];
        encoding.decode(encoding.encode(scaled, NOISE).row(1), cells, 0);
        assertThat(cells[0]).isCloseTo(0.4, within(1e-6));
    }

    @Test
    void hugeRangesDoNotOverflow() {
        Table huge = table(List.of(new Column.Numeric("x", false)), -1.7e308, 1.7e308, 0);
        // what is not scaled must fit into a float as it is
        for (Scaling scaling : List.of(Scaling.STANDARD, Scaling.MIN_MAX, Scaling.MODE_SPECIFIC)) {
            TableEncoding encoding = TableEncoding.fit(huge, scaling, CHOICE, true);
            double[] cells = new double[1];
            encoding.decode(encoding.encode(huge, NOISE).row(1), cells, 0);
            assertThat(cells[0]).isBetween(1.69e308, 1.7e308);
        }
    }

    @Test
    void missingCellsAreOneMoreModeOrCategory() {
        double gap = Double.NaN;
        Table holed = table(MIXED, 1.5, 3, 0, 7, gap, gap, 8, gap, gap, gap, 0.125, gap, 1, 7, gap, 1e3, 3, 0, 7, gap);
        TableEncoding encoding = TableEncoding.fit(holed, Scaling.MODE_SPECIFIC, CHOICE, true);
        Matrix codes = encoding.encode(holed, NOISE);
        double[] cells = new double[20];
        for (int r = 0; r < 4; r++) {
            encoding.decode(codes.row(r), cells, r);
        }
        for (int i = 0; i < 20; i++) {
            // as above
            if (Double.isNaN(holed.values()[i])) {
                assertThat(cells[i]).isNaN();
            } else {
                assertThat(cells[i]).isCloseTo(holed.values()[i], within(i % 5 == 0 ? 2e-4 : 0));
            }
        }
        // blue, green and missing; the shape is always missing
        assertThat(encoding.choices()).hasSize(1);
        assertThat(encoding.choices().get(0).span().width()).isEqualTo(3);
        assertThat(encoding.choices().get(0).seen(gap)).isTrue();
        assertThat(encoding.choices().get(0).seen(3)).isFalse();
        assertThat(encoding.choices().get(0).position(gap)).isEqualTo(2);
    }

    @Test
    void aValueThatManyRowsShareIsAModeWithoutPlaces() {
        double[] gains = new double[200];
        for (int r = 0; r < 200; r++) {
            gains[r] = r % 10 < 7 ? 0 : r % 10 == 7 ? -0.0 : 1000 + 17.5 * r;
        }
        Table table = table(List.of(new Column.Numeric("gain", false)), gains);
        TableEncoding encoding = TableEncoding.fit(table, Scaling.MODE_SPECIFIC, CHOICE, true);
        Matrix codes = encoding.encode(table, NOISE);
        double[] cells = new double[200];
        for (int r = 0; r < 200; r++) {
            if (gains[r] == 0) {
                assertThat(codes.row(r)[0]).isZero();
                // whatever a generator writes for the place, the value is exact
                codes.row(r)[0] = 0.7f;
            }
            encoding.decode(codes.row(r), cells, r);
            // a float holds a place of a mode within a range of some thousands
            assertThat(cells[r]).isCloseTo(gains[r], within(gains[r] == 0 ? 0 : 1e-2));
        }
    }

    @Test
    void aColumnWithoutRareValuesIsAChoice() {
        double[] counts = new double[300];
        Arrays.setAll(counts, r -> r % 3);
        List<Column> columns = List.of(new Column.Numeric("count", true));
        TableEncoding encoding = TableEncoding.fit(table(columns, counts), Scaling.MODE_SPECIFIC, CHOICE, true);
        assertThat(encoding.spans()).containsExactly(new Span(CHOICE, 0, 3));
        assertThat(encoding.ranges()).isZero();
        // what one row has is no place within a mode either, if it is the only other value
        counts[0] = 9;
        TableEncoding four = TableEncoding.fit(table(columns, counts), Scaling.MODE_SPECIFIC, CHOICE, true);
        assertThat(four.spans()).containsExactly(new Span(CHOICE, 0, 4));
        // of few rows, none shares a value enough
        TableEncoding few = TableEncoding.fit(table(columns, 0, 1, 2, 0), Scaling.MODE_SPECIFIC, CHOICE, true);
        assertThat(few.spans().get(0)).isEqualTo(new Span(Span.Form.TANH, 0, 1));
    }

    @Test
    void missingCellsAreRefusedWithTheirColumns() {
        Table table = table(MIXED, 1, Double.NaN, 0, 1, 1, 2, Double.NaN, Double.NaN, 1, 1);
        assertThatThrownBy(() -> TableEncoding.fit(table, Scaling.STANDARD, CHOICE, true))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("missing values cannot be learnt from; columns that have some among 2 rows: 'count' (2),"
                        + " 'colour' (1); impute them first, as --impute median does");
    }
}
