package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/**
 * Writes rows as ARFF or KEEL, with the columns of a layout that the table has. Numbers are the shortest decimals that read
 * back as the same double; categories and labels are quoted where a reader would take them for something else.
 */
final class ArffWriter {
    private static final String MARKS = "{false, true}";
    private static final int TARGET = -1;

    private final boolean keel;
    private final Layout layout;
    private final Table table;
    private final RowMarks marks;
    private final Writer out;
    private final int[] columns;

    private ArffWriter(FileFormat format, Layout layout, Table table, RowMarks marks, Writer out) {
        this.keel = format == FileFormat.KEEL;
        this.layout = layout;
        this.table = table;
        this.marks = marks;
        this.out = out;
        this.columns = IntStream.range(0, layout.names().size())
                .filter(position ->
                        position == layout.target() || layout.features().contains(position))
                .map(position ->
                        position == layout.target() ? TARGET : layout.features().indexOf(position))
                .toArray();
    }

    static void write(FileFormat format, Layout layout, Table table, RowMarks marks, Writer out) throws IOException {
        new ArffWriter(format, layout, table, marks, out).write();
    }

    private void write() throws IOException {
        out.write("@relation data\n");
        for (int c : columns) {
            out.write("@attribute " + name(c) + " " + type(c) + "\n");
        }
        if (marks.wanted()) {
            out.write("@attribute " + TableWriter.MARK + " " + MARKS + "\n");
        }
        if (keel) {
            writeInputsAndOutput();
        }
        out.write("@data\n");
        for (int row = 0; row < table.rows(); row++) {
            String separator = "";
            for (int c : columns) {
                out.write(separator);
                out.write(value(row, c));
                separator = ",";
            }
            out.write(marks.wanted() ? "," + marks.of(row) + "\n" : "\n");
        }
    }

    private void writeInputsAndOutput() throws IOException {
        List<String> inputs = new ArrayList<>();
        IntStream.range(0, table.columns()).forEach(c -> inputs.add(name(c)));
        if (marks.wanted()) {
            inputs.add(TableWriter.MARK);
        }
        out.write("@inputs " + String.join(", ", inputs) + "\n");
        if (layout.target() != Layout.NO_TARGET) {
            out.write("@outputs " + name(TARGET) + "\n");
        }
    }

    private String name(int c) {
        int position = c == TARGET ? layout.target() : layout.features().get(c);
        return quote(layout.names().get(position));
    }

    private String type(int c) {
        if (c == TARGET) {
            return list(table.schema().target().labels());
        }
        if (table.schema().column(c) instanceof Column.Categorical categorical) {
            return list(categorical.categories());
        }
        boolean integer = ((Column.Numeric) table.schema().column(c)).integer();
        return (integer ? "integer" : "real") + (keel ? " " + range(table.column(c)) : "");
    }

    private static String list(List<String> values) {
        return "{" + String.join(", ", values.stream().map(ArffWriter::quote).toList()) + "}";
    }

    private static String range(double[] cells) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double cell : cells) {
            if (!Double.isNaN(cell)) {
                least = Math.min(least, cell);
                greatest = Math.max(greatest, cell);
            }
        }
        return least > greatest ? "[0, 0]" : "[" + Decimal.toString(least) + ", " + Decimal.toString(greatest) + "]";
    }

    private String value(int row, int c) {
        if (c == TARGET) {
            return quote(table.schema().target().labels().get(table.label(row)));
        }
        double value = table.value(row, c);
        if (Double.isNaN(value)) {
            return keel ? "<null>" : "?";
        }
        return table.schema().column(c) instanceof Column.Categorical categorical
                ? quote(categorical.categories().get((int) value))
                : Decimal.toString(value);
    }

    /** A name or value, in quotes if it has anything in it but letters, digits and signs that mean nothing. */
    private static String quote(String text) {
        boolean plain = !text.isEmpty()
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-+.:;/<>=!&()#*|~^$@".indexOf(c) >= 0)
                && text.charAt(0) != '@'
                && !text.equalsIgnoreCase("<null>");
        if (plain) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\'', '\\' -> quoted.append('\\').append(c);
                default -> quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }
}
