package org.makeweight.core.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.hash.Sha256;
import org.makeweight.core.number.Decimal;

/**
 * An immutable table of cells with a class label for every row.
 *
 * <p>Cells are one flat array, {@code [rows x columns]}, row-major: a number, or the position of a category in its
 * column's list. A missing cell is NaN. Infinite cells are refused.
 *
 * <p>The arrays are taken over, not copied, because a table may fill half of the memory: whoever makes a table gives its
 * arrays away, and whoever reads {@link #values()} or {@link #labels()} must leave them as they are.
 */
public final class Table implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The longest array there can be. */
    private static final int MOST_CELLS = Integer.MAX_VALUE - 8;

    private final Schema schema;
    private final double[] values;
    private final int[] labels;
    private volatile String fingerprint;

    /**
     * Makes a table of arrays that the caller will not touch again.
     *
     * @param values {@code [rows x columns]}, row-major
     * @param labels one for each row, positions in the class column's labels
     * @throws IllegalArgumentException if {@code values.length != labels.length * schema.width()}
     */
    public Table(Schema schema, double[] values, int[] labels) {
        if (values.length != (long) labels.length * schema.width()) {
            throw new IllegalArgumentException("a table of " + labels.length + " rows and " + schema.width()
                    + " columns cannot have " + values.length + " cells");
        }
        this.schema = schema;
        this.values = values;
        this.labels = labels;
    }

    /**
     * Refuses more rows than a table can hold, before they are made.
     *
     * @param rows possibly more than can be counted in an {@code int}
     * @throws BadInputException with the numbers
     */
    public static void requireRoom(double rows, int columns) {
        if (rows * Math.max(1, columns) > MOST_CELLS) {
            throw new BadInputException(Decimal.fixed(rows, 0) + " rows of " + columns
                    + " columns are more than a table holds, which is " + MOST_CELLS + " cells");
        }
    }

    public Schema schema() {
        return schema;
    }

    public int rows() {
        return labels.length;
    }

    /** The number of feature columns. */
    public int columns() {
        return schema.width();
    }

    public double value(int row, int column) {
        return values[row * schema.width() + column];
    }

    public int label(int row) {
        return labels[row];
    }

    /** The table's own cells, {@code [rows x columns]}, row-major, to be read only. */
    public double[] values() {
        return values;
    }

    /** The table's own labels, to be read only. */
    public int[] labels() {
        return labels;
    }

    public boolean isMinority(int row) {
        return labels[row] == schema.target().minority();
    }

    /** The number of rows of each class, by the class's position. */
    public int[] classCounts() {
        int[] counts = new int[schema.target().classes()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /** The rows of a class, ascending. */
    public int[] rowsOf(int label) {
        int[] rows = new int[labels.length];
        int n = 0;
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] == label) {
                rows[n++] = row;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /** The given rows in the given order; a row may come more than once. */
    public Table select(int[] rows) {
        int width = schema.width();
        double[] chosen = new double[Math.multiplyExact(rows.length, width)];
        int[] chosenLabels = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * width, chosen, i * width, width);
            chosenLabels[i] = labels[rows[i]];
        }
        return new Table(schema, chosen, chosenLabels);
    }

    /**
     * This table with rows put after its own.
     *
     * @param moreValues {@code [rows x columns]}, row-major
     * @param moreLabels one for each new row
     */
    public Table append(double[] moreValues, int[] moreLabels) {
        double[] all = Arrays.copyOf(values, Math.addExact(values.length, moreValues.length));
        System.arraycopy(moreValues, 0, all, values.length, moreValues.length);
        int[] allLabels = Arrays.copyOf(labels, labels.length + moreLabels.length);
        System.arraycopy(moreLabels, 0, allLabels, labels.length, moreLabels.length);
        return new Table(schema, all, allLabels);
    }

    /** All columns but one. */
    public Table without(int column) {
        int width = schema.width();
        double[] kept = new double[labels.length * (width - 1)];
        for (int row = 0; row < labels.length; row++) {
            System.arraycopy(values, row * width, kept, row * (width - 1), column);
            System.arraycopy(values, row * width + column + 1, kept, row * (width - 1) + column, width - 1 - column);
        }
        List<Column> columns = new ArrayList<>(schema.columns());
        columns.remove(column);
        return new Table(new Schema(columns, schema.target()), kept, labels);
    }

    /** A copy of one column. */
    public double[] column(int c) {
        int width = schema.width();
        double[] cells = new double[labels.length];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = values[row * width + c];
        }
        return cells;
    }

    /** The number of missing cells. */
    public int missing() {
        int missing = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                missing++;
            }
        }
        return missing;
    }

    /**
     * SHA-256 over the schema, the cells and the labels: equal for equal content, whatever file it came from. Computed
     * once, at about a second per gigabyte.
     */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = computeFingerprint();
            fingerprint = known;
        }
        return known;
    }

    private String computeFingerprint() {
        Sha256 sha = new Sha256();
        for (Column column : schema.columns()) {
            sha.text(column.name());
            if (column instanceof Column.Categorical categorical) {
                sha.text("categorical").integer(categorical.categories().size());
                categorical.categories().forEach(sha::text);
            } else {
                sha.text("numeric");
            }
        }
        ClassColumn target = schema.target();
        sha.text(target.name()).integer(target.minority()).integer(target.classes());
        target.labels().forEach(sha::text);
        sha.integer(rows()).integer(columns());
        for (double value : values) {
            sha.real(value);
        }
        for (int label : labels) {
            sha.integer(label);
        }
        return sha.hex();
    }

    @Override
    public String toString() {
        return "Table[" + rows() + " rows, " + columns() + " columns, classes " + Arrays.toString(classCounts()) + "]";
    }
}
