package org.makeweight.gan.marginal;

import org.makeweight.core.table.Column;

/** The distribution of one column's cells, as learnt from some of them; immutable. */
public sealed interface Marginal permits EmpiricalMarginal, ParametricMarginal {
    /** A kind of distribution to learn. */
    enum Kind {
        /** The distribution of the cells themselves. */
        EMPIRICAL,
        /** A beta distribution over their range. */
        BETA,
        /** A normal distribution. */
        NORM
    }

    /** A beta distribution further than this from the cells is not used; our own choice. */
    double FURTHEST_BETA = 0.1;

    /**
     * Learns the cells of a column. A beta distribution that does not fit gives way to the empirical one. Time
     * O(n log n) for n cells.
     *
     * @param cells at least two of them different, none missing
     * @param kind of a numeric column; categories are always counted
     */
    static Marginal fit(double[] cells, Column column, Kind kind) {
        if (kind == Kind.EMPIRICAL || !(column instanceof Column.Numeric numeric)) {
            return EmpiricalMarginal.fit(cells, column);
        }
        ParametricMarginal fitted = ParametricMarginal.fit(cells, numeric, kind);
        return kind == Kind.BETA && fitted.distance() > FURTHEST_BETA ? EmpiricalMarginal.fit(cells, column) : fitted;
    }

    /** The share of the distribution below a cell, half of the cell's own share included; in (0, 1). */
    double share(double cell);

    /** The cell at a share from 0 to 1; one of the column's grid and within the range learnt. */
    double cell(double share);

    /** The shares that stand for a cell: an interval where the distribution gives it a probability, else one share. */
    Interval interval(double cell);

    /** The smallest cell learnt. */
    double min();

    /** The largest cell learnt. */
    double max();

    /** Largest difference between this distribution function and that of the cells (Kolmogorov-Smirnov). */
    double distance();

    /**
     * Shares from one to another.
     *
     * @param from in [0, 1]
     * @param to in [from, 1]
     */
    record Interval(double from, double to) {
        /** The share at a place from 0 to 1 within the interval. */
        public double at(double place) {
            return from + (to - from) * place;
        }
    }

    /** The standard normal score of a share. */
    static double score(double share) {
        return StandardNormal.quantile(
                Math.max(ParametricMarginal.LEAST_SHARE, Math.min(1 - ParametricMarginal.LEAST_SHARE, share)));
    }
}
