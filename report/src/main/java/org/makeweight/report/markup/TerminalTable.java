package org.makeweight.report.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as a terminal shows it. Columns are as wide as they must be; those that do not fit beside the names of the rows follow
 * in a further block of lines, names and all, so that nothing is cut off.
 */
public final class TerminalTable {
    private static final String GAP = "  ";
    private static final String INDENT = "    ";

    private final int left;
    private final List<List<String>> rows;
    private final List<String> below;
    private final int[] widths;
    private final boolean namesApart;

    private TerminalTable(int left, List<List<String>> rows, List<String> below) {
        this.left = left;
        this.rows = rows;
        this.below = below;
        this.widths = IntStream.range(0, rows.get(0).size())
                .map(c ->
                        rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(0))
                .toArray();
        int widest =
                IntStream.range(left, widths.length).map(c -> widths[c]).max().orElse(0);
        this.namesApart = width(0, left) + GAP.length() + widest > TerminalText.WIDTH;
    }

    /**
     * The lines, each ending in a line feed; no blank line after the last.
     *
     * @param left so many columns name a row and stand to the left; figures stand to the right
     * @param rows of equally many cells, the headings first
     */
    public static String of(int left, List<List<String>> rows) {
        return of(left, rows, List.of());
    }

    /**
     * The lines of a table with a text below each row, set in.
     *
     * @param below one for each row, the headings among them; or none at all
     */
    public static String of(int left, List<List<String>> rows, List<String> below) {
        TerminalTable table = new TerminalTable(left, rows, below);
        return table.blocks().stream().map(table::block).collect(Collectors.joining("\n"));
    }

    private int width(int from, int to) {
        int gaps = Math.max(0, to - from - 1) * GAP.length();
        return gaps + IntStream.range(from, to).map(c -> widths[c]).sum();
    }

    /** First column and the one after the last of each block; a column without a heading stays with the one before it. */
    private List<int[]> blocks() {
        int room = TerminalText.WIDTH - GAP.length() - (namesApart ? 0 : width(0, left));
        List<int[]> blocks = new ArrayList<>();
        int from = left;
        for (int c = left; c < widths.length; ) {
            int end = c + 1;
            while (end < widths.length && rows.get(0).get(end).isEmpty()) {
                end++;
            }
            if (c > from && width(from, end) > room) {
                blocks.add(new int[] {from, c});
                from = c;
            }
            c = end;
        }
        blocks.add(new int[] {from, widths.length});
        return blocks;
    }

    private String block(int[] columns) {
        StringBuilder lines = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            StringBuilder line = new StringBuilder();
            if (namesApart) {
                String names = String.join(GAP, row.subList(0, left)).strip();
                lines.append(TerminalText.wrapped("", GAP, names)).append('\n');
            } else {
                IntStream.range(0, left)
                        .forEach(c -> line.append(c == 0 ? "" : GAP)
                                .append(row.get(c))
                                .append(blank(c, row)));
            }
            for (int c = columns[0]; c < columns[1]; c++) {
                line.append(GAP).append(blank(c, row)).append(row.get(c));
            }
            lines.append(line.toString().stripTrailing()).append('\n');
            if (!below.isEmpty() && columns[1] == widths.length) {
                lines.append(TerminalText.wrapped(INDENT, INDENT, below.get(r))).append('\n');
            }
        }
        return lines.toString();
    }

    private String blank(int column, List<String> row) {
        return " ".repeat(widths[column] - row.get(column).length());
    }
}
