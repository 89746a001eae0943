package org.makeweight.report.model;

import java.util.Arrays;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.metric.Direction;

/** How a figure stands out among those beside it. */
public enum Emphasis {
    NONE,
    BEST,
    SECOND;

    /**
     * Marks every figure that equals the best one as it is printed, and every figure that equals the next one.
     *
     * @param figures NaN where there is none
     * @param decimals with which they are printed
     * @return no marks at all if there is nothing to choose from
     */
    public static Emphasis[] of(double[] figures, int decimals, Direction better) {
        double[] goodness = new double[figures.length];
        for (int i = 0; i < figures.length; i++) {
            double printed = Double.isNaN(figures[i]) ? Double.NaN : Decimal.parse(Decimal.fixed(figures[i], decimals));
            goodness[i] = better.goodness(printed);
        }
        Emphasis[] marks = new Emphasis[figures.length];
        Arrays.fill(marks, NONE);
        long there = Arrays.stream(goodness).filter(g -> !Double.isNaN(g)).count();
        if (there < 2) {
            return marks;
        }
        double best = largest(goodness, Double.POSITIVE_INFINITY);
        double second = largest(goodness, best);
        for (int i = 0; i < marks.length; i++) {
            if (goodness[i] == best) {
                marks[i] = BEST;
            } else if (goodness[i] == second) {
                marks[i] = SECOND;
            }
        }
        return marks;
    }

    private static double largest(double[] values, double below) {
        return Arrays.stream(values).filter(v -> v < below).max().orElse(Double.NaN);
    }
}
