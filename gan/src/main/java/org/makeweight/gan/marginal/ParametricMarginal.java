package org.makeweight.gan.marginal;

import java.util.Arrays;
import org.makeweight.core.number.Sample;
import org.makeweight.core.table.Column;

/**
 * A distribution of a few parameters, learnt by moments, over the place of a cell between the smallest and the largest,
 * from 0 to 1. Cells that it gives are brought into that range and onto the column's grid.
 *
 * @param grid of the cells, if they have one
 * @param shape of the distribution of places
 * @param distance of the distribution function from that of the cells learnt
 */
record ParametricMarginal(double min, double max, Column.Numeric grid, Shape shape, double distance)
        implements Marginal {
    /** Shares are kept so far from 0 and 1, where scores would be infinite. */
    static final double LEAST_SHARE = 1e-6;

    /** A distribution over the line of places. */
    sealed interface Shape {
        double share(double place);

        double place(double share);
    }

    record Beta(RegularizedBeta function) implements Shape {
        @Override
        public double share(double place) {
            return function.probability(place);
        }

        @Override
        public double place(double share) {
            return function.quantile(share);
        }
    }

    record Normal(double mean, double deviation) implements Shape {
        @Override
        public double share(double place) {
            return StandardNormal.probability((place - mean) / deviation);
        }

        @Override
        public double place(double share) {
            return mean + deviation * StandardNormal.quantile(share);
        }
    }

    record Uniform() implements Shape {
        @Override
        public double share(double place) {
            return Math.max(0, Math.min(1, place));
        }

        @Override
        public double place(double share) {
            return share;
        }
    }

    static ParametricMarginal fit(double[] cells, Column.Numeric column, Kind kind) {
        double[] sorted = cells.clone();
        Arrays.sort(sorted);
        double min = sorted[0];
        double max = sorted[sorted.length - 1];
        boolean onGrid = Arrays.stream(sorted).allMatch(column::onGrid);
        double[] places = new double[sorted.length];
        Arrays.setAll(places, i -> place(sorted[i], min, max));
        Shape shape = kind == Kind.NORM ? normal(places) : beta(places);
        return new ParametricMarginal(
                min, max, onGrid ? column : new Column.Numeric(column.name(), false), shape, distance(places, shape));
    }

    private static double place(double cell, double min, double max) {
        return (cell / 2 - min / 2) / (max / 2 - min / 2);
    }

    private static Shape normal(double[] places) {
        return new Normal(Sample.mean(places), Sample.deviation(places));
    }

    /** The beta distribution of the same mean and variance; the uniform one if all places are at the ends. */
    private static Shape beta(double[] places) {
        double mean = Sample.mean(places);
        double concentration = mean * (1 - mean) / Sample.variance(places) - 1;
        // places at the ends alone give 0 but for rounding
        return concentration > 1e-9
                ? new Beta(new RegularizedBeta(mean * concentration, (1 - mean) * concentration))
                : new Uniform();
    }

    private static double distance(double[] sorted, Shape shape) {
        double n = sorted.length;
        double largest = 0;
        int below = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i + 1 < sorted.length && sorted[i + 1] == sorted[i]) {
                continue;
            }
            double share = shape.share(sorted[i]);
            largest = Math.max(largest, Math.max(share - below / n, (i + 1) / n - share));
            below = i + 1;
        }
        return largest;
    }

    @Override
    public double share(double cell) {
        double share = shape.share(place(cell, min, max));
        return Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, share));
    }

    @Override
    public double cell(double share) {
        double place = Math.max(0, Math.min(1, shape.place(share)));
        return grid.snapped(min * (1 - place) + max * place);
    }

    /** On a grid, the shares of all values that are rounded to the cell or, at the ends, brought to it. */
    @Override
    public Interval interval(double cell) {
        if (grid.step() == 0) {
            double share = share(cell);
            return new Interval(share, share);
        }
        double half = grid.step() / 2;
        double from = cell - half <= min ? 0 : shape.share(place(cell - half, min, max));
        double to = cell + half >= max ? 1 : shape.share(place(cell + half, min, max));
        return new Interval(from, to);
    }
}
