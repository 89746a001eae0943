package org.makeweight.report.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/**
 * What a method makes of a table, in the plane of its first two columns: rows that were there, rows that were added, moved
 * or left out. The plane is the unit square with a margin; cells of a categorical column stand in the middle of their
 * category's share of it.
 */
public final class AugmentedPlane {
    private static final double SIDE = 300;
    private static final double LEFT = 10;
    private static final double TOP = 10;
    private static final double FOOT = 40;
    private static final double MARGIN = 0.08;
    private static final double AXES = 15;

    /** The lines between the rows that more synthetic ones lie between would cover them. */
    private static final int FEW = 30;

    private final Table before;
    private final Augmentation after;
    private final String axes;
    private final Svg svg = new Svg();

    private AugmentedPlane(Table before, Augmentation after, String axes) {
        this.before = before;
        this.after = after;
        this.axes = axes;
    }

    /**
     * The figure as a file of its own.
     *
     * @param before with two or more columns, of numbers from 0 to 1 or categories
     * @param after what a method made of it
     * @param title for readers who do not see the picture
     */
    public static String file(Table before, Augmentation after, String title) {
        return new AugmentedPlane(before, after, "").file(title);
    }

    /**
     * The figure of any table: numbers go from the least to the greatest of the rows that were there, and the names of the two
     * columns stand below. If few rows were added, a line joins the two rows that each lies between.
     *
     * @param before with two or more columns
     * @param after what a method made of it
     * @param title for readers who do not see the picture
     */
    public static String scaled(Table before, Augmentation after, String title) {
        double[][] ranges = {range(before, 0), range(before, 1)};
        String axes = "across " + before.schema().column(0).name() + ", up "
                + before.schema().column(1).name();
        return new AugmentedPlane(unit(before, ranges), after.withTable(unit(after.table(), ranges)), axes).file(title);
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

    private String file(String title) {
        draw();
        return svg.file(SIDE + 2 * LEFT, TOP + SIDE + FOOT + (axes.isEmpty() ? 0 : AXES), title, styles());
    }

    private static String styles() {
        try (InputStream in = AugmentedPlane.class.getResourceAsStream("figure.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw() {
        svg.rectangle("mw-frame", LEFT, TOP, SIDE, SIDE);
        int minority = before.schema().target().minority();
        boolean[] stays = new boolean[before.rows()];
        boolean[] gone = new boolean[before.rows()];
        Dots others = new Dots();
        Dots added = new Dots();
        Dots moves = new Dots();
        Dots ways = new Dots();
        Origins origins = after.origins();
        for (int row = 0; row < origins.size(); row++) {
            int base = origins.base(row);
            boolean pushed = after.table().label(row) != minority && base != Origins.NONE;
            if (!origins.synthetic(row)) {
                stays[base] = true;
            } else if (pushed) {
                gone[base] = true;
                others.add(after.table(), row);
                moves.join(before, base, after.table(), row);
            } else {
                added.add(after.table(), row);
                if (base != Origins.NONE && origins.neighbour(row) != Origins.NONE) {
                    ways.join(before, base, before, origins.neighbour(row));
                }
            }
        }
        Dots own = new Dots();
        Dots left = new Dots();
        for (int row = 0; row < stays.length; row++) {
            if (!gone[row]) {
                Dots kind = !stays[row] ? left : before.label(row) == minority ? own : others;
                kind.add(before, row);
            }
        }
        svg.dots("mw-other", others.points());
        svg.segments("mw-moved", moves.points());
        if (!axes.isEmpty() && added.all <= FEW) {
            svg.segments("mw-moved", ways.points());
        }
        svg.crosses("mw-left", left.points(), 2.5);
        svg.dots("mw-added", added.points());
        svg.dots("mw-own", own.points());
        note(added, left, moves);
    }

    private void note(Dots added, Dots left, Dots moves) {
        StringBuilder note = new StringBuilder();
        if (added.all > 0) {
            note.append(added.all).append(added.all == 1 ? " row added" : " rows added");
        }
        if (left.all > 0) {
            note.append(note.isEmpty() ? "" : ", ").append(left.all).append(" left out");
        }
        if (moves.all > 0) {
            note.append(note.isEmpty() ? "" : ", ").append(moves.all / 2).append(" moved");
        }
        int outside = added.all - added.seen;
        if (outside > 0) {
            note.append(note.isEmpty() ? "" : ", ").append(outside).append(" beyond the picture");
        }
        double y = TOP + SIDE + 15;
        double x = LEFT;
        for (String[] entry :
                new String[][] {{"mw-own", "minority"}, {"mw-other", "majority"}, {"mw-added", "synthetic"}}) {
            svg.dots(entry[0], new double[] {x + 4, y - 4});
            svg.text("mw-tick", x + 12, y, "start", entry[1]);
            x += 72;
        }
        svg.crosses("mw-left", new double[] {x + 4, y - 4}, 2.5);
        svg.text("mw-tick", x + 12, y, "start", "left out");
        svg.text("mw-note", LEFT, y + 17, "start", note.isEmpty() ? "No row added or left out" : note.toString());
        if (!axes.isEmpty()) {
            svg.text("mw-note", LEFT, y + 17 + AXES, "start", axes);
        }
    }

    /** Places in the drawing; those beyond its edge are counted only. */
    private static final class Dots {
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

        private static boolean within(Table table, int row) {
            double x = share(table, row, 0);
            double y = share(table, row, 1);
            return x >= 0 && x <= 1 && y >= 0 && y <= 1;
        }

        private void put(Table table, int row) {
            if (2 * seen == points.length) {
                points = Arrays.copyOf(points, 2 * points.length);
            }
            points[2 * seen] = LEFT + SIDE * share(table, row, 0);
            points[2 * seen + 1] = TOP + SIDE * (1 - share(table, row, 1));
            seen++;
        }

        private static double share(Table table, int row, int column) {
            double value = table.value(row, column);
            if (table.schema().columns().get(column) instanceof Column.Categorical categorical) {
                value = (value + 0.5) / categorical.categories().size();
            }
            return (value + MARGIN) / (1 + 2 * MARGIN);
        }

        double[] points() {
            return Arrays.copyOf(points, 2 * seen);
        }
    }
}
