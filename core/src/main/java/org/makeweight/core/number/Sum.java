package org.makeweight.core.number;

/** Sums of doubles in the order NumPy adds them, so that results agree with Python's to the last bit. */
public final class Sum {
    private static final int BLOCK = 128;
    private static final int LANES = 8;

    private Sum() {}

    /** The sum of a contiguous array as {@code numpy.sum} has it: pairwise above 128 values, eight lanes below. */
    public static double pairwise(double[] values) {
        return pairwise(values, 0, values.length);
    }

    private static double pairwise(double[] values, int from, int n) {
        if (n < LANES) {
            double sum = 0;
            for (int i = from; i < from + n; i++) {
                sum += values[i];
            }
            return sum;
        }
        if (n <= BLOCK) {
            return eightLanes(values, from, n);
        }
        int half = n / 2;
        half -= half % LANES;
        return pairwise(values, from, half) + pairwise(values, from + half, n - half);
    }

    private static double eightLanes(double[] values, int from, int n) {
        double[] r = new double[LANES];
        System.arraycopy(values, from, r, 0, LANES);
        int whole = n - n % LANES;
        for (int i = LANES; i < whole; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                r[lane] += values[from + i + lane];
            }
        }
        double sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        for (int i = whole; i < n; i++) {
            sum += values[from + i];
        }
        return sum;
    }
}
