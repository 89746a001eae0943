package org.makeweight.smote.draws;

import java.util.Arrays;
import org.makeweight.core.number.Argsort;

/** Divides a number of rows. */
public final class Apportionment {
    private Apportionment() {}

    /**
     * In proportion to weights, by largest remainders: each gets the whole part of its share, and what is left goes one
     * each to the largest fractions, the first of equal ones first.
     *
     * @param weights none negative, at least one positive, all finite
     * @return how many each gets; the sum is {@code n}
     */
    public static int[] of(double[] weights, int n) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        int[] shares = new int[weights.length];
        double[] negatedFractions = new double[weights.length];
        int left = n;
        for (int i = 0; i < shares.length; i++) {
            double share = n * (weights[i] / total);
            shares[i] = (int) share;
            negatedFractions[i] = shares[i] - share;
            left -= shares[i];
        }
        int[] order = Argsort.ascending(negatedFractions);
        for (int i = 0; i < left; i++) {
            shares[order[i]]++;
        }
        return shares;
    }

    /** As evenly as can be among {@code parts}, in their order; a part may get none. */
    public static int[] even(int n, int parts) {
        int[] shares = new int[parts];
        Arrays.setAll(shares, i -> (int) ((i + 1L) * n / parts - (long) i * n / parts));
        return shares;
    }
}
