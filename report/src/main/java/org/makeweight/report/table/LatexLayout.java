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
    record Part(Place place, DisplayTable display) {}

    static List<Part> parts(DisplayTable display) {
        DisplayTable upright = display;
        if (!fits(display, PAGE_WIDTH) && display.transposable()) {
            DisplayTable turned = display.transposed("Method");
            upright = fits(turned, PAGE_WIDTH) ? turned : display;
        }
        if (fits(upright, PAGE_WIDTH)) {
            int lines = upright.all().stream().mapToInt(LatexLayout::lines).sum();
            return List.of(new Part(lines <= UPRIGHT_LINES ? Place.TABLE : Place.LONG, upright));
        }
        return sideways(display);
    }

    private static List<Part> sideways(DisplayTable display) {
        List<Part> parts = new ArrayList<>();
        for (int[] block : display.transposable() ? blocks(display) : List.of(all(display))) {
            double scale = Math.min(1, PAGE_HEIGHT / width(display, block));
            List<List<List<DisplayCell>>> chunks = chunks(display, (int) (SIDEWAYS_LINES / scale));
            for (int i = 0; i < chunks.size(); i++) {
                boolean last = i == chunks.size() - 1;
                parts.add(new Part(
                        Place.SIDEWAYS, display.select(block, chunks.get(i), last ? display.footer() : List.of())));
            }
        }
        return parts;
    }

    /** Rows in pages of so many lines. */
    private static List<List<List<DisplayCell>>> chunks(DisplayTable display, int room) {
        List<List<List<DisplayCell>>> chunks = new ArrayList<>();
        List<List<DisplayCell>> chunk = new ArrayList<>();
        int used = 0;
        for (List<DisplayCell> row : display.rows()) {
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
    private static List<int[]> blocks(DisplayTable display) {
        double first = width(display, 0);
        double rest = width(display) - first;
        double room = PAGE_HEIGHT / SHRINK_SIDEWAYS - first;
        double target = rest / Math.ceil(rest / room);
        List<int[]> blocks = new ArrayList<>();
        List<Integer> block = new ArrayList<>();
        double used = 0;
        for (int c = 1; c < display.columns().size(); c++) {
            boolean full = used + width(display, c) > room || used >= target;
            if (!block.isEmpty() && full) {
                blocks.add(withFirst(block));
                block.clear();
                used = 0;
            }
            block.add(c);
            used += width(display, c);
        }
        blocks.add(withFirst(block));
        return blocks;
    }

    private static int[] withFirst(List<Integer> columns) {
        return IntStream.concat(IntStream.of(0), columns.stream().mapToInt(c -> c))
                .toArray();
    }

    private static int[] all(DisplayTable display) {
        return IntStream.range(0, display.columns().size()).toArray();
    }

    private static boolean fits(DisplayTable display, double page) {
        return width(display) * SHRINK <= page;
    }

    private static double width(DisplayTable display) {
        return width(display, all(display));
    }

    private static double width(DisplayTable display, int[] columns) {
        return IntStream.of(columns).mapToDouble(c -> width(display, c)).sum();
    }

    private static double width(DisplayTable display, int column) {
        double body = body(display, column);
        int heading = Headings.width(heading(display, column));
        return Math.max(body, heading) * CHARACTER + GAP;
    }

    /** A heading, broken so that it is not much wider than what stands below. */
    static List<String> heading(DisplayTable display, int column) {
        int width = Math.max(LEAST_HEADING, (int) Math.ceil(body(display, column)));
        return Headings.lines(display.columns().get(column).heading(), width);
    }

    private static double body(DisplayTable display, int column) {
        double widest = Stream.concat(display.rows().stream(), display.footer().stream())
                .mapToDouble(row -> width(row.get(column)))
                .max()
                .orElse(0);
        return display.columns().get(column).align() == DisplayTable.Align.WRAPPED ? Math.min(WRAPPED, widest) : widest;
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

    /** Lines that the entries of a row take at most. */
    private static int lines(List<DisplayCell> row) {
        return row.stream()
                .mapToInt(entry -> 1 + Math.max(0, length(entry) - 1) / WRAPPED)
                .max()
                .orElse(1);
    }
}
