package org.makeweight.core.vector;

/**
 * Whether {@link Math#fma(float, float, float)} is one instruction of the processor. Where it is not, Java computes it
 * with big decimals, several hundred times slower, and no public interface tells; so it is tried. Only speed hangs on
 * the answer.
 */
public final class FusedMultiplyAdd {
    private static final int CALLS = 64;
    private static final int TRIALS = 5;
    /** An instruction takes at most tens of nanoseconds, even interpreted; big decimals take a microsecond or more. */
    private static final long FAST_NANOS_PER_CALL = 300;

    private FusedMultiplyAdd() {}

    /** Tries for a few microseconds. An interrupted trial can only make it slower, so the fastest counts. */
    public static boolean isFast() {
        float sum = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            long start = System.nanoTime();
            for (int i = 0; i < CALLS; i++) {
                sum = Math.fma(1.1f + i, 0.3f, sum);
            }
            if (System.nanoTime() - start < FAST_NANOS_PER_CALL * CALLS) {
                return true;
            }
        }
        return Float.isNaN(sum); // never: keeps the sums from being optimised away
    }
}
