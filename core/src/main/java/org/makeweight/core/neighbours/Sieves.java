package org.makeweight.core.neighbours;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicLong;
import org.makeweight.core.vector.HardwareVectors;

/** Chooses between the two kinds of sieves. The choice cannot be seen in what is found. */
final class Sieves {
    /**
     * Vector instructions take about a second to warm up, and save a third of the time from then on. So they are left out
     * until a process has compared so many pairs times columns, about half a second of plain loops.
     */
    private static final long PAYS = 20_000_000_000L;

    /** Narrower vectors have not been shown to gain anything here. */
    private static final int LEAST_BITS = 512;

    static final Sieve.Maker FASTEST = HardwareVectors.bits() >= LEAST_BITS
            ? HardwareVectors.make(MethodHandles.lookup(), Sieve.Maker.class, "VectorFilterMaker")
            : PlainSieve::new;

    private static final AtomicLong COMPARED = new AtomicLong();

    private Sieves() {}

    /**
     * What makes the sieves of a search.
     *
     * @param pairs that it may have to compare
     */
    static Sieve.Maker of(Points points, long pairs) {
        long work = pairs * (points.width() + points.nominal());
        return COMPARED.addAndGet(Math.min(work, PAYS)) < PAYS ? PlainSieve::new : FASTEST;
    }
}
