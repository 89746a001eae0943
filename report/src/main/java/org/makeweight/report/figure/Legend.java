package org.makeweight.report.figure;

import java.util.Arrays;
import java.util.List;
import org.makeweight.report.canvas.Anchor;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.TextStyle;

/** Which sign is which method. */
final class Legend {
    private static final double LINE = 18;
    private static final double MARK = 20;
    private static final double STROKE = 42;
    private static final double GAP = 16;
    /** So few entries stand in columns of one width. */
    private static final int FEW = 8;

    private static final int MANY = 14;

    private Legend() {}

    /**
     * An entry.
     *
     * @param line whether the sign is shown on a piece of its line
     */
    record Entry(Sign sign, String label, boolean line) {}

    /**
     * Draws entries in as many columns as have room, down the first, then the next.
     *
     * @return the height below it
     */
    static double draw(Canvas canvas, List<Entry> entries, double left, double top, double width) {
        if (entries.isEmpty()) {
            return top;
        }
        double sign = entries.stream().anyMatch(Entry::line) ? STROKE : MARK;
        double[] columns = columns(entries, sign, width);
        int lines = lines(entries, columns.length);
        double x = left;
        for (int i = 0; i < entries.size(); i++) {
            double column = columns[i / lines];
            double y = top + (i % lines + 0.5) * LINE;
            Entry entry = entries.get(i);
            if (entry.line()) {
                canvas.line(entry.sign().pen(1.6), x, y, x + STROKE - 8, y);
            }
            entry.sign().draw(canvas, x + (sign - 6) / 2, y, 0.9, "");
            String label = TextStyle.LABEL.fitted(entry.label(), column - GAP - sign);
            canvas.text(TextStyle.LABEL, x + sign, y + 4, Anchor.START, label);
            x += (i + 1) % lines == 0 ? column : 0;
        }
        return top + lines * LINE;
    }

    /** The widths of as many columns as have room. Where there are very many entries two columns are worth the middle of a long name. */
    private static double[] columns(List<Entry> entries, double sign, double width) {
        for (int columns = entries.size(); columns > 1; columns--) {
            double[] widths = widths(entries, columns, sign);
            if (Arrays.stream(widths).sum() <= width + GAP + 0.001) {
                return widths;
            }
        }
        double half = (width + GAP) / 2;
        return entries.size() > MANY ? new double[] {half, half} : new double[] {width + GAP};
    }

    private static double[] widths(List<Entry> entries, int columns, double sign) {
        int lines = lines(entries, columns);
        double[] widths = new double[(entries.size() + lines - 1) / lines];
        for (int i = 0; i < entries.size(); i++) {
            double own = sign + TextStyle.LABEL.width(entries.get(i).label()) + GAP;
            widths[i / lines] = Math.max(widths[i / lines], own);
        }
        if (entries.size() <= FEW) {
            Arrays.fill(widths, Arrays.stream(widths).max().orElse(0));
        }
        return widths;
    }

    private static int lines(List<Entry> entries, int columns) {
        return (entries.size() + columns - 1) / columns;
    }
}
