package org.makeweight.gan.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Condition;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.gan.encoding.Scaling;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.SparseRows;
import org.makeweight.gan.network.Span;

class ConditionsTest {
    private static final int DRAWN = 20_000;

    /** A colour seen 70, 0, 25 and 5 times, a number, a shape seen 90 and 10 times. */
    private final Table table = table();

    private final TableEncoding encoding =
            TableEncoding.fit(table, Scaling.MODE_SPECIFIC, Span.Form.GUMBEL_SOFTMAX, true);

    private static Table table() {
        Schema schema = new Schema(
                List.of(
                        new Column.Categorical("colour", List.of("blue", "green", "red", "white")),
                        new Column.Numeric("size", false),
                        new Column.Categorical("shape", List.of("flat", "round"))),
                new ClassColumn("class", List.of("a", "b"), 1));
        double[] cells = new double[300];
        for (int r = 0; r < 100; r++) {
            cells[3 * r] = r < 70 ? 0 : r < 95 ? 2 : 3;
            cells[3 * r + 1] = r;
            cells[3 * r + 2] = r % 10 == 0 ? 1 : 0;
        }
        return new Table(schema, cells, new int[100]);
    }

    private Conditions conditions(boolean logFrequency) {
        return new Conditions(table, encoding.choices(), logFrequency);
    }

    @Test
    void theEntryOfEveryColumnIsItsOwnTheLastOneToo() {
        Conditions conditions = conditions(true);
        assertThat(conditions.width()).isEqualTo(5);
        assertThat(conditions.entry(new Condition("colour", 0))).isZero();
        // green was never seen
        assertThat(conditions.entry(new Condition("colour", 2))).isEqualTo(1);
        assertThat(conditions.entry(new Condition("shape", 0))).isEqualTo(3);
        int last = conditions.entry(new Condition("shape", 1));
        assertThat(last).isEqualTo(4);
        assertThat(conditions.span(last)).isEqualTo(encoding.choices().get(1).span());
        assertThat(conditions.position(last)).isEqualTo(1);
        Matrix codes = encoding.encode(table, new Noise(0));
        assertThat(codes.row(10)[conditions.span(last).from() + 1]).isEqualTo(1);
    }

    @Test
    void realRowsHaveTheCategoryTheyAreDrawnFor() {
        Conditions conditions = conditions(true);
        int[] words = new int[DRAWN];
        new Noise(1).indices(words, Integer.MAX_VALUE);
        boolean[] seen = new boolean[100];
        for (int word : words) {
            int row = conditions.row(4, word);
            assertThat(table.value(row, 2)).isEqualTo(1);
            seen[row] = true;
        }
        for (int r = 0; r < 100; r++) {
            assertThat(seen[r]).isEqualTo(r % 10 == 0);
        }
    }

    @Test
    void trainingDrawsByLogarithmsAndSamplingByCounts() {
        double logs = Math.log(71) + Math.log(26) + Math.log(6);
        double[] training = {
            Math.log(71) / logs / 2,
            Math.log(26) / logs / 2,
            Math.log(6) / logs / 2,
            Math.log(91) / (Math.log(91) + Math.log(11)) / 2,
            Math.log(11) / (Math.log(91) + Math.log(11)) / 2
        };
        double[] counts = {0.35, 0.125, 0.025, 0.45, 0.05};
        int[] entries = new int[DRAWN];
        conditions(true).drawForTraining(entries, new Noise(2));
        assertShares(entries, training);
        conditions(true).drawForSampling(entries, new Noise(3));
        assertShares(entries, counts);
        conditions(false).drawForTraining(entries, new Noise(4));
        assertShares(entries, counts);
    }

    private static void assertShares(int[] entries, double[] expected) {
        double[] shares = new double[expected.length];
        for (int entry : entries) {
            shares[entry] += 1.0 / entries.length;
        }
        for (int e = 0; e < expected.length; e++) {
            // four standard deviations of a share of 20,000 draws
            assertThat(shares[e]).isCloseTo(expected[e], within(0.015));
        }
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        assertThatThrownBy(() -> conditions(true).entry(new Condition("size", 3)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("rows can be asked for by a categorical column of several values only; 'size' is none");
        assertThatThrownBy(() -> conditions(true).entry(new Condition("colour", 1)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("no row that was learnt has green in column 'colour'");
    }

    @Test
    void aVectorHasOneEntry() {
        SparseRows vectors = new SparseRows();
        conditions(true).write(new int[] {4, 0}, vectors);
        Matrix target = new Matrix(2, 7);
        target.fill(9);
        vectors.write(target, 0, 2, 5);
        assertThat(target.row(0)).startsWith(9, 9, 0, 0, 0, 0, 1);
        assertThat(target.row(1)).startsWith(9, 9, 1, 0, 0, 0, 0);
    }
}
