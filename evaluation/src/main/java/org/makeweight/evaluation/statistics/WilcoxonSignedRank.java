package org.makeweight.evaluation.statistics;

import java.util.Arrays;

/**
 * Wilcoxon's signed-rank test of paired differences, rounded to twelve decimals before ranking. Infinite differences are larger
 * than all others and tie among themselves.
 *
 * <p>Packages treat differences of zero in three ways, so all are computed: dropped (Wilcoxon 1945), ranked and then dropped
 * (Pratt 1959), or ranked and split between the signs (Demšar 2006). {@link #p} is the one that this project uses: exact up to
 * {@value #MOST_EXACT} differences without zeros and ties, else the normal approximation with Pratt's zeros, corrected for ties, not
 * for continuity.
 *
 * <p>Wilcoxon (1945), Biometrics Bulletin 1, 80-83; Pratt (1959), Journal of the American Statistical Association 54, 655-667.
 * Time O(n log n), exact O(n³).
 */
public final class WilcoxonSignedRank {
    /** So many differences at most are tested exactly. */
    public static final int MOST_EXACT = 25;

    /** What is done with differences of zero. */
    public enum Zeros {
        DROPPED,
        PRATT,
        SPLIT
    }

    private final double[] differences;
    private final double[] sizes;
    private final double[] ranks;
    private final int zeros;

    private WilcoxonSignedRank(double[] differences) {
        this.differences = differences;
        this.sizes = Arrays.stream(differences).map(Math::abs).toArray();
        this.ranks = Ranks.of(sizes);
        this.zeros = (int) Arrays.stream(sizes).filter(size -> size == 0).count();
    }

    /** Tests differences; none may be NaN. */
    public static WilcoxonSignedRank of(double[] differences) {
        return new WilcoxonSignedRank(
                Arrays.stream(differences).map(Ranks::rounded).toArray());
    }

    /** The number of differences that are not zero. */
    public int nonzero() {
        return differences.length - zeros;
    }

    /** The number of differences that are zero. */
    public int zeros() {
        return zeros;
    }

    /** The sum of the ranks of positive differences, zeros dropped before ranking. */
    public double wPlus() {
        return sum(1, zeros);
    }

    /** The sum of the ranks of negative differences, zeros dropped before ranking. */
    public double wMinus() {
        return sum(-1, zeros);
    }

    /** The sum of the ranks of one sign, each less an offset: zeros have the lowest ranks. */
    private double sum(int sign, int offset) {
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
            sum += Math.signum(differences[i]) == sign ? ranks[i] - offset : 0;
        }
        return sum;
    }

    /** As {@link #wPlus}, zeros ranked and their ranks split between the signs. */
    public double wPlusSplit() {
        return sum(1, 0) + zeroRanks() / 2;
    }

    /** As {@link #wMinus}, zeros ranked and their ranks split between the signs. */
    public double wMinusSplit() {
        return sum(-1, 0) + zeroRanks() / 2;
    }

    private double zeroRanks() {
        return zeros * (zeros + 1.0) / 2;
    }

    /** The matched-pairs rank biserial correlation, {@code (W⁺ - W⁻) / (W⁺ + W⁻)}, in [-1, 1]; 0 if all differences are zero. */
    public double rankBiserial() {
        return nonzero() == 0 ? 0 : (wPlus() - wMinus()) / (wPlus() + wMinus());
    }

    /** Whether any differences are zero or equal in size. */
    public boolean hasTiesOrZeros() {
        return zeros > 0 || Ranks.tieTerm(sizes) > 0;
    }

    /** Whether {@link #p} is exact. */
    public boolean isExact() {
        return !hasTiesOrZeros() && differences.length <= MOST_EXACT;
    }

    /** The two-sided p-value. */
    public double p() {
        return isExact() ? exactP() : normalP(Zeros.PRATT, false);
    }

    /** The exact two-sided p-value; NaN if there are zeros, ties or too many differences. */
    public double exactP() {
        if (!isExact()) {
            return Double.NaN;
        }
        int n = differences.length;
        long[] ways = new long[n * (n + 1) / 2 + 1];
        ways[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int sum = ways.length - 1; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        long extreme = 0;
        for (int sum = 0; sum <= Math.min(wPlus(), wMinus()); sum++) {
            extreme += ways[sum];
        }
        return Math.min(1, 2.0 * extreme / (1L << n));
    }

    /**
     * The two-sided p-value of the normal approximation, corrected for ties; 1 if there is nothing to rank.
     *
     * @param continuity whether the statistic is moved by ½ towards its mean
     */
    public double normalP(Zeros treatment, boolean continuity) {
        double statistic = switch (treatment) {
            case DROPPED -> Math.min(wPlus(), wMinus());
            case PRATT -> Math.min(sum(1, 0), sum(-1, 0));
            case SPLIT -> Math.min(wPlusSplit(), wMinusSplit());
        };
        double count = treatment == Zeros.DROPPED ? nonzero() : differences.length;
        double mean = count * (count + 1) / 4;
        double variance = count * (count + 1) * (2 * count + 1);
        double ties = Ranks.tieTerm(sizes);
        if (treatment == Zeros.PRATT) {
            mean -= zeroRanks() / 2;
            variance -= zeros * (zeros + 1.0) * (2.0 * zeros + 1);
        }
        if (treatment != Zeros.SPLIT) {
            ties -= (double) zeros * zeros * zeros - zeros;
        }
        variance = (variance - ties / 2) / 24;
        if (nonzero() == 0 || !(variance > 0)) {
            return 1;
        }
        double shift = continuity ? 0.5 * Math.signum(statistic - mean) : 0;
        return TailProbability.normalTwoSided((statistic - mean - shift) / Math.sqrt(variance));
    }
}
