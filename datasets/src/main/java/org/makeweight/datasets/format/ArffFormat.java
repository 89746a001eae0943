package org.makeweight.datasets.format;

import java.io.InputStream;
import java.util.List;
import org.makeweight.core.dataset.Dialect;
import org.makeweight.core.failure.BadInputException;

/**
 * Reads ARFF, Weka's format, and KEEL's, its relative.
 *
 * <p>Values are separated by commas, or by tabs where the first row has no comma. They are bare, with blanks within but
 * not around them, or in quotes of either kind, where a backslash makes the next character plain, {@code \n}, {@code \t}
 * and {@code \}{@code uXXXX} among them. A bare {@code ?} is missing, as is {@code <null>} in KEEL, and an empty value. A
 * percent sign at the beginning of a line begins a comment; in ARFF one after a blank does so too, outside quotes.
 *
 * <p>What is declared is binding. Nominal values, strings and dates are categories and must be among the declared ones
 * where these are listed; {@code numeric}, {@code real} and {@code integer} are numbers, and a column is whole if all its
 * values are, for {@code real} is often written where {@code integer} is meant. A declared value that no row has is legal
 * and no category of the table. The ranges of KEEL's numbers are not checked: they are often those of another version of
 * the data, or rounded.
 *
 * <p>A sparse row of ARFF, {@code {2 7, 5 x}}, has 0 where it says nothing, or the first declared value of a nominal
 * attribute; an attribute of type string or date must be given. Attributes of type relational and weights of rows are
 * refused.
 */
final class ArffFormat {
    private final FileFormat format;
    private final String file;
    private final LineSource lines;
    private final ValueScanner scanner;
    private final AttributeHeader header;
    private char delimiter = ValueScanner.NONE;
    private SparseRow sparse;
    private boolean headerRead;

    ArffFormat(FileFormat format, String file, InputStream in, Dialect dialect) {
        this.format = format;
        this.file = file;
        this.lines = new LineSource(file, in, format, dialect.encoding());
        this.scanner = new ValueScanner(format == FileFormat.ARFF);
        this.header = new AttributeHeader(format, file, scanner);
    }

    static DataFile read(FileFormat format, String file, InputStream in, ReadOptions options) {
        ArffFormat arff = new ArffFormat(format, file, in, options.dialect());
        AttributeHeader header = arff.header();
        TableRows rows = new TableRows(file, arff.line(), header.attributes(), header.complete(options));
        arff.rows(rows);
        return rows.finish(file);
    }

    /** The number of the line read last. */
    long line() {
        return lines.line();
    }

    /**
     * Reads what stands above the rows.
     *
     * @throws BadInputException if it is not well-formed, or if no rows follow
     */
    AttributeHeader header() {
        while (!headerRead) {
            if (!nextLine()) {
                throw new BadInputException(
                        file + " has no @data, after which rows stand; " + format.title() + " was expected");
            }
            headerRead = !header.statement(lines.line(), lines.buffer(), lines.start(), lines.end());
        }
        return header;
    }

    /** Goes to the next line that is neither blank nor a comment. */
    private boolean nextLine() {
        while (lines.next()) {
            int from = lines.start();
            while (from < lines.end() && Character.isWhitespace(lines.buffer()[from])) {
                from++;
            }
            if (from < lines.end() && lines.buffer()[from] != '%') {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads the rows, after the header.
     *
     * @throws BadInputException if one is not well-formed, or the sink refuses it
     */
    void rows(RowSink sink) {
        List<Attribute> attributes = header.attributes();
        sparse = new SparseRow(file, attributes, scanner);
        while (nextLine()) {
            scanner.begin(lines.buffer(), lines.start(), lines.end());
            sink.beginRow();
            if (format == FileFormat.ARFF && scanner.skip('{')) {
                sparse.read(lines.line(), sink);
            } else {
                denseRow(attributes, sink);
            }
        }
    }

    private void denseRow(List<Attribute> attributes, RowSink sink) {
        if (delimiter == ValueScanner.NONE) {
            delimiter = delimiter();
        }
        long line = lines.line();
        int position = 0;
        do {
            if (!scanner.value(delimiter, ValueScanner.NONE)) {
                throw Place.complain(file, line, name(attributes, position), scanner.wrong());
            }
            int length = isMissing() ? 0 : scanner.length();
            sink.value(position++, line, scanner.text(), scanner.offset(), length);
        } while (scanner.skip(delimiter));
        if (!scanner.atEnd()) {
            throw Place.complainOfBinary(file, line);
        }
        sink.endRow(line, position);
    }

    private boolean isMissing() {
        return scanner.isBare("?") || (format == FileFormat.KEEL && scanner.isBare("<null>"));
    }

    /** The name of an attribute, or its position from 1 where there are not so many. */
    static String name(List<Attribute> attributes, int position) {
        return position < attributes.size() ? attributes.get(position).name() : "" + (position + 1);
    }

    /** A comma, unless the line has none outside quotes but a tab. */
    private char delimiter() {
        char quote = ValueScanner.NONE;
        boolean tab = false;
        for (int i = lines.start(); i < lines.end(); i++) {
            char c = lines.buffer()[i];
            if (quote != ValueScanner.NONE) {
                quote = c == quote ? ValueScanner.NONE : quote;
            } else if (c == ',') {
                return ',';
            } else if (c == '\'' || c == '"') {
                quote = c;
            }
            tab |= c == '\t';
        }
        return tab ? '\t' : ',';
    }
}
