package org.makeweight.evaluation.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Friedman's test that k methods rank alike on N data sets, and what follows from mean ranks. Rank 1 is best, ties share the mean
 * of their ranks, a method that failed ranks last. Two values of the statistic are in use: with the correction for ties (SciPy, R's
 * {@code friedman.test}) and without (Demšar, scmamp); both are here, and neither is called Friedman's alone.
 *
 * <p>Friedman (1937), Journal of the American Statistical Association 32, 675-701; Iman and Davenport (1980), Communications in Statistics
 * A9, 571-595; Demšar (2006), Journal of Machine Learning Research 7, 1-30. Time O(N k log k).
 */
public final class Friedman {
    private final List<String> methods;
    private final int datasets;
    private final double[] averageRanks;
    private final double ties;

    private Friedman(List<String> methods, int datasets, double[] averageRanks, double ties) {
        this.methods = methods;
        this.datasets = datasets;
        this.averageRanks = averageRanks;
        this.ties = ties;
    }

    /**
     * Ranks methods.
     *
     * @param matrix at least two methods and one data set, all methods applicable to all data sets
     */
    public static Friedman of(ScoreMatrix matrix) {
        int n = matrix.datasets().size();
        int k = matrix.methods().size();
        if (n < 1 || k < 2) {
            throw new IllegalArgumentException("needs two methods and one data set at least");
        }
        double[] sums = new double[k];
        double ties = 0;
        for (int d = 0; d < n; d++) {
            double[] badness = new double[k];
            for (int m = 0; m < k; m++) {
                badness[m] = -Ranks.rounded(matrix.oriented(d, m)) + 0.0;
            }
            double[] ranks = Ranks.of(badness);
            for (int m = 0; m < k; m++) {
                sums[m] += ranks[m];
            }
            ties += Ranks.tieTerm(badness);
        }
        return new Friedman(
                matrix.methods(), n, Arrays.stream(sums).map(sum -> sum / n).toArray(), ties);
    }

    public List<String> methods() {
        return methods;
    }

    /** The number N of data sets. */
    public int datasets() {
        return datasets;
    }

    /** The mean rank of each method, in [1, k]. */
    public double[] averageRanks() {
        return averageRanks.clone();
    }

    /** Positions of the methods, the best mean rank first; equal ones in the order given. */
    public List<Integer> bestFirst() {
        return IntStream.range(0, methods.size())
                .boxed()
                .sorted(Comparator.comparingDouble(m -> averageRanks[m]))
                .toList();
    }

    private int k() {
        return methods.size();
    }

    /** The statistic as Demšar has it: {@code 12 N / (k (k+1)) (Σ R² - k (k+1)² / 4)}, k - 1 degrees of freedom. */
    public double chiSquared() {
        double k = k();
        double squares = 0;
        for (double rank : averageRanks) {
            squares += rank * rank;
        }
        return Math.max(0, 12.0 * datasets / (k * (k + 1)) * (squares - k * (k + 1) * (k + 1) / 4));
    }

    /** The statistic corrected for ties: over {@code 1 - Σ (t³ - t) / (N k (k² - 1))}; NaN if all methods tie everywhere. */
    public double chiSquaredTieCorrected() {
        double k = k();
        double correction = 1 - ties / (datasets * k * (k * k - 1));
        return correction > 0 ? chiSquared() / correction : Double.NaN;
    }

    /** The p-value of {@link #chiSquared}. */
    public double p() {
        return TailProbability.chiSquared(chiSquared(), k() - 1);
    }

    /** The p-value of {@link #chiSquaredTieCorrected}; 1 if all methods tie everywhere. */
    public double pTieCorrected() {
        double statistic = chiSquaredTieCorrected();
        return Double.isNaN(statistic) ? 1 : TailProbability.chiSquared(statistic, k() - 1);
    }

    /** Iman and Davenport's F from {@link #chiSquared}; infinite if all data sets rank the methods alike. */
    public double imanDavenportF() {
        return imanDavenport(chiSquared());
    }

    /** Iman and Davenport's F from {@link #chiSquaredTieCorrected}. */
    public double imanDavenportFTieCorrected() {
        return imanDavenport(chiSquaredTieCorrected());
    }

    private double imanDavenport(double statistic) {
        double rest = datasets * (k() - 1.0) - statistic;
        return rest > 1e-9 * statistic ? (datasets - 1) * statistic / rest : orInfinite(statistic);
    }

    private static double orInfinite(double statistic) {
        return Double.isNaN(statistic) ? Double.NaN : Double.POSITIVE_INFINITY;
    }

    /** The degrees of freedom of Iman and Davenport's F: k - 1 and (k - 1) (N - 1). */
    public int[] imanDavenportDf() {
        return new int[] {k() - 1, (k() - 1) * (datasets - 1)};
    }

    /** The p-value of {@link #imanDavenportF}; NaN on one data set. */
    public double imanDavenportP() {
        int[] df = imanDavenportDf();
        return df[1] == 0 ? Double.NaN : TailProbability.f(imanDavenportF(), df[0], df[1]);
    }

    /** The standard error of a difference of mean ranks, {@code √(k (k+1) / (6 N))}. */
    public double rankStandardError() {
        double k = k();
        return Math.sqrt(k * (k + 1) / (6 * datasets));
    }

    /** The difference of two mean ranks in its standard errors. */
    public double z(int a, int b) {
        return (averageRanks[a] - averageRanks[b]) / rankStandardError();
    }

    /** The two-sided p-value of {@link #z}, not adjusted. */
    public double rawP(int a, int b) {
        return TailProbability.normalTwoSided(z(a, b));
    }

    /** Nemenyi's p-value of a pair, adjusted for all pairs: from the studentized range of k at infinite degrees of freedom. */
    public double nemenyiP(int a, int b) {
        return StudentizedRange.above(Math.abs(z(a, b)) * Math.sqrt(2), k());
    }

    /** The critical value of {@link #z} in Nemenyi's test: the studentized range over √2. */
    public static double nemenyiQ(double alpha, int k) {
        return StudentizedRange.quantile(alpha, k) / Math.sqrt(2);
    }

    /** Nemenyi's critical difference of mean ranks. */
    public double nemenyiCd(double alpha) {
        return nemenyiQ(alpha, k()) * rankStandardError();
    }
}
