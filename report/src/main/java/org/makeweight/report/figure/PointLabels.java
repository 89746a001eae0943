package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.report.canvas.Anchor;
import org.makeweight.report.canvas.Bounds;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Element;
import org.makeweight.report.canvas.Ink;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/**
 * Names beside points, or a little away at the end of a thin line, where none covers a point, another name or the edge. Time
 * grows with the square of the number of points.
 */
final class PointLabels {
    private static final TextStyle STYLE = TextStyle.TICK;
    private static final double[] DISTANCES = {10, 16, 26, 40, 58, 80};

    /** Directions in the order of preference: to the right, to the left, above, below, and between. */
    private static final double[][] DIRECTIONS = {
        {1, 0},
        {-1, 0},
        {0.7, -0.7},
        {0.7, 0.7},
        {-0.7, -0.7},
        {-0.7, 0.7},
        {0, -1},
        {0, 1},
        {0.9, -0.4},
        {0.9, 0.4},
        {-0.9, -0.4},
        {-0.9, 0.4},
        {0.4, -0.9},
        {0.4, 0.9},
        {-0.4, -0.9},
        {-0.4, 0.9}
    };

    private static final double REACH = 7;

    /** A name on a line is better than one farther away than this. */
    private static final double FAR = 26;

    private final Bounds room;
    private final double[] x;
    private final double[] y;
    private final List<String> names;
    private final List<double[]> lines = new ArrayList<>();
    private final List<Bounds> faint = new ArrayList<>();
    private double farthest = DISTANCES[DISTANCES.length - 1];

    /** Where a name stands, and a line to it if it is away from its point. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Placed(int point, Element.Words words, double[] line) {}

    /**
     * Names to be placed.
     *
     * @param room which names and lines do not leave
     * @param x of the points
     */
    PointLabels(Bounds room, double[] x, double[] y, List<String> names) {
        this.room = room;
        this.x = x;
        this.y = y;
        this.names = names.stream()
                .map(name -> STYLE.fitted(name, 0.55 * room.width()))
                .toList();
    }

    /** Lines, x and y of both ends, on which no name shall lie that has another place. */
    void avoid(List<double[]> some) {
        lines.addAll(some);
    }

    /** Small things that no name shall cover that has another place. */
    void avoidMarks(List<Bounds> some) {
        faint.addAll(some);
    }

    /** Names stand beside their points or nowhere: among many points, lines to names hide more than these tell. */
    void besideAlone() {
        farthest = DISTANCES[0];
    }

    /**
     * Draws the names.
     *
     * @param all whether to draw none of them unless all have a place
     * @return whether all have a place
     */
    boolean draw(Canvas canvas, boolean all) {
        List<Comparator<Integer>> orders = List.of(
                Comparator.naturalOrder(),
                Comparator.comparingDouble(i -> y[i]),
                Comparator.comparingDouble(i -> -x[i]),
                Comparator.comparingDouble(i -> -STYLE.width(names.get(i))));
        List<Placed> most = List.of();
        for (Comparator<Integer> order : orders) {
            List<Placed> placed = place(order);
            most = placed.size() > most.size() ? placed : most;
            if (most.size() == x.length) {
                break;
            }
        }
        boolean whole = most.size() == x.length;
        if (whole || !all) {
            for (Placed placed : most) {
                if (placed.line().length > 0) {
                    canvas.curve(Pen.of(Ink.LINE, 0.7), placed.line());
                }
                canvas.add(placed.words());
            }
        }
        return whole;
    }

    private List<Placed> place(Comparator<Integer> order) {
        List<Placed> placed = new ArrayList<>();
        IntStream.range(0, x.length).boxed().sorted(order).forEach(i -> {
            Placed next = place(i, placed);
            if (next != null) {
                placed.add(next);
            }
        });
        return placed;
    }

    private Placed place(int point, List<Placed> placed) {
        Placed second = null;
        for (double distance : DISTANCES) {
            for (double[] direction : DIRECTIONS) {
                Placed candidate = candidate(point, distance, direction);
                if (free(candidate, placed)) {
                    if (clean(candidate)) {
                        return candidate;
                    }
                    second = second == null ? candidate : second;
                }
            }
            if (distance >= farthest || (second != null && distance >= FAR)) {
                break;
            }
        }
        return second;
    }

    private boolean clean(Placed candidate) {
        Bounds bounds = candidate.words().bounds();
        return lines.stream().noneMatch(line -> cuts(bounds, line))
                && faint.stream().noneMatch(bounds::overlaps);
    }

    private Placed candidate(int point, double distance, double[] direction) {
        double endX = x[point] + distance * direction[0];
        double endY = y[point] + distance * direction[1];
        Anchor anchor = direction[0] > 0.5 ? Anchor.START : direction[0] < -0.5 ? Anchor.END : Anchor.MIDDLE;
        double drop = anchor != Anchor.MIDDLE ? 4 : direction[1] > 0 ? 9 : -2;
        double[] line = distance == DISTANCES[0] ? new double[0] : new double[] {x[point], y[point], endX, endY};
        double gap = 2 * direction[0];
        return new Placed(
                point, new Element.Words(STYLE, anchor, false, endX + gap, endY + drop, names.get(point)), line);
    }

    private boolean free(Placed candidate, List<Placed> placed) {
        Bounds bounds = candidate.words().bounds();
        double[] line = candidate.line();
        if (!room.holds(bounds)) {
            return false;
        }
        for (int i = 0; i < x.length; i++) {
            Bounds mark = Bounds.around(x[i], y[i], REACH);
            boolean own = i == candidate.point();
            if (bounds.overlaps(mark) || (!own && line.length > 0 && mark.cuts(line[0], line[1], line[2], line[3]))) {
                return false;
            }
        }
        return placed.stream().noneMatch(other -> meet(candidate, other));
    }

    private static boolean meet(Placed one, Placed other) {
        Bounds first = one.words().bounds();
        Bounds second = other.words().bounds();
        return first.overlaps(second) || cuts(second, one.line()) || cuts(first, other.line());
    }

    private static boolean cuts(Bounds bounds, double[] line) {
        return line.length > 0 && bounds.cuts(line[0], line[1], line[2], line[3]);
    }
}
