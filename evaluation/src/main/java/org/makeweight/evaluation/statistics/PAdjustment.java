package org.makeweight.evaluation.statistics;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * p-values of several tests, adjusted: the least level at which each would be rejected. NaN, no test, stays NaN and counts
 * for nothing. All but Benjamini and Hochberg's hold the family-wise error rate.
 */
public final class PAdjustment {
    private PAdjustment() {}

    /** The factor of the i-th smallest of m p-values, i from 0. */
    @FunctionalInterface
    private interface Factor {
        double of(int i, int m);
    }

    /** Each times their number. Dunn (1961), Journal of the American Statistical Association 56, 52-64. */
    public static double[] bonferroni(double[] p) {
        long m = Arrays.stream(p).filter(value -> !Double.isNaN(value)).count();
        return Arrays.stream(p).map(value -> Math.min(1, value * m)).toArray();
    }

    /** The i-th smallest times m - i + 1, running maximum. Holm (1979), Scandinavian Journal of Statistics 6, 65-70. */
    public static double[] holm(double[] p) {
        return stepDown(p, (i, m) -> m - i);
    }

    /** As Holm's, but running minimum from the largest. Hochberg (1988), Biometrika 75, 800-802. */
    public static double[] hochberg(double[] p) {
        return stepUp(p, (i, m) -> m - i);
    }

    /** Holds the false discovery rate. Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300. */
    public static double[] benjaminiHochberg(double[] p) {
        return stepUp(p, (i, m) -> m / (double) (i + 1));
    }

    /**
     * Shaffer's static procedure: as Holm's, but the i-th smallest is multiplied by the largest number of hypotheses that
     * can still be true when i - 1 are false. Shaffer (1986), Journal of the American Statistical Association 81, 826-831.
     *
     * @param p of all pairs of k methods
     * @throws IllegalArgumentException if there are not k (k - 1) / 2
     */
    public static double[] shaffer(double[] p, int k) {
        int[] sequence = shafferSequence(k);
        if (p.length != sequence.length) {
            throw new IllegalArgumentException(
                    k + " methods have " + sequence.length + " pairs but there were " + p.length + " p-values");
        }
        return stepDown(p, (i, m) -> sequence[i]);
    }

    /**
     * The factors of {@link #shaffer}, k (k - 1) / 2 of them. Groups of equal methods of sizes g make
     * {@code Σ g (g - 1) / 2} hypotheses true; so the numbers possible are found from those of fewer methods.
     */
    public static int[] shafferSequence(int k) {
        TreeSet<Integer>[] possible = possibleNumbers(k);
        int m = k * (k - 1) / 2;
        int[] sequence = new int[m];
        for (int i = 0; i < m; i++) {
            sequence[i] = possible[k].floor(m - i);
        }
        return sequence;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static TreeSet<Integer>[] possibleNumbers(int k) {
        TreeSet<Integer>[] possible = new TreeSet[k + 1];
        for (int size = 0; size <= k; size++) {
            possible[size] = new TreeSet<>();
            if (size == 0) {
                possible[size].add(0);
            }
            for (int group = 1; group <= size; group++) {
                for (int rest : possible[size - group]) {
                    possible[size].add(group * (group - 1) / 2 + rest);
                }
            }
        }
        return possible;
    }

    private static double[] stepDown(double[] p, Factor factor) {
        int[] order = tested(p);
        double[] adjusted = untested(p.length);
        double most = 0;
        for (int i = 0; i < order.length; i++) {
            most = Math.max(most, p[order[i]] * factor.of(i, order.length));
            adjusted[order[i]] = Math.min(1, most);
        }
        return adjusted;
    }

    private static double[] stepUp(double[] p, Factor factor) {
        int[] order = tested(p);
        double[] adjusted = untested(p.length);
        double least = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            least = Math.min(least, p[order[i]] * factor.of(i, order.length));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    private static int[] tested(double[] p) {
        return Arrays.stream(Ranks.order(p)).filter(i -> !Double.isNaN(p[i])).toArray();
    }

    private static double[] untested(int n) {
        double[] adjusted = new double[n];
        Arrays.fill(adjusted, Double.NaN);
        return adjusted;
    }
}
