package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/** Writes rows in LIBSVM's format, the first feature with the index 1. It has numbers only, and no names. */
final class LibsvmWriter {
    private LibsvmWriter() {}

    /**
     * Refuses what the format cannot hold.
     *
     * @throws BadInputException if a column is categorical, a cell is missing, a label is no number, or rows shall be marked
     */
    static void check(String file, Table table, RowMarks marks) {
        String cannot = "cannot write " + file + " as LIBSVM: ";
        if (!table.schema().hasTarget()) {
            throw new BadInputException(cannot + "its rows begin with a label, and there is no class column");
        }
        for (Column column : table.schema().columns()) {
            if (column instanceof Column.Categorical) {
                throw new BadInputException(cannot + "column '" + column.name() + "' is categorical");
            }
        }
        for (String label : table.schema().target().labels()) {
            if (Double.isNaN(Decimal.parse(label))) {
                throw new BadInputException(cannot + "the label " + Place.quote(label) + " is no number");
            }
        }
        if (table.missing() > 0) {
            throw new BadInputException(cannot + "it has no missing cells, but the table has " + table.missing());
        }
        if (marks.wanted()) {
            throw new BadInputException(cannot + "it has no place for a mark of synthetic rows");
        }
    }

    static void write(Table table, Writer out) throws IOException {
        List<String> labels = table.schema().target().labels();
        for (int row = 0; row < table.rows(); row++) {
            out.write(labels.get(table.label(row)));
            for (int c = 0; c < table.columns(); c++) {
                double value = table.value(row, c);
                if (value != 0) {
                    out.write(" " + (c + 1) + ":" + Decimal.toString(value));
                }
            }
            out.write("\n");
        }
    }
}
