package org.makeweight.datasets.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.number.Decimal;

/** Counts how often each row stands in a file, and hands the rows on. Two spellings of a number are one. */
final class RowCounts implements RowSink {
    /** Takes rows and does nothing. */
    static final RowSink NOWHERE = new RowSink() {
        @Override
        public void beginRow() {}

        @Override
        public void value(int position, long line, char[] text, int offset, int length) {}

        @Override
        public void endRow(long line, int values) {}
    };

    private final List<Attribute> attributes;
    private final RowSink sink;
    private final Map<String, Integer> counts = new HashMap<>();
    private final StringBuilder row = new StringBuilder();
    private int rows;

    RowCounts(List<Attribute> attributes, RowSink sink) {
        this.attributes = attributes;
        this.sink = sink;
    }

    int rows() {
        return rows;
    }

    @Override
    public void beginRow() {
        row.setLength(0);
        sink.beginRow();
    }

    @Override
    public void value(int position, long line, char[] text, int offset, int length) {
        boolean number =
                position < attributes.size() && attributes.get(position).type() instanceof ValueType.Numbers;
        double value = number ? Decimal.parse(text, offset, length) : Double.NaN;
        if (Double.isNaN(value)) {
            row.append(text, offset, length);
        } else {
            row.append(value);
        }
        row.append('\0');
        sink.value(position, line, text, offset, length);
    }

    @Override
    public void endRow(long line, int values) {
        counts.merge(row.toString(), 1, Integer::sum);
        rows++;
        sink.endRow(line, values);
    }

    /** Whether these rows are those of all {@code parts} but one together. */
    boolean isSumWithout(List<RowCounts> parts, int left) {
        Map<String, Integer> sum = new HashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            if (part != left) {
                parts.get(part).counts.forEach((text, count) -> sum.merge(text, count, Integer::sum));
            }
        }
        return sum.equals(counts);
    }
}
