package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.report.canvas.Anchor;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.TextStyle;

/** Text in as many lines as it needs. */
final class TextFlow {
    private TextFlow() {}

    /** Breaks text at blanks; a word that is too long for a line is shortened. */
    static List<String> lines(TextStyle style, String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && style.width(longer) > width) {
                lines.add(style.fitted(line, width));
                longer = word;
            }
            line = longer;
        }
        lines.add(style.fitted(line, width));
        return lines;
    }

    /**
     * Draws text below a height.
     *
     * @return the height below it
     */
    static double draw(Canvas canvas, TextStyle style, double left, double top, double width, String text) {
        if (text.isBlank()) {
            return top;
        }
        double y = top;
        for (String line : lines(style, text, width)) {
            canvas.text(style, left, y + style.size(), Anchor.START, line);
            y += style.leading();
        }
        return y;
    }
}
