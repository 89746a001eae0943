package org.makeweight.gan.kernel;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.makeweight.core.vector.HardwareVectors;

/**
 * Chooses loops for a process: plain ones to begin with, tiles of vectors once they are worth it, if they are faster here.
 * Vector code costs more than half a second of processor time until HotSpot has compiled it, and before that it is a
 * thousand times slower than plain loops. So it is warmed up and tried in a thread of its own, beside plain loops, and
 * only if the process has multiplied for a while: small fits never pay for it. The bits are the same at any moment.
 */
final class LoopChoice {
    static final ProductLoops PLAIN = new ScalarProductLoops();

    /** The same as {@link #PLAIN} where there are no vectors. */
    static final ProductLoops TILED = tiled();

    /**
     * Multiply-adds before vector loops are warmed up: half a second's worth of plain loops. Narrower vectors gain about a
     * tenth, which does not pay for the warm-up in a fit of a few seconds.
     */
    private static final long PAYING = HardwareVectors.bits() >= 512 ? 20_000_000_000L : 200_000_000_000L;

    private static final Shape WARMING = new Shape(64, 256, 64);

    /** Where the tiles are not compiled by then they never will be. */
    private static final int WARM_CALLS = 5_000;

    /** Compiled code takes less for a warming product, a twentieth of this, and code that is not compiled far more. */
    private static final long COMPILED_NANOS = 500_000;

    /** Rows of a product that is tried, at most: both loops together take some milliseconds. */
    private static final int TRIED_ROWS = 96;

    /** The best of so many counts, as other work on the machine can only make a trial slower. */
    private static final int TRIALS = 5;

    private static final AtomicLong DONE = new AtomicLong();
    private static final AtomicReference<Shape> LARGEST = new AtomicReference<>(WARMING);
    private static volatile ProductLoops current = PLAIN;

    private LoopChoice() {}

    /** Of a product {@code [rows x terms] [terms x columns]}. */
    record Shape(int rows, int terms, int columns) {
        private long work() {
            return (long) rows * terms * columns;
        }

        private static Shape larger(Shape one, Shape other) {
            return other.work() > one.work() ? other : one;
        }

        private Shape tried() {
            return new Shape(Math.min(rows, TRIED_ROWS), terms, columns);
        }
    }

    private static ProductLoops tiled() {
        String tile = switch (HardwareVectors.bits()) {
            case 512 -> "VectorTile8x2";
            case 256 -> "VectorTile6x2";
            case 128 -> "VectorTile8x3";
            default -> null;
        };
        return tile == null
                ? PLAIN
                : new TiledProductLoops(HardwareVectors.make(MethodHandles.lookup(), ProductTile.class, tile));
    }

    /** The loops for the next product. */
    static ProductLoops next(Shape product) {
        ProductLoops chosen = current;
        if (TILED != PLAIN && DONE.get() < PAYING) {
            LARGEST.accumulateAndGet(product, Shape::larger);
            long before = DONE.getAndAdd(product.work());
            if (before < PAYING && before + product.work() >= PAYING) {
                warmUp();
            }
        }
        return chosen;
    }

    private static void warmUp() {
        Thread thread = new Thread(
                () -> {
                    for (int call = 0; call < WARM_CALLS; call++) {
                        if (nanos(TILED, WARMING) < COMPILED_NANOS) {
                            current = faster(LARGEST.get().tried());
                            return;
                        }
                    }
                },
                "makeweight-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Which loops are faster for products of a shape. */
    static ProductLoops faster(Shape product) {
        long plain = Long.MAX_VALUE;
        long tiled = Long.MAX_VALUE;
        for (int trial = 0; trial < TRIALS; trial++) {
            plain = Math.min(plain, nanos(PLAIN, product));
            tiled = Math.min(tiled, nanos(TILED, product));
        }
        return tiled < plain ? TILED : PLAIN;
    }

    /** What both kinds of products take. */
    private static long nanos(ProductLoops loops, Shape shape) {
        Matrix a = new Matrix(shape.rows(), shape.terms());
        Matrix b = new Matrix(shape.terms(), shape.columns());
        Matrix c = new Matrix(shape.rows(), shape.columns());
        long start = System.nanoTime();
        loops.add(a, b, c, null, 0, shape.rows());
        loops.addTransposed(a, c, b, null, 0, shape.terms());
        return System.nanoTime() - start;
    }
}
