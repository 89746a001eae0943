package org.makeweight.core.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** What {@link Preprocessing#fit} has learnt; immutable. */
public final class FittedPreprocessing {
    private final Schema source;
    private final Schema result;
    private final boolean oneHot;
    private final double[] fill;
    private final double[] centre;
    private final double[] spread;
    /** For each categorical column the categories that were seen; null for a numeric one. */
    private final boolean[][] seen;

    FittedPreprocessing(
            Schema source, Encode encode, double[] fill, double[] centre, double[] spread, boolean[][] seen) {
        this.source = source;
        this.oneHot = encode == Encode.ONE_HOT;
        this.fill = fill;
        this.centre = centre;
        this.spread = spread;
        this.seen = seen;
        this.result = resultSchema();
    }

    private Schema resultSchema() {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < source.width(); c++) {
            if (source.column(c) instanceof Column.Numeric numeric) {
                columns.add(numeric.scaled(centre[c], spread[c]));
            } else if (source.column(c) instanceof Column.Categorical categorical) {
                columns.addAll(oneHot ? oneHotColumns(categorical, seen[c]) : List.of(categorical));
            }
        }
        return new Schema(columns, source.target());
    }

    private static List<Column> oneHotColumns(Column.Categorical categorical, boolean[] seen) {
        List<Column> columns = new ArrayList<>();
        for (int category = 0; category < seen.length; category++) {
            if (seen[category]) {
                String name =
                        categorical.name() + "=" + categorical.categories().get(category);
                columns.add(new Column.Numeric(name, true));
            }
        }
        return columns;
    }

    /** The columns that {@link #apply} gives. */
    public Schema schema() {
        return result;
    }

    /** The table imputed, scaled and encoded; a category not seen in training encodes to zeros. */
    public Table apply(Table table) {
        double[] in = table.values();
        double[] out = new double[Math.multiplyExact(table.rows(), result.width())];
        int i = 0;
        int o = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int c = 0; c < source.width(); c++, i++) {
                double value = Double.isNaN(in[i]) ? fill[c] : in[i];
                if (seen[c] == null) {
                    out[o++] = (value - centre[c]) / spread[c];
                } else if (!oneHot) {
                    out[o++] = value;
                } else {
                    o = encode(value, seen[c], out, o);
                }
            }
        }
        return new Table(result, out, table.labels());
    }

    private static int encode(double value, boolean[] seen, double[] out, int from) {
        int o = from;
        for (int category = 0; category < seen.length; category++) {
            if (seen[category]) {
                out[o++] = category == value ? 1 : 0;
            }
        }
        return o;
    }

    /**
     * Undoes the scaling of what an augmenter made. A row that equals the one it comes from has that row's very values,
     * which scaling and scaling back may miss by rounding.
     *
     * @param made of the table prepared
     * @param prepared what {@link #apply} made of the table
     */
    public Augmentation restore(Augmentation made, Table prepared, Table table) {
        Table restored = restore(made.table());
        int width = source.width();
        for (int row = 0; row < restored.rows(); row++) {
            int base = made.origins().base(row);
            if (base != Origins.NONE && equal(made.table(), row, prepared, base)) {
                System.arraycopy(table.values(), base * width, restored.values(), row * width, width);
            }
        }
        return made.withTable(restored);
    }

    private static boolean equal(Table a, int rowOfA, Table b, int rowOfB) {
        int width = a.columns();
        int i = rowOfA * width;
        int j = rowOfB * width;
        return Arrays.equals(a.values(), i, i + width, b.values(), j, j + width);
    }

    /**
     * Undoes the scaling of numeric columns. A whole number that scaling has moved by rounding is whole again.
     *
     * @param table with the columns of {@link #schema()}
     * @throws IllegalStateException if categories were encoded one-hot, which has no inverse here
     */
    public Table restore(Table table) {
        if (oneHot) {
            throw new IllegalStateException("one-hot columns cannot be put back");
        }
        double[] out = table.values().clone();
        for (int i = 0; i < out.length; i++) {
            int c = i % source.width();
            if (source.column(c) instanceof Column.Numeric numeric) {
                double value = out[i] * spread[c] + centre[c];
                out[i] = numeric.onGrid(value) ? numeric.snapped(value) : value;
            }
        }
        return new Table(source, out, table.labels());
    }
}
