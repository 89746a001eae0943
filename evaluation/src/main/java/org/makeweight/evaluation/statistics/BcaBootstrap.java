package org.makeweight.evaluation.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.makeweight.core.random.RandomState;

/**
 * Bias-corrected and accelerated bootstrap intervals. Data sets are drawn again with replacement; the percentiles of the
 * statistic are moved by how far its distribution lies beside the estimate, and by how fast its spread changes, from the jackknife.
 *
 * <p>Efron (1987), Journal of the American Statistical Association 82, 171-185. Percentiles are interpolated linearly. Time
 * O(resamples · n), for the median with a further log n.
 */
public final class BcaBootstrap {
    /** So many samples are drawn unless another number is asked for. */
    public static final int RESAMPLES = 10_000;

    private BcaBootstrap() {}

    /** The interval of the mean at 95 %. */
    public static Interval ofMean(double[] values, int resamples, RandomState random) {
        return of(values, SampleSummary::mean, resamples, random);
    }

    /** The interval of the median at 95 %. */
    public static Interval ofMedian(double[] values, int resamples, RandomState random) {
        return of(values, SampleSummary::median, resamples, random);
    }

    private static Interval of(
            double[] values, ToDoubleFunction<double[]> statistic, int resamples, RandomState random) {
        int n = values.length;
        if (n < 2) {
            return Interval.NONE;
        }
        double estimate = statistic.applyAsDouble(values);
        double[] replicates = new double[resamples];
        double[] sample = new double[n];
        double below = 0;
        for (int r = 0; r < resamples; r++) {
            for (int i = 0; i < n; i++) {
                sample[i] = values[(int) random.randint(0, n)];
            }
            replicates[r] = statistic.applyAsDouble(sample);
            below += replicates[r] < estimate ? 1 : replicates[r] == estimate ? 0.5 : 0;
        }
        Arrays.sort(replicates);
        // an estimate at the edge of all replicates would move the percentiles to infinity
        double share = Math.max(0.5, Math.min(resamples - 0.5, below)) / resamples;
        double bias = TailProbability.normalQuantile(share);
        double acceleration = acceleration(values, statistic);
        double z = TailProbability.normalQuantile((1 + Interval.LEVEL) / 2);
        return new Interval(
                percentile(replicates, moved(bias, acceleration, -z)),
                percentile(replicates, moved(bias, acceleration, z)));
    }

    /** The share below which the end of the interval lies. */
    private static double moved(double bias, double acceleration, double z) {
        double place = bias + (bias + z) / (1 - acceleration * (bias + z));
        return TailProbability.normal(-place);
    }

    private static double acceleration(double[] values, ToDoubleFunction<double[]> statistic) {
        int n = values.length;
        double[] left = new double[n];
        for (int i = 0; i < n; i++) {
            double[] rest = new double[n - 1];
            System.arraycopy(values, 0, rest, 0, i);
            System.arraycopy(values, i + 1, rest, i, n - 1 - i);
            left[i] = statistic.applyAsDouble(rest);
        }
        double mean = SampleSummary.mean(left);
        double squares = 0;
        double cubes = 0;
        for (double value : left) {
            double d = mean - value;
            squares += d * d;
            cubes += d * d * d;
        }
        return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
    }

    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
