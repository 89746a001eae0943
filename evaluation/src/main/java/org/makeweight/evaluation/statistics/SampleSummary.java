package org.makeweight.evaluation.statistics;

import java.util.Arrays;
import org.makeweight.core.number.Sample;
import org.makeweight.core.number.Sum;

/**
 * Location and spread of a sample.
 *
 * @param n number of values
 * @param mean NaN of no values
 * @param sd with divisor n - 1; NaN below two values
 * @param se the standard deviation over the root of n
 * @param median NaN of no values
 * @param interval of the mean at 95 %, by Student's t: right for normal values, and nearly so for others if n is large
 */
public record SampleSummary(int n, double mean, double sd, double se, double median, Interval interval) {
    /** The summary of some values. Time O(n log n). */
    public static SampleSummary of(double[] values) {
        int n = values.length;
        double mean = mean(values);
        double sd = n < 2 ? Double.NaN : Math.sqrt(squares(values, mean) / (n - 1));
        double se = sd / Math.sqrt(n);
        Interval interval = Interval.NONE;
        if (n >= 2) {
            double half = se * TailProbability.studentQuantile((1 + Interval.LEVEL) / 2, n - 1);
            interval = new Interval(mean - half, mean + half);
        }
        return new SampleSummary(n, mean, sd, se, Sample.median(values), interval);
    }

    static double mean(double[] values) {
        return values.length == 0 ? Double.NaN : Sum.pairwise(values) / values.length;
    }

    /** The sum of squares around a centre. */
    private static double squares(double[] values, double centre) {
        return Sum.pairwise(Arrays.stream(values)
                .map(value -> (value - centre) * (value - centre))
                .toArray());
    }
}
