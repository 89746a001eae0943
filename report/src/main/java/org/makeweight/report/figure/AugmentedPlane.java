package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.report.canvas.Anchor;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Ink;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/**
 * What a method makes of a table, in the plane of its first two columns: rows that were there, rows that were added, moved
 * or left out. The plane is the unit square with a margin; cells of a categorical column stand in the middle of their
 * category's share of it.
 */
public final class AugmentedPlane {
    private static final double SIDE = 300;
    private static final double LEFT = 10;
    private static final double TOP = 10;
    private static final double MARGIN = 0.08;
    private static final double LINE = 16;
    private static final double GAP = 14;

    /** The lines between the rows that more synthetic ones lie between would cover them. */
    private static final int FEW = 30;

    private static final Pen MAJORITY = Pen.of(Ink.CURVE, 4);
    private static final Pen MINORITY = Pen.of(Ink.TEXT, 5);
    private static final Pen IN_DANGER = Pen.of(Ink.HUE_4, 9).faded(0.55);
    private static final Pen SYNTHETIC = Pen.of(Ink.HUE_1, 3.4).faded(0.75);
    private static final Pen LEFT_OUT = Pen.of(Ink.HUE_0, 1);
    private static final Pen MOVED = Pen.of(Ink.HUE_0, 0.8);

    private final Table before;
    private final Augmentation after;
    private final int[] danger;
    private final Canvas canvas = new Canvas();
    private final Places majority = new Places();
    private final Places minority = new Places();
    private final Places inDanger = new Places();
    private final Places added = new Places();
    private final Places left = new Places();
    private final Places moves = new Places();
    private final Places ways = new Places();

    private AugmentedPlane(Table before, Augmentation after, int[] danger) {
        this.before = before;
        this.after = after;
        this.danger = danger;
    }

    /**
     * The picture of a table whose numbers go from 0 to 1.
     *
     * @param before with two or more columns, of numbers from 0 to 1 or categories
     * @param after what a method made of it
     * @param danger rows to be marked as in danger, by their numbers before
     * @param title for readers who do not see the picture
     */
    public static Drawing draw(Table before, Augmentation after, int[] danger, String title) {
        return new AugmentedPlane(before, after, danger).draw(title, List.of(), false);
    }

    /**
     * The picture of any table: numbers go from the least to the greatest of the rows that were there, and the names of the two
     * columns stand below. If few rows were added, a line joins the two rows that each lies between.
     *
     * @param before with two or more columns
     * @param after what a method made of it
     * @param title for readers who do not see the picture
     */
    public static Drawing scaled(Table before, Augmentation after, String title) {
        double[][] ranges = {range(before, 0), range(before, 1)};
        List<String> axes = List.of("across " + before.schema().column(0).name() + ", up "
                + before.schema().column(1).name());
        return new AugmentedPlane(unit(before, ranges), after.withTable(unit(after.table(), ranges)), new int[0])
                .draw(title, axes, true);
    }

    /** Least and greatest of a column's numbers; categories stay as they are. */
    private static double[] range(Table table, int column) {
        if (table.schema().column(column) instanceof Column.Categorical) {
            return new double[] {0, 1};
        }
        DoubleSummaryStatistics numbers = Arrays.stream(table.column(column))
                .filter(value -> !Double.isNaN(value))
                .summaryStatistics();
        return new double[] {numbers.getMin(), numbers.getMax()};
    }

    private static Table unit(Table table, double[][] ranges) {
        double[] cells = table.values().clone();
        for (int i = 0; i < cells.length; i++) {
            int column = i % table.columns();
            if (column < 2) {
                double width = ranges[column][1] - ranges[column][0];
                cells[i] = width > 0 ? (cells[i] - ranges[column][0]) / width : 0.5;
            }
        }
        int[] labels = new int[table.rows()];
        Arrays.setAll(labels, table::label);
        return new Table(table.schema(), cells, labels);
    }

    private Drawing draw(String title, List<String> axes, boolean joined) {
        canvas.frame(Pen.FRAME, LEFT, TOP, SIDE, SIDE);
        place();
        majority.dots(MAJORITY);
        moves.lines(MOVED);
        if (joined && added.all <= FEW) {
            ways.lines(MOVED);
        }
        left.crosses();
        inDanger.dots(IN_DANGER);
        minority.dots(MINORITY);
        // smaller and above, so that copies are seen
        added.dots(SYNTHETIC);
        double foot = legend(TOP + SIDE + LINE);
        List<String> notes = new ArrayList<>(List.of(note()));
        notes.addAll(axes);
        for (String note : notes) {
            foot = TextFlow.draw(canvas, TextStyle.NOTE, LEFT, foot, SIDE, note);
        }
        return canvas.drawing(SIDE + 2 * LEFT, foot + 6, title, String.join("; ", notes));
    }

    /** Finds the place of each row that was there and of each that is there now. */
    private void place() {
        int rare = before.schema().target().minority();
        boolean[] stays = new boolean[before.rows()];
        boolean[] gone = new boolean[before.rows()];
        Origins origins = after.origins();
        for (int row = 0; row < origins.size(); row++) {
            int base = origins.base(row);
            boolean pushed = after.table().label(row) != rare && base != Origins.NONE;
            if (!origins.synthetic(row)) {
                stays[base] = true;
            } else if (pushed) {
                gone[base] = true;
                majority.add(after.table(), row);
                moves.join(before, base, after.table(), row);
            } else {
                added.add(after.table(), row);
                if (base != Origins.NONE && origins.neighbour(row) != Origins.NONE) {
                    ways.join(before, base, before, origins.neighbour(row));
                }
            }
        }
        for (int row = 0; row < stays.length; row++) {
            if (!gone[row]) {
                Places kind = !stays[row] ? left : before.label(row) == rare ? minority : majority;
                kind.add(before, row);
            }
        }
        for (int row : danger) {
            inDanger.add(before, row);
        }
    }

    /** Names what there is, and nothing else; returns the base line below. */
    private double legend(double top) {
        double x = LEFT;
        double y = top;
        for (Entry entry : List.of(
                new Entry("minority", minority, MINORITY),
                new Entry("in danger", inDanger, IN_DANGER),
                new Entry("majority", majority, MAJORITY),
                new Entry("synthetic", added, SYNTHETIC),
                new Entry("left out", left, LEFT_OUT))) {
            double width = 12 + TextStyle.TICK.width(entry.name());
            if (entry.places().seen == 0) {
                continue;
            }
            if (x + width > LEFT + SIDE) {
                x = LEFT;
                y += LINE;
            }
            Places sign = new Places();
            sign.put(x + 4, y - 4);
            if (entry.pen().equals(LEFT_OUT)) {
                sign.crosses();
            } else {
                sign.dots(entry.pen());
            }
            canvas.text(TextStyle.TICK, x + 12, y, Anchor.START, entry.name());
            x += width + GAP;
        }
        return y + 5;
    }

    private record Entry(String name, Places places, Pen pen) {}

    private String note() {
        List<String> parts = new ArrayList<>();
        if (added.all > 0) {
            parts.add(added.all + (added.all == 1 ? " row added" : " rows added"));
        }
        if (left.all > 0) {
            parts.add(left.all + " left out");
        }
        if (moves.all > 0) {
            parts.add(moves.all / 2 + " moved");
        }
        if (added.all > added.seen) {
            parts.add(added.all - added.seen + " beyond the picture");
        }
        return parts.isEmpty() ? "No row added or left out" : String.join(", ", parts);
    }

    /** Places in the drawing; those beyond its edge are counted only. */
    private final class Places {
        private static final double ARM = 2.5;

        private double[] points = new double[64];
        private int seen;
        private int all;

        void add(Table table, int row) {
            all++;
            if (within(table, row)) {
                put(table, row);
            }
        }

        /** Two places that belong together. */
        void join(Table from, int row, Table to, int there) {
            all += 2;
            if (within(from, row) && within(to, there)) {
                put(from, row);
                put(to, there);
            }
        }

        private boolean within(Table table, int row) {
            double x = share(table, row, 0);
            double y = share(table, row, 1);
            return x >= 0 && x <= 1 && y >= 0 && y <= 1;
        }

        private void put(Table table, int row) {
            put(LEFT + SIDE * share(table, row, 0), TOP + SIDE * (1 - share(table, row, 1)));
        }

        void put(double x, double y) {
            if (2 * seen == points.length) {
                points = Arrays.copyOf(points, 2 * points.length);
            }
            points[2 * seen] = x;
            points[2 * seen + 1] = y;
            seen++;
        }

        private double share(Table table, int row, int column) {
            double value = table.value(row, column);
            if (table.schema().columns().get(column) instanceof Column.Categorical categorical) {
                value = (value + 0.5) / categorical.categories().size();
            }
            return (value + MARGIN) / (1 + 2 * MARGIN);
        }

        void dots(Pen pen) {
            double[] segments = new double[4 * seen];
            for (int i = 0; i < segments.length; i++) {
                segments[i] = points[2 * (i / 4) + i % 2];
            }
            canvas.segments(pen, segments);
        }

        void lines(Pen pen) {
            canvas.segments(pen, Arrays.copyOf(points, 2 * seen));
        }

        void crosses() {
            double[] segments = new double[8 * seen];
            for (int i = 0; i < segments.length; i++) {
                // the four ends of the two strokes: up left, down right, up right, down left
                double arm = i % 8 == 0 || i % 8 == 1 || i % 8 == 5 || i % 8 == 6 ? -ARM : ARM;
                segments[i] = points[2 * (i / 8) + i % 2] + arm;
            }
            canvas.segments(LEFT_OUT, segments);
        }
    }
}
