package org.makeweight.datasets.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.number.Decimal;

/**
 * Reads LIBSVM's sparse format, also called SVMlight's: lines of a label and of pairs {@code index:value}, with ascending
 * indices and comments behind a {@code #}.
 *
 * <p>The format has no names. A feature is called {@code f} and its index; the first is {@code f0} if any row has the
 * index 0, else {@code f1}, whether or not a row has it; the last is that of the largest index. The class column, the last,
 * has the name that the caller gives, or {@value #TARGET}. A feature that a row leaves out is 0 there, not missing.
 *
 * <p>Labels are numbers and stand in the table as the file has them; where it writes one in several ways, such as
 * {@code 1} and {@code +1}, in the first of these. Several labels in a row and the {@code qid} of ranking data are
 * refused.
 *
 * <p>How many features there are is known only at the end, so the text is kept in memory until then, and gone through
 * twice.
 */
final class LibsvmFormat {
    /** What the class column is called where the caller gives no name. */
    private static final String TARGET = "class";

    /** Beyond it the names of the columns alone would fill the memory. */
    private static final int MOST_FEATURES = 200_000;

    private static final char[] ZERO = {'0'};

    private final String file;
    private final ReadOptions options;
    private int rows;
    private int first = 1;
    private int last;
    private long lastLine = 1;

    private LibsvmFormat(String file, ReadOptions options) {
        this.file = file;
        this.options = options;
    }

    static DataFile read(String file, InputStream in, ReadOptions options) {
        String target = options.target().orElse(TARGET);
        return new LibsvmFormat(file, options.withTarget(target)).read(new KeptBytes(in), target);
    }

    private DataFile read(KeptBytes bytes, String target) {
        measure(new LibsvmLine(
                file,
                new LineSource(file, bytes, FileFormat.LIBSVM, options.dialect().encoding())));
        if (rows == 0) {
            throw new BadInputException(file + " has no rows; " + FileFormat.LIBSVM.title() + " was expected");
        }
        if (last < first) {
            throw new BadInputException(file + " has no pair index:value in any row");
        }
        if (last - (long) first + 1 > MOST_FEATURES) {
            throw Place.complain(
                    file,
                    lastLine,
                    "the index " + last + " would make a table of as many columns, most of them zero; at most "
                            + MOST_FEATURES + " are read");
        }
        TableBuilder.checkSize(file, rows, last - (long) first + 1);
        ValueType numbers = new ValueType.Numbers(true);
        List<Attribute> attributes = new ArrayList<>();
        for (int index = first; index <= last; index++) {
            attributes.add(new Attribute("f" + index, numbers));
        }
        attributes.add(new Attribute(target, new ValueType.Untold()));
        TableRows table = new TableRows(file, 1, attributes, options);
        fill(
                table,
                new LibsvmLine(
                        file,
                        new LineSource(
                                file,
                                bytes.again(),
                                FileFormat.LIBSVM,
                                options.dialect().encoding())));
        return table.finish(file);
    }

    private void measure(LibsvmLine line) {
        while (line.next()) {
            rows++;
            while (line.nextPair()) {
                first = Math.min(first, line.index());
                if (line.index() > last) {
                    last = line.index();
                    lastLine = line.line();
                }
            }
        }
    }

    private void fill(RowSink sink, LibsvmLine line) {
        Map<Double, char[]> labels = new HashMap<>();
        int features = last - first + 1;
        while (line.next()) {
            sink.beginRow();
            char[] label = label(line, labels);
            int position = 0;
            while (line.nextPair()) {
                position = zeros(sink, line.line(), position, line.index() - first);
                sink.value(position++, line.line(), line.text(), line.from(), line.to() - line.from());
            }
            zeros(sink, line.line(), position, features);
            sink.value(features, line.line(), label, 0, label.length);
            sink.endRow(line.line(), features + 1);
        }
    }

    private static int zeros(RowSink sink, long line, int from, int to) {
        for (int position = from; position < to; position++) {
            sink.value(position, line, ZERO, 0, 1);
        }
        return to;
    }

    /** The label as it was written when its number came first. */
    private char[] label(LibsvmLine line, Map<Double, char[]> labels) {
        double number = Decimal.parse(line.text(), line.from(), line.to() - line.from());
        if (Double.isNaN(number)) {
            throw Place.complain(
                    file, line.line(), Place.quote(line.string()) + " stands where the label must, which is a number");
        }
        return labels.computeIfAbsent(number + 0.0, unseen -> line.string().toCharArray());
    }
}
