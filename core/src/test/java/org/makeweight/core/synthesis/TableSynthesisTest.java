package org.makeweight.core.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Condition;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

class TableSynthesisTest {
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Column.Numeric("x", false),
                    new Column.Numeric("a=b", true),
                    new Column.Categorical("colour", List.of("blue", "red"))),
            new ClassColumn("class", List.of("n", "p"), 1));

    /** 60 rows, 40 of class n; red are 30, 25 of them of class n; some cells of each column may be missing. */
    private static Table table(boolean gaps) {
        double[] cells = new double[180];
        int[] labels = new int[60];
        for (int r = 0; r < 60; r++) {
            labels[r] = r < 40 ? 0 : 1;
            cells[3 * r] = gaps && r % 5 == 0 ? Double.NaN : r + 0.5;
            cells[3 * r + 1] = r % 4;
            cells[3 * r + 2] = gaps && r % 6 == 0 ? Double.NaN : r >= 15 && r < 45 ? 1 : 0;
        }
        return new Table(SCHEMA, cells, labels);
    }

    /** Writes rows of the class drawn from those it was given: what a perfect memory would do. */
    private static final Synthesizer MEMORY = (training, classes, random, execution) -> (rowsOfClass, r, e) -> {
        int[] chosen = IntStream.range(0, rowsOfClass.length)
                .flatMap(label -> {
                    int[] rows = training.rowsOf(label);
                    return IntStream.range(0, rowsOfClass[label]).map(i -> rows[(int) r.randint(0, rows.length)]);
                })
                .toArray();
        return training.select(chosen);
    };

    private static final Synthesizer MODEL_OF_CONDITIONS =
            (training, classes, random, execution) -> new FittedSynthesizer() {
                @Override
                public Table sample(int[] rowsOfClass, RandomState r, Execution e) {
                    return MEMORY.fit(training, classes, random, execution).sample(rowsOfClass, r, e);
                }

                @Override
                public Table sample(int rows, int label, Condition condition, RandomState r, Execution e) {
                    int[] counts = new int[training.schema().target().classes()];
                    counts[label] = rows;
                    Table sampled = sample(counts, r, e);
                    int column = training.schema().columns().stream()
                            .map(Column::name)
                            .toList()
                            .indexOf(condition.column());
                    for (int i = 0; i < rows; i++) {
                        sampled.values()[i * sampled.columns() + column] = condition.value();
                    }
                    return sampled;
                }

                @Override
                public List<String> flags(int label, Condition condition, Execution e) {
                    return List.of(condition.column() + " ignored");
                }
            };

    /** As {@link #MEMORY}, but meets conditions by itself. */
    private static final Synthesizer CONDITIONAL = new Synthesizer() {
        @Override
        public FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution) {
            return MODEL_OF_CONDITIONS.fit(training, classes, random, execution);
        }

        @Override
        public boolean meets(Column column) {
            return true;
        }
    };

    private static TableSynthesis.Result of(Synthesizer synthesizer, Table table, Request request) {
        return TableSynthesis.of(synthesizer, table, request, new RandomState(1), Execution.QUIET);
    }

    @Test
    void classesComeInTheirSharesInRandomOrderOverSeveralBlocks() {
        Table written = of(MEMORY, table(false), Request.of(25_000)).table();
        assertThat(written.classCounts()).containsExactly(16_667, 8_333);
        assertThat(Arrays.stream(written.labels(), 0, 100).sum()).isBetween(15, 55);
        for (int r = 0; r < written.rows(); r++) {
            // cells and label belong together
            assertThat(written.value(r, 0) >= 40).isEqualTo(written.label(r) == 1);
        }
    }

    @Test
    void rowsAreDividedByLargestRemainder() {
        assertThat(TableSynthesis.divided(10, new int[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(TableSynthesis.divided(7, new int[] {50, 0, 50})).containsExactly(4, 0, 3);
        assertThat(TableSynthesis.divided(2_000_000_000, new int[] {1_000_000_000, 1_000_000_000}))
                .containsExactly(1_000_000_000, 1_000_000_000);
    }

    @Test
    void aConditionOnTheClassAsksForThatClassOnly() {
        Table table = table(false);
        assertThat(of(MEMORY, table, Request.of(20).where(table, "class=p"))
                        .table()
                        .classCounts())
                .containsExactly(0, 20);
    }

    @Test
    void aModelThatCannotMeetAConditionHasItMetByRejection() {
        Table table = table(false);
        TableSynthesis.Result result = of(MEMORY, table, Request.of(600).where(table, "colour=red"));
        assertThat(result.table().column(2)).containsOnly(1).hasSize(600);
        assertThat(result.drawn()).isGreaterThan(600);
        // 25 of 30; the deviation of the share is 0.015
        assertThat(result.table().classCounts()[0]).isBetween(460, 540);
    }

    @Test
    void aModelThatMeetsAConditionWritesNoRowInVain() {
        Table table = table(true);
        TableSynthesis.Result result = of(CONDITIONAL, table, Request.of(600).where(table, "x=7.5"));
        assertThat(result.table().column(0)).containsOnly(7.5);
        assertThat(result.drawn()).isEqualTo(600);
        assertThat(result.flags()).containsExactly("x ignored");
        Table red = of(CONDITIONAL, table, Request.of(600).where(table, "colour=red"))
                .table();
        int[] meeting = new int[2];
        for (int r = 0; r < table.rows(); r++) {
            meeting[table.label(r)] += table.value(r, 2) == 1 ? 1 : 0;
        }
        assertThat(red.classCounts()).containsExactly(TableSynthesis.divided(600, meeting));
    }

    @Test
    void aConditionMetTooRarelyIsGivenUpWithNumbers() {
        Table table = table(false);
        Synthesizer blue = (training, classes, random, execution) -> (rowsOfClass, r, e) -> {
            int[] rows = IntStream.range(0, training.rows())
                    .filter(i -> training.value(i, 2) == 0)
                    .toArray();
            int all = Arrays.stream(rowsOfClass).sum();
            return training.select(
                    IntStream.range(0, all).map(i -> rows[i % rows.length]).toArray());
        };
        assertThatThrownBy(() -> of(blue, table, Request.of(5).where(table, "colour=red")))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("only 0 of 10000 rows drawn have the value of 'colour' asked for");
    }

    @Test
    void missingCellsComeBackInTheirShares() {
        Table table = table(true);
        Table written = of(MEMORY, table, Request.of(6_000)).table();
        assertThat(written.schema()).isEqualTo(table.schema());
        assertThat(Arrays.stream(written.column(0)).filter(Double::isNaN).count())
                .isBetween(1_100L, 1_300L);
        assertThat(Arrays.stream(written.column(1))).noneMatch(cell -> Double.isNaN(cell));
        assertThat(Arrays.stream(written.column(2)).filter(Double::isNaN).count())
                .isBetween(900L, 1_100L);
        assertThat(Arrays.stream(written.column(2)).filter(cell -> !Double.isNaN(cell)))
                .containsOnly(0.0, 1.0);
    }

    @Test
    void numbersHaveAsManyDecimalsAsThoseLearnt() {
        Synthesizer shifted = (training, classes, random, execution) -> (rowsOfClass, r, e) -> {
            Table rows = MEMORY.fit(training, classes, random, execution).sample(rowsOfClass, r, e);
            double[] cells = rows.values().clone();
            for (int i = 0; i < cells.length; i += rows.columns()) {
                cells[i] += 1 / 3.0;
            }
            return new Table(rows.schema(), cells, rows.labels());
        };
        // .5 and a third
        assertThat(Arrays.stream(
                        of(shifted, table(false), Request.of(100)).table().column(0)))
                .allMatch(cell -> cell - Math.floor(cell) > 0.79 && cell - Math.floor(cell) < 0.81);
        double[] thirds = {1 / 3.0, 1.5};
        Table fine =
                new Table(new Schema(List.of(new Column.Numeric("x", false)), ClassColumn.NONE), thirds, new int[2]);
        double[] written = {2 / 7.0};
        Decimals.of(fine).round(written);
        assertThat(written[0]).isEqualTo(2 / 7.0);
    }

    @Test
    void gapsAreFilledSoThatAnySynthesizerCanLearnThem() {
        Table complete = MissingCells.of(table(true), new RandomState(1)).complete();
        assertThat(complete.missing()).isZero();
        assertThat(complete.schema().columns().stream().map(Column::name))
                .containsExactly("x", "a=b", "colour", "x missing");
        assertThat(Arrays.stream(complete.column(0))).allMatch(cell -> cell - Math.floor(cell) == 0.5);
    }

    @Test
    void aConditionNamesAColumnThatMayHoldAnEqualsSign() {
        Table table = table(false);
        assertThat(Request.of(1).where(table, "a=b=3").condition()).contains(new Condition("a=b", 3));
        assertThatThrownBy(() -> Request.of(1).where(table, "a=b=4"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("condition: 4 lies outside the values of column 'a=b', which are from 0 to 3");
        assertThatThrownBy(() -> Request.of(1).where(table, "weight=3"))
                .hasMessage("condition: there is no column 'weight'; there are x, a=b, colour, class");
        assertThatThrownBy(() -> Request.of(1).where(table, "x=many"))
                .hasMessage("condition: column 'x' holds numbers but 'many' is none");
    }
}
