package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.report.canvas.Anchor;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Ink;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/**
 * Mean ranks on a line, with bars over neighbours of which no pair differs (Demšar 2006, Statistical comparisons of
 * classifiers over multiple data sets; joined by pairwise tests as Benavoli et al. 2016, Should we really use post-hoc tests
 * based on mean-ranks?, advise).
 */
public final class CriticalDifference {
    private static final double EDGE = 12;
    private static final double LINE = 320;
    private static final double LONGEST = 250;
    private static final double ROW = 19;
    private static final double BAR = 7;
    private static final double ELBOW = 14;

    /**
     * What is drawn.
     *
     * @param methods with their mean ranks, in any order; two or more
     * @param differs by two positions in {@code methods}, whether the pair differs; symmetric
     * @param datasets N, how many data sets the ranks are means over
     * @param alpha the level of the tests
     * @param test by which pairs were compared, as "Wilcoxon signed rank, Holm"
     * @param nemenyi the critical difference of Nemenyi's test, shown as a length for comparison; NaN for none
     * @param note what else is to be said, as the result of Friedman's test; empty for nothing
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Values(
            String title,
            List<Ranked> methods,
            boolean[][] differs,
            int datasets,
            double alpha,
            String test,
            double nemenyi,
            String note) {}

    /** A method and its mean rank, 1 for the best. */
    public record Ranked(Contender method, double rank) {}

    /** Positions on the line, from the best, that a bar joins. */
    record Group(int from, int to) {}

    private final Values values;
    private final Canvas canvas = new Canvas();
    private final List<Integer> order;
    private final List<Sign> signs;
    private final double names;
    private final int k;

    private CriticalDifference(Values values) {
        this.values = values;
        this.k = values.methods().size();
        this.order = order(values);
        this.signs =
                MethodSigns.of(values.methods().stream().map(Ranked::method).toList());
        this.names = Math.min(
                LONGEST,
                values.methods().stream()
                        .mapToDouble(
                                ranked -> TextStyle.LABEL.width(ranked.method().title()))
                        .max()
                        .orElse(0));
    }

    /** The figure. */
    public static Drawing draw(Values values) {
        return new CriticalDifference(values).draw();
    }

    private static List<Integer> order(Values values) {
        return IntStream.range(0, values.methods().size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values.methods().get(i).rank()))
                .toList();
    }

    /** The longest runs of two or more neighbours of which no pair differs. */
    static List<Group> groups(Values values) {
        List<Integer> order = order(values);
        List<Group> groups = new ArrayList<>();
        int reached = 0;
        for (int from = 0; from < order.size(); from++) {
            int to = from;
            while (to + 1 < order.size() && equalToAll(values, order, from, to + 1)) {
                to++;
            }
            if (to > from && to > reached) {
                groups.add(new Group(from, to));
                reached = to;
            }
        }
        return groups;
    }

    private static boolean equalToAll(Values values, List<Integer> order, int from, int candidate) {
        return IntStream.range(from, candidate).noneMatch(i -> values.differs()[order.get(i)][order.get(candidate)]);
    }

    private Drawing draw() {
        double side = EDGE + names + 62;
        double width = 2 * side + LINE;
        double top = TextFlow.draw(canvas, TextStyle.TITLE, EDGE, 8, width - 2 * EDGE, values.title());
        List<Group> groups = groups(values);
        double line = top + (Double.isNaN(values.nemenyi()) ? 34 : 62);
        Plot plot = new Plot(side, line, LINE, 1, new Axis(1, k, 0, 1), Axis.of(0, 1));
        drawLine(plot);
        drawNemenyi(plot, top + 20);
        double labels = line + 10 + groups.size() * BAR + 16;
        double foot = drawMethods(plot, side, labels);
        for (int g = 0; g < groups.size(); g++) {
            double y = line + 10 + g * BAR;
            double from = plot.x(rank(groups.get(g).from())) - 5;
            double to = plot.x(rank(groups.get(g).to())) + 5;
            canvas.line(Pen.of(Ink.TEXT, 3), from, y, to, y);
        }
        foot = TextFlow.draw(canvas, TextStyle.NOTE, EDGE, foot + 4, width - 2 * EDGE, note(groups));
        return canvas.drawing(width, foot + 8, values.title(), description());
    }

    private double rank(int position) {
        return values.methods().get(order.get(position)).rank();
    }

    private void drawLine(Plot plot) {
        Pen pen = Pen.of(Ink.TEXT, 1);
        double y = plot.top();
        canvas.line(pen, plot.x(1), y, plot.x(k), y);
        int step = Math.max(1, (k + 9) / 10);
        for (int rank = 1; rank <= k; rank++) {
            boolean named = (rank - 1) % step == 0;
            canvas.line(pen, plot.x(rank), y - (named ? 7 : 4), plot.x(rank), y);
            if (named) {
                canvas.text(TextStyle.TICK, plot.x(rank), y - 11, Anchor.MIDDLE, String.valueOf(rank));
            }
        }
    }

    private void drawNemenyi(Plot plot, double y) {
        if (Double.isNaN(values.nemenyi())) {
            return;
        }
        // longer than the line where few data sets tell nothing apart
        double length = Math.min(values.nemenyi(), k - 1.0);
        Pen pen = Pen.of(Ink.SOFT, 1.5);
        double from = plot.x(1);
        double to = plot.x(1 + length);
        canvas.line(pen, from, y, to, y);
        canvas.line(pen, from, y - 4, from, y + 4);
        if (length == values.nemenyi()) {
            canvas.line(pen, to, y - 4, to, y + 4);
        }
        String text = "Nemenyi CD = " + Decimal.fixed(values.nemenyi(), 2);
        canvas.text(TextStyle.TICK, from, y - 7, Anchor.START, text);
    }

    /** The better half on the left, from the best downwards; the others on the right, from the worst downwards. */
    private double drawMethods(Plot plot, double side, double top) {
        int left = (k + 1) / 2;
        for (int i = 0; i < k; i++) {
            boolean better = i < left;
            double y = top + (better ? i : k - 1 - i) * ROW;
            Ranked ranked = values.methods().get(order.get(i));
            double x = plot.x(ranked.rank());
            double way = better ? -1 : 1;
            double end = (better ? side : side + LINE) + way * ELBOW;
            Sign sign = signs.get(order.get(i));
            canvas.curve(Pen.of(Ink.LINE, 1), new double[] {x, plot.top(), x, y, end, y});
            sign.draw(canvas, end + way * 4, y, 0.9, "");
            Anchor anchor = better ? Anchor.END : Anchor.START;
            String rank = Decimal.fixed(ranked.rank(), 2);
            double text = end + way * 14;
            canvas.text(TextStyle.TICK, text, y + 4, anchor, rank);
            String name = TextStyle.LABEL.fitted(ranked.method().title(), names);
            canvas.text(TextStyle.LABEL, text + way * (TextStyle.TICK.width(rank) + 6), y + 4, anchor, name);
        }
        return top + left * ROW;
    }

    private String note(List<Group> groups) {
        String joined = groups.isEmpty()
                ? "Every two methods that are neighbours differ"
                : "Bars join methods of which no pair differs";
        return "Mean ranks, 1 is best; k = " + k + " methods, N = " + values.datasets() + " data sets. " + joined
                + " at alpha = " + Decimal.toString(values.alpha()) + " (" + values.test() + "). " + values.note();
    }

    private String description() {
        StringBuilder text = new StringBuilder("Mean ranks over " + values.datasets() + " data sets: ");
        for (int i = 0; i < k; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(values.methods().get(order.get(i)).method().title());
            text.append(' ').append(Decimal.fixed(rank(i), 2));
        }
        return text.append('.').toString();
    }
}
