package org.makeweight.report.table;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Estimates of how wide and high tables are, in points and lines of a 9-point font. */
final class LatexWidths {
    /** Mean width of a character and the space between columns. */
    private static final double CHARACTER = 4.5;

    private static final double GAP = 8;

    /** A deviation is printed in smaller type than the figure. */
    private static final double SMALLER = 0.78;

    /** Characters on a line of a wrapped column, and of a narrow one. */
    private static final int WRAPPED = 44;

    private static final int NARROW = 26;

    /** The least that a heading is given. */
    private static final int LEAST_HEADING = 9;

    /** The characters that are as wide as a heading that runs upwards is high, and as high as two lines are. */
    private static final int UPWARDS = 2;

    private static final double UPWARDS_CHARACTERS_OF_A_LINE = 2.4;

    /** The name of a group, and the rules around it. */
    private static final double GROUP_LINES = 2;

    private LatexWidths() {}

    static double of(DisplayTable table, boolean upwards) {
        return IntStream.range(0, table.columns().size())
                .mapToDouble(c -> of(table, c, upwards))
                .sum();
    }

    static double of(DisplayTable table, int column, boolean upwards) {
        boolean turned = upwards && column > 0;
        int heading = turned ? UPWARDS : Headings.width(heading(table, column));
        return Math.max(body(table, column), heading) * CHARACTER + GAP;
    }

    /** A heading, broken so that it is not much wider than what stands below. */
    static List<String> heading(DisplayTable table, int column) {
        int width = Math.max(LEAST_HEADING, (int) Math.ceil(body(table, column)));
        return Headings.lines(table.columns().get(column).heading(), width);
    }

    private static double body(DisplayTable table, int column) {
        double widest = Stream.concat(table.rows().stream(), table.footer().stream())
                .mapToDouble(row -> width(row.get(column)))
                .max()
                .orElse(0);
        return Math.min(characters(table.columns().get(column).align()), widest);
    }

    /** How many characters stand on a line of a column at most. */
    static int characters(DisplayTable.Align align) {
        return switch (align) {
            case LEFT, RIGHT -> Integer.MAX_VALUE;
            case WRAPPED -> WRAPPED;
            case NARROW -> NARROW;
        };
    }

    /** Characters on the longest line. */
    private static double width(DisplayCell entry) {
        if (entry instanceof DisplayCell.Figure figure) {
            int deviation = figure.deviation().length();
            double note = SMALLER * figure.note().length();
            return figure.value().length() + note + (deviation == 0 ? 0 : SMALLER * (deviation + 3));
        }
        if (entry instanceof DisplayCell.Works works) {
            // numbers in brackets
            return 2 + 3.0 * works.references().size();
        }
        return length(entry);
    }

    private static int length(DisplayCell entry) {
        if (entry instanceof DisplayCell.Text text) {
            return text.text().length();
        }
        if (entry instanceof DisplayCell.Code code) {
            return code.text().length();
        }
        return entry instanceof DisplayCell.Missing missing ? missing.sign().length() : 0;
    }

    /** Lines that a table takes, headings and rules with it. */
    static double lines(DisplayTable table, boolean upwards) {
        return headingLines(table, upwards)
                + table.all().stream().mapToDouble(row -> lines(table, row)).sum();
    }

    /** Lines that a table takes below others under the same headings: the name of its group stands for these. */
    static double linesBelow(DisplayTable table, boolean upwards) {
        return lines(table, upwards) - headingLines(table, upwards) + GROUP_LINES;
    }

    static double headingLines(DisplayTable table, boolean upwards) {
        double most = IntStream.range(0, table.columns().size())
                .mapToDouble(c -> upwards && c > 0
                        ? table.columns().get(c).heading().length() / UPWARDS_CHARACTERS_OF_A_LINE
                        : heading(table, c).size())
                .max()
                .orElse(1);
        return most + 1.5;
    }

    /** Lines that the entries of a row take at most. */
    static double lines(DisplayTable table, List<DisplayCell> row) {
        return IntStream.range(0, row.size())
                .map(c -> 1 + Math.max(0, length(row.get(c)) - 1) / wrap(table, c))
                .max()
                .orElse(1);
    }

    /** What is not wrapped is taken to be, as far as its height is asked for: its column is hardly ever so wide. */
    private static int wrap(DisplayTable table, int column) {
        return Math.min(WRAPPED, characters(table.columns().get(column).align()));
    }
}
