package org.makeweight.gan.kernel;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicLong;
import org.makeweight.core.vector.VectorPath;

/** The inner loops of {@link Product}. All give the same bits and differ in speed only. */
interface ProductLoops {
    /** {@code c += a b} for the rows of {@code c} from {@code from} up to but without {@code to}. */
    void add(Matrix a, Matrix b, Matrix c, int from, int to);

    /** {@code c += aᵀ b} for the rows of {@code c} from {@code from} up to but without {@code to}. */
    void addTransposed(Matrix a, Matrix b, Matrix c, int from, int to);

    /** Below so many columns of the result the transposed product is faster, whose inner loop runs along the rows. */
    int narrow();

    /**
     * The loops for the next product: the plain ones until enough has been multiplied in this process that the vector
     * loops will earn what it costs to compile them, which is over half a second of processor time. A fit of a few
     * seconds never pays it.
     *
     * @param work multiply-adds of that product
     */
    static ProductLoops next(long work) {
        return Paths.PLAIN == Paths.FAST || Paths.DONE.get() < Paths.PAYING && Paths.DONE.addAndGet(work) < Paths.PAYING
                ? Paths.PLAIN
                : Paths.FAST;
    }

    /** What there is to choose from. */
    final class Paths {
        static final ProductLoops PLAIN = new ProductKernel();
        static final ProductLoops FAST =
                VectorPath.choose(MethodHandles.lookup(), ProductLoops.class, "ProductLanes", PLAIN);

        /** About a second's worth of plain loops. */
        static final long PAYING = 20_000_000_000L;

        static final AtomicLong DONE = new AtomicLong();

        private Paths() {}
    }
}
