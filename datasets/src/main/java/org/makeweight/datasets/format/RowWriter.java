package org.makeweight.datasets.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Writes a table's rows in the form of a file; columns of the file that the table does not have stay empty. */
final class RowWriter {
    private static final int TARGET = -1;
    private static final int LEFT_OUT = -2;

    private final Layout layout;
    private final CsvOutput out;
    private final int[] columnAt;
    private final byte[][] labels;
    private final byte[][][] categories;

    RowWriter(Layout layout, Schema schema, CsvOutput out) {
        this.layout = layout;
        this.out = out;
        if (layout.features().size() != schema.width()) {
            throw new IllegalArgumentException("a file with "
                    + layout.features().size() + " feature columns cannot hold a table with " + schema.width());
        }
        this.columnAt = new int[layout.names().size()];
        this.labels = encode(schema.target().labels());
        this.categories = new byte[schema.width()][][];
        Arrays.fill(columnAt, LEFT_OUT);
        if (layout.target() != Layout.NO_TARGET) {
            columnAt[layout.target()] = TARGET;
        }
        for (int c = 0; c < schema.width(); c++) {
            columnAt[layout.features().get(c)] = c;
            if (schema.column(c) instanceof Column.Categorical categorical) {
                categories[c] = encode(categorical.categories());
            }
        }
    }

    private byte[][] encode(List<String> texts) {
        return texts.stream().map(out::encode).toArray(byte[][]::new);
    }

    /** Writes the names, without a line end. */
    void header() throws IOException {
        for (int i = 0; i < columnAt.length; i++) {
            if (i > 0) {
                out.delimiter();
            }
            out.encoded(out.encodeName(layout.titles().get(i)));
        }
    }

    /** Writes the values of a row of a table with the schema, without a line end. */
    void row(Table table, int row) throws IOException {
        for (int i = 0; i < columnAt.length; i++) {
            if (i > 0) {
                out.delimiter();
            }
            int column = columnAt[i];
            if (column == TARGET) {
                out.encoded(labels[table.label(row)]);
            } else if (column != LEFT_OUT) {
                value(column, table.value(row, column));
            }
        }
    }

    private void value(int column, double value) throws IOException {
        if (Double.isNaN(value)) {
            return;
        }
        if (categories[column] == null) {
            out.number(value);
        } else {
            out.encoded(categories[column][(int) value]);
        }
    }
}
