package org.makeweight.core.number;

import java.util.Arrays;

/**
 * Location and spread of some numbers, summed in the order in which they stand. Time is linear, but for the median of numbers
 * in any order. Of no numbers everything is NaN.
 */
public final class Sample {
    private Sample() {}

    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The sum of the squared distances from a centre. */
    public static double squares(double[] values, double centre) {
        double squares = 0;
        for (double value : values) {
            squares += (value - centre) * (value - centre);
        }
        return squares;
    }

    /** The mean of the squared distances from the mean: divisor n. */
    public static double variance(double[] values) {
        return squares(values, mean(values)) / values.length;
    }

    /** The root of {@link #variance}. */
    public static double deviation(double[] values) {
        return Math.sqrt(variance(values));
    }

    /** The median of numbers in any order. */
    public static double median(double[] values) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        return middle(ascending);
    }

    /** The median of ascending numbers. */
    public static double middle(double[] ascending) {
        int half = ascending.length / 2;
        if (ascending.length == 0) {
            return Double.NaN;
        }
        return ascending.length % 2 == 1 ? ascending[half] : (ascending[half - 1] + ascending[half]) / 2;
    }
}
