package org.makeweight.evaluation.statistics;

/** An interval; both ends NaN where there is none. */
public record Interval(double low, double high) {
    /** The level of all intervals here. */
    public static final double LEVEL = 0.95;

    /** No interval. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);
}
