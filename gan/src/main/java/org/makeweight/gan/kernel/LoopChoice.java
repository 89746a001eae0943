package org.makeweight.gan.kernel;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicLong;
import org.makeweight.core.vector.VectorPath;

/**
 * Chooses loops for a process: plain ones to begin with, vector loops once they are worth it. Vector code costs more than
 * half a second of processor time until HotSpot has compiled it, and before that it is a thousand times slower than
 * plain loops. So it is warmed up in a thread of its own, beside plain loops, and only if the process has
 * multiplied for a while: small fits never pay for it. The bits are the same at any moment.
 */
final class LoopChoice {
    static final ProductLoops PLAIN = new ProductKernel();

    /** The same as {@link #PLAIN} where vectors are not to be used. */
    static final ProductLoops FAST =
            VectorPath.choose(MethodHandles.lookup(), ProductLoops.class, "ProductLanes", PLAIN);

    /** Multiply-adds before vector loops are warmed up: half a second's worth of plain loops. */
    private static final long PAYING = 20_000_000_000L;

    private static final int WARM_ROWS = 64;
    private static final int WARM_TERMS = 256;
    private static final int WARM_CALLS = 100_000;

    /** Compiled code takes less for a warming product, a twentieth of this, and code that is not compiled far more. */
    private static final long COMPILED_NANOS = 500_000;

    private static final AtomicLong DONE = new AtomicLong();
    private static volatile ProductLoops current = PLAIN;

    private LoopChoice() {}

    /**
     * The loops for the next product.
     *
     * @param work multiply-adds of that product
     */
    static ProductLoops next(long work) {
        ProductLoops chosen = current;
        if (chosen != FAST && DONE.get() < PAYING && DONE.addAndGet(work) >= PAYING) {
            warmUp();
        }
        return chosen;
    }

    private static void warmUp() {
        Thread thread = new Thread(
                () -> {
                    for (int call = 0; call < WARM_CALLS && current != FAST; call++) {
                        if (warmingNanos() < COMPILED_NANOS) {
                            current = FAST;
                        }
                    }
                },
                "makeweight-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** What both kinds of products take. */
    private static long warmingNanos() {
        Matrix a = new Matrix(WARM_ROWS, WARM_TERMS);
        Matrix b = new Matrix(WARM_TERMS, WARM_ROWS);
        Matrix c = new Matrix(WARM_ROWS, WARM_ROWS);
        long start = System.nanoTime();
        FAST.add(a, b, c, null, 0, WARM_ROWS);
        FAST.addTransposed(b, b, c, null, 0, WARM_ROWS);
        return System.nanoTime() - start;
    }
}
