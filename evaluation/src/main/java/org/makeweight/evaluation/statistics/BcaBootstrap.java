package org.makeweight.evaluation.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.makeweight.core.number.Sample;
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

    /**
     * The intervals of the means of several samples of one size, all from the same draws: each is that of {@link #ofMean} with a
     * generator of the same seed.
     */
    public static List<Interval> ofMeans(List<double[]> samples, int resamples, RandomState random) {
        int n = samples.isEmpty() ? 0 : samples.get(0).length;
        if (n < 2) {
            return Collections.nCopies(samples.size(), Interval.NONE);
        }
        double[][] replicates = new double[samples.size()][resamples];
        int[] drawn = new int[n];
        double[] sample = new double[n];
        for (int r = 0; r < resamples; r++) {
            draw(drawn, random);
            for (int s = 0; s < replicates.length; s++) {
                replicates[s][r] = SampleSummary.mean(select(samples.get(s), drawn, sample));
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (int s = 0; s < replicates.length; s++) {
            intervals.add(interval(samples.get(s), SampleSummary::mean, replicates[s]));
        }
        return intervals;
    }

    /** The interval of the median at 95 %. */
    public static Interval ofMedian(double[] values, int resamples, RandomState random) {
        return of(values, Sample::median, resamples, random);
    }

    private static Interval of(
            double[] values, ToDoubleFunction<double[]> statistic, int resamples, RandomState random) {
        int n = values.length;
        if (n < 2) {
            return Interval.NONE;
        }
        double[] replicates = new double[resamples];
        int[] drawn = new int[n];
        double[] sample = new double[n];
        for (int r = 0; r < resamples; r++) {
            draw(drawn, random);
            replicates[r] = statistic.applyAsDouble(select(values, drawn, sample));
        }
        return interval(values, statistic, replicates);
    }

    private static void draw(int[] positions, RandomState random) {
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (int) random.randint(0, positions.length);
        }
    }

    private static double[] select(double[] values, int[] positions, double[] into) {
        for (int i = 0; i < positions.length; i++) {
            into[i] = values[positions[i]];
        }
        return into;
    }

    /** The interval from the statistic's replicates, which are sorted. */
    private static Interval interval(double[] values, ToDoubleFunction<double[]> statistic, double[] replicates) {
        int resamples = replicates.length;
        double estimate = statistic.applyAsDouble(values);
        double below = 0;
        for (double replicate : replicates) {
            below += replicate < estimate ? 1 : replicate == estimate ? 0.5 : 0;
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

    /** Interpolated linearly between the order statistics. */
    static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
