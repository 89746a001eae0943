package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a table is brought onto pages. What fits a page upright is set upright, turned if only the turned one fits; many rows
 * run over pages; what is wider is set sideways, in parts if need be. Widths are estimated, in points of a 9-point font: the
 * page is A4 with margins of 25 mm.
 */
final class LatexLayout {
    private static final double PAGE_WIDTH = 455;
    private static final double PAGE_HEIGHT = 700;

    /** How small a table may be shrunk; below this, type of 9 points can no longer be read. */
    private static final double SHRINK = 0.75;

    private static final double SHRINK_SIDEWAYS = 0.66;

    /** Mean width of a character and the space between columns. */
    private static final double CHARACTER = 4.5;

    private static final double GAP = 8;

    /** A deviation is printed in smaller type than the figure. */
    private static final double SMALLER = 0.78;

    private static final int UPRIGHT_LINES = 45;
    private static final int SIDEWAYS_LINES = 28;

    /** Characters on a line of a wrapped column, and the least a heading is given. */
    static final int WRAPPED = 44;

    private static final int LEAST_HEADING = 9;

    private LatexLayout() {}

    /** The environment a part is set in. */
    enum Place {
        TABLE("table"),
        LONG("longtable"),
        SIDEWAYS("sidewaystable");

        private final String environment;

        Place(String environment) {
            this.environment = environment;
        }

        String environment() {
            return environment;
        }
    }

    /** A part of a table that is set in one piece. */
    record Part(Place place, Grid grid) {}

    static List<Part> parts(Grid grid) {
        Grid upright = grid;
        if (!fits(grid, PAGE_WIDTH) && grid.transposable()) {
            Grid turned = grid.transposed("Method");
            upright = fits(turned, PAGE_WIDTH) ? turned : grid;
        }
        if (fits(upright, PAGE_WIDTH)) {
            int lines = upright.all().stream().mapToInt(LatexLayout::lines).sum();
            return List.of(new Part(lines <= UPRIGHT_LINES ? Place.TABLE : Place.LONG, upright));
        }
        return sideways(grid);
    }

    private static List<Part> sideways(Grid grid) {
        List<Part> parts = new ArrayList<>();
        for (int[] block : grid.transposable() ? blocks(grid) : List.of(all(grid))) {
            double scale = Math.min(1, PAGE_HEIGHT / width(grid, block));
            List<List<List<Entry>>> chunks = chunks(grid, (int) (SIDEWAYS_LINES / scale));
            for (int i = 0; i < chunks.size(); i++) {
                boolean last = i == chunks.size() - 1;
                parts.add(
                        new Part(Place.SIDEWAYS, grid.select(block, chunks.get(i), last ? grid.footer() : List.of())));
            }
        }
        return parts;
    }

    /** Rows in pages of so many lines. */
    private static List<List<List<Entry>>> chunks(Grid grid, int room) {
        List<List<List<Entry>>> chunks = new ArrayList<>();
        List<List<Entry>> chunk = new ArrayList<>();
        int used = 0;
        for (List<Entry> row : grid.rows()) {
            if (!chunk.isEmpty() && used + lines(row) > room) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                used = 0;
            }
            chunk.add(row);
            used += lines(row);
        }
        chunks.add(chunk);
        return chunks;
    }

    /** Columns in blocks that fit a page sideways, each with the first column before it; about equally wide. */
    private static List<int[]> blocks(Grid grid) {
        double first = width(grid, 0);
        double rest = width(grid) - first;
        double room = PAGE_HEIGHT / SHRINK_SIDEWAYS - first;
        double target = rest / Math.ceil(rest / room);
        List<int[]> blocks = new ArrayList<>();
        List<Integer> block = new ArrayList<>();
        double used = 0;
        for (int c = 1; c < grid.columns().size(); c++) {
            boolean full = used + width(grid, c) > room || used >= target;
            if (!block.isEmpty() && full) {
                blocks.add(withFirst(block));
                block.clear();
                used = 0;
            }
            block.add(c);
            used += width(grid, c);
        }
        blocks.add(withFirst(block));
        return blocks;
    }

    private static int[] withFirst(List<Integer> columns) {
        return IntStream.concat(IntStream.of(0), columns.stream().mapToInt(c -> c))
                .toArray();
    }

    private static int[] all(Grid grid) {
        return IntStream.range(0, grid.columns().size()).toArray();
    }

    private static boolean fits(Grid grid, double page) {
        return width(grid) * SHRINK <= page;
    }

    private static double width(Grid grid) {
        return width(grid, all(grid));
    }

    private static double width(Grid grid, int[] columns) {
        return IntStream.of(columns).mapToDouble(c -> width(grid, c)).sum();
    }

    private static double width(Grid grid, int column) {
        double body = body(grid, column);
        int heading = Headings.width(heading(grid, column));
        return Math.max(body, heading) * CHARACTER + GAP;
    }

    /** A heading, broken so that it is not much wider than what stands below. */
    static List<String> heading(Grid grid, int column) {
        int width = Math.max(LEAST_HEADING, (int) Math.ceil(body(grid, column)));
        return Headings.lines(grid.columns().get(column).heading(), width);
    }

    private static double body(Grid grid, int column) {
        double widest = Stream.concat(grid.rows().stream(), grid.footer().stream())
                .mapToDouble(row -> width(row.get(column)))
                .max()
                .orElse(0);
        return grid.columns().get(column).align() == Grid.Align.WRAPPED ? Math.min(WRAPPED, widest) : widest;
    }

    /** Characters on the longest line. */
    private static double width(Entry entry) {
        if (entry instanceof Entry.Figure figure) {
            int deviation = figure.deviation().length();
            double note = SMALLER * figure.note().length();
            return figure.value().length() + note + (deviation == 0 ? 0 : SMALLER * (deviation + 3));
        }
        if (entry instanceof Entry.Works works) {
            // numbers in brackets
            return 2 + 3.0 * works.references().size();
        }
        return length(entry);
    }

    private static int length(Entry entry) {
        if (entry instanceof Entry.Text text) {
            return text.text().length();
        }
        if (entry instanceof Entry.Code code) {
            return code.text().length();
        }
        return entry instanceof Entry.Missing missing ? missing.sign().length() : 0;
    }

    /** Lines that the entries of a row take at most. */
    private static int lines(List<Entry> row) {
        return row.stream()
                .mapToInt(entry -> 1 + Math.max(0, length(entry) - 1) / WRAPPED)
                .max()
                .orElse(1);
    }
}
