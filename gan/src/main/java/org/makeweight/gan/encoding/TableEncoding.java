package org.makeweight.gan.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Span;

/**
 * Encodes the feature columns of a table, side by side in their order: a number scaled, as a whole or within a mode of its
 * distribution, a category as one-hot over the categories seen, a constant column not at all. Fitted to some rows, immutable.
 *
 * <p>Missing cells are one more category, or one more mode of a number; without modes they are refused.
 *
 * <p>Decoded numbers are rounded if the column is one of whole numbers and all values seen are whole (those of a
 * standardised column are not). Decoded categories were all seen.
 */
public final class TableEncoding {
    private final List<ColumnEncoding> columns;
    /** Where each column's code begins; one more element for the width of all. */
    private final int[] offsets;

    private final List<Span> spans;

    private TableEncoding(List<ColumnEncoding> columns) {
        this.columns = List.copyOf(columns);
        this.offsets = new int[columns.size() + 1];
        List<Span> all = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            all.addAll(columns.get(c).spans(offsets[c]));
            offsets[c + 1] = offsets[c] + columns.get(c).width();
        }
        this.spans = List.copyOf(all);
    }

    /**
     * Learns ranges, moments and categories. Time and memory grow with the number of cells.
     *
     * @param rows at least one
     * @param categories the form of output that writes a category or chooses a mode
     * @param clipped whether decoded numbers are brought into the range of the rows
     * @throws NotApplicableException if a cell is missing and numbers are not encoded by modes; names the columns
     */
    public static TableEncoding fit(Table rows, Scaling scaling, Span.Form categories, boolean clipped) {
        if (scaling != Scaling.MODE_SPECIFIC) {
            refuseMissing(rows);
        }
        Schema schema = rows.schema();
        List<ColumnEncoding> columns = new ArrayList<>();
        for (int c = 0; c < schema.width(); c++) {
            double[] cells = rows.column(c);
            columns.add(
                    schema.column(c) instanceof Column.Numeric numeric
                            ? numeric(cells, numeric, scaling, clipped, categories)
                            : categorical(cells, schema.categories(c), categories));
        }
        return new TableEncoding(columns);
    }

    private static ColumnEncoding numeric(
            double[] cells, Column.Numeric column, Scaling scaling, boolean clipped, Span.Form choice) {
        double[] known =
                Arrays.stream(cells).filter(cell -> !Double.isNaN(cell)).toArray();
        if (known.length == 0) {
            return new ConstantColumn(Double.NaN);
        }
        boolean missing = known.length < cells.length;
        double min = known[0];
        double max = known[0];
        // imputation may have put values beside the grid
        boolean onGrid = true;
        for (double cell : known) {
            min = Math.min(min, cell);
            max = Math.max(max, cell);
            onGrid &= column.onGrid(cell);
        }
        if (!(max / 2 - min / 2 > 0)) {
            return missing ? new PresentColumn(min, choice) : new ConstantColumn(min);
        }
        Column.Numeric grid = onGrid ? column : new Column.Numeric(column.name(), false);
        return scaling == Scaling.MODE_SPECIFIC
                ? ModalColumn.fit(known, min, max, grid, clipped, missing, choice)
                : ScaledColumn.fit(known, min, max, scaling, grid, clipped);
    }

    private static ColumnEncoding categorical(double[] cells, int categories, Span.Form form) {
        boolean[] seen = new boolean[categories];
        boolean missing = false;
        int different = 0;
        for (double cell : cells) {
            if (Double.isNaN(cell)) {
                different += missing ? 0 : 1;
                missing = true;
            } else {
                different += seen[(int) cell] ? 0 : 1;
                seen[(int) cell] = true;
            }
        }
        return different == 1 ? new ConstantColumn(cells[0]) : OneHotColumn.fit(seen, missing, form);
    }

    /** Refuses rows with missing cells; names their columns. */
    public static void refuseMissing(Table rows) {
        List<String> found = new ArrayList<>();
        for (int c = 0; c < rows.columns(); c++) {
            int missing = 0;
            for (double cell : rows.column(c)) {
                missing += Double.isNaN(cell) ? 1 : 0;
            }
            if (missing > 0) {
                found.add("'" + rows.schema().column(c).name() + "' (" + missing + ")");
            }
        }
        if (!found.isEmpty()) {
            throw new NotApplicableException(
                    "missing values cannot be learnt from; columns that have some among " + rows.rows() + " rows: "
                            + String.join(", ", found) + "; impute them first, as --impute median does");
        }
    }

    /** The columns of the table. */
    public int columns() {
        return columns.size();
    }

    /** The encoded columns. */
    public int width() {
        return offsets[columns.size()];
    }

    /** The outputs of a generator of encoded rows, side by side; none if every column is constant. */
    public List<Span> spans() {
        return spans;
    }

    /**
     * The codes of rows that this was fitted to, or of others with no unseen category.
     *
     * @param noise decides on what is drawn: the modes of numbers
     * @return {@code [rows x width]}
     */
    public Matrix encode(Table rows, Noise noise) {
        Matrix codes = new Matrix(rows.rows(), width());
        Matrix uniform = new Matrix(1, rows.rows());
        for (int c = 0; c < columns.size(); c++) {
            noise.child(c).uniform(uniform);
            for (int r = 0; r < rows.rows(); r++) {
                columns.get(c).encode(rows.value(r, c), uniform.row(0)[r], codes.row(r), offsets[c]);
            }
        }
        return codes;
    }

    /**
     * Writes the cells that a code stands for.
     *
     * @param code of one row
     * @param cells {@code [rows x columns]}, row-major
     * @param row the row of cells to write
     */
    public void decode(float[] code, double[] cells, int row) {
        int first = row * columns.size();
        for (int c = 0; c < columns.size(); c++) {
            cells[first + c] = columns.get(c).decode(code, offsets[c]);
        }
    }

    /** The number of cells of a code that lie beyond the range of the rows this was fitted to. */
    public int beyond(float[] code) {
        int beyond = 0;
        for (int c = 0; c < columns.size(); c++) {
            beyond += columns.get(c).beyond(code, offsets[c]) ? 1 : 0;
        }
        return beyond;
    }

    /** The number of columns whose cells can lie beyond a range: numbers that are not constant. */
    public int ranges() {
        return (int) columns.stream().filter(ColumnEncoding::hasRange).count();
    }

    /** A categorical column that is not constant. */
    public static final class Choice {
        private final int column;
        private final Span span;
        private final OneHotColumn encoding;

        private Choice(int column, Span span, OneHotColumn encoding) {
            this.column = column;
            this.span = span;
            this.encoding = encoding;
        }

        /** The column's position in the table. */
        public int column() {
            return column;
        }

        /** Where its one-hot code stands. */
        public Span span() {
            return span;
        }

        /** Whether some row that was learnt has this cell; NaN asks for a missing one. */
        public boolean seen(double cell) {
            return encoding.seen(cell);
        }

        /** The position within the span that stands for a cell that was seen. */
        public int position(double cell) {
            return encoding.position(cell);
        }
    }

    /** The categorical columns that are not constant, in their order. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c) instanceof OneHotColumn column) {
                choices.add(new Choice(c, column.spans(offsets[c]).get(0), column));
            }
        }
        return choices;
    }
}
