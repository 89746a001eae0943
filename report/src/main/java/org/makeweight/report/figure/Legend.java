package org.makeweight.report.figure;

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
    private static final int MANY = 8;

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
        double widest = entries.stream()
                .mapToDouble(entry -> TextStyle.LABEL.width(entry.label()))
                .max()
                .orElse(0);
        // many entries are worth the middle of a long name
        double most = entries.size() > MANY ? (width + GAP) / 2 : width + GAP;
        double column = Math.min(most, sign + widest + GAP);
        int columns = (int) Math.max(1, Math.floor((width + GAP + 0.001) / column));
        int lines = (entries.size() + columns - 1) / columns;
        for (int i = 0; i < entries.size(); i++) {
            int at = i / lines;
            double x = left + at * column;
            double y = top + (i % lines + 0.5) * LINE;
            Entry entry = entries.get(i);
            if (entry.line()) {
                canvas.line(entry.sign().pen(1.6), x, y, x + STROKE - 8, y);
            }
            entry.sign().draw(canvas, x + (sign - 6) / 2, y, 0.9, "");
            canvas.text(
                    TextStyle.LABEL,
                    x + sign,
                    y + 4,
                    Anchor.START,
                    TextStyle.LABEL.fitted(entry.label(), column - GAP - sign));
        }
        return top + lines * LINE;
    }
}
