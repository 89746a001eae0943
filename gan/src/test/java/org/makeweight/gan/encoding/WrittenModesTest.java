package org.makeweight.gan.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Span;

class WrittenModesTest {
    /** A number of two humps far apart, three rows of four in the first, and a category. */
    private static Table humps() {
        double[] normal = new RandomState(1).standardNormal(400);
        double[] cells = new double[800];
        for (int r = 0; r < 400; r++) {
            cells[2 * r] = normal[r] + (r % 4 == 0 ? 1000 : 0);
            cells[2 * r + 1] = r % 2;
        }
        Schema schema = new Schema(
                List.of(new Column.Numeric("x", false), new Column.Categorical("c", List.of("a", "b"))),
                ClassColumn.NONE);
        return new Table(schema, cells, new int[400]);
    }

    @Test
    void coverageIsTheShareOfRealNumbersWhoseModeWasWritten() {
        Table table = humps();
        TableEncoding encoding = TableEncoding.fit(table, Scaling.MODE_SPECIFIC, Span.Form.GUMBEL_SOFTMAX, true);
        Matrix codes = encoding.encode(table, new Noise(1));
        WrittenModes all = new WrittenModes(encoding);
        WrittenModes first = new WrittenModes(encoding);
        WrittenModes none = new WrittenModes(encoding);
        IntStream.range(0, 400).forEach(r -> all.write(codes.row(r)));
        IntStream.range(0, 400).filter(r -> r % 4 != 0).forEach(r -> first.write(codes.row(r)));
        assertThat(all.of(codes)).isEqualTo(1);
        assertThat(first.of(codes)).isEqualTo(0.75);
        assertThat(none.of(codes)).isZero();
    }

    @Test
    void withoutModesThereIsNoCoverage() {
        Table table = humps();
        TableEncoding encoding = TableEncoding.fit(table, Scaling.STANDARD, Span.Form.GUMBEL_SOFTMAX, true);
        assertThat(new WrittenModes(encoding).of(encoding.encode(table, new Noise(1))))
                .isNaN();
    }
}
