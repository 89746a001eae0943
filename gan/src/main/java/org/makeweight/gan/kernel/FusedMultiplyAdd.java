package org.makeweight.gan.kernel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/** Warns where the processor has no fused multiply-add, so that {@link Math#fma} is computed in software. */
public final class FusedMultiplyAdd {
    private static final AtomicBoolean CHECKED = new AtomicBoolean();
    private static final int CALLS = 10_000;
    private static final int ATTEMPTS = 3;

    /** Hardware needs some tens of nanoseconds a call even in the interpreter; software above a microsecond. */
    private static final long SLOW_NANOS_PER_CALL = 200;

    private FusedMultiplyAdd() {}

    /** Checks and warns once in the life of the virtual machine. */
    public static void warnIfSlow() {
        if (CHECKED.compareAndSet(false, true) && nanosPerCall() > SLOW_NANOS_PER_CALL) {
            Logger logger = Logger.getLogger(FusedMultiplyAdd.class.getName());
            logger.warning("this processor has no fused multiply-add: networks give the same results"
                    + " but train a hundred times slower");
        }
    }

    /** The best of a few attempts, so that a pause of the machine is not taken for slowness. */
    private static long nanosPerCall() {
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long start = System.nanoTime();
            float sum = 1;
            for (int i = 0; i < CALLS; i++) {
                sum = Math.fma(sum, 0.999f, 0.1f);
            }
            best = Math.min(best, System.nanoTime() - start);
            if (Float.isNaN(sum)) {
                throw new AssertionError("sums of finite numbers are used here, so that they must be computed");
            }
        }
        return best / CALLS;
    }
}
