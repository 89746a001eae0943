package org.makeweight.datasets.format;

import java.util.List;
import org.makeweight.core.failure.BadInputException;

/** Reads ARFF rows that give some of the values with their positions from 0, and fills in the others. */
final class SparseRow {
    private static final char[] ZERO = {'0'};

    private final String file;
    private final List<Attribute> attributes;
    private final ValueScanner scanner;
    private final char[][] unsaid;

    SparseRow(String file, List<Attribute> attributes, ValueScanner scanner) {
        this.file = file;
        this.attributes = attributes;
        this.scanner = scanner;
        this.unsaid =
                attributes.stream().map(attribute -> unsaid(attribute.type())).toArray(char[][]::new);
    }

    /** The value where a row says nothing: zero, or that of the nominal value with the number zero. */
    private static char[] unsaid(ValueType type) {
        if (type instanceof ValueType.Nominal nominal) {
            return nominal.values().iterator().next().toCharArray();
        }
        return type instanceof ValueType.Numbers ? ZERO : null;
    }

    /**
     * Reads a row behind its opening brace.
     *
     * @throws BadInputException if it is not well-formed
     */
    void read(long line, RowSink sink) {
        int position = 0;
        if (!scanner.skip('}')) {
            do {
                position = pair(line, position, sink);
            } while (scanner.skip(','));
            if (!scanner.skip('}')) {
                throw Place.complain(file, line, "the sparse row is not closed by } in its line");
            }
        }
        if (!scanner.atEnd()) {
            throw Place.complain(file, line, "something stands behind the } of the sparse row; weights are not read");
        }
        fill(line, position, attributes.size(), sink);
        sink.endRow(line, attributes.size());
    }

    /** Reads {@code position value}; returns the position after it. */
    private int pair(long line, int filled, RowSink sink) {
        scanner.word(',', '}');
        String written = scanner.string();
        int position = position(written);
        if (position < 0 || position >= attributes.size()) {
            throw Place.complain(
                    file,
                    line,
                    Place.quote(written) + " is no position of an attribute; these go from 0 to "
                            + (attributes.size() - 1));
        }
        String name = attributes.get(position).name();
        if (position < filled) {
            throw Place.complain(
                    file, line, name, "the positions in a sparse row must ascend, but " + position + " does not");
        }
        fill(line, filled, position, sink);
        if (!scanner.value(',', '}')) {
            throw Place.complain(file, line, name, scanner.wrong());
        }
        int length = scanner.isBare("?") ? 0 : scanner.length();
        sink.value(position, line, scanner.text(), scanner.offset(), length);
        return position + 1;
    }

    private static int position(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void fill(long line, int from, int to, RowSink sink) {
        for (int position = from; position < to; position++) {
            char[] value = unsaid[position];
            if (value == null) {
                throw Place.complain(
                        file,
                        line,
                        attributes.get(position).name(),
                        "a sparse row must give its value, for nothing stands for zero among texts");
            }
            sink.value(position, line, value, 0, value.length);
        }
    }
}
