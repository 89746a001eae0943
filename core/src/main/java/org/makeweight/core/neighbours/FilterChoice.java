package org.makeweight.core.neighbours;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicLong;
import org.makeweight.core.vector.HardwareVectors;

/** Chooses between the two kinds of filters. The choice cannot be seen in what is found. */
final class FilterChoice {
    /**
     * Vector instructions take about a second to warm up, and save a third of the time from then on. So they are left out
     * until a process has compared so many pairs times columns, about half a second of plain loops.
     */
    private static final long PAYS = 20_000_000_000L;

    /** Narrower vectors have not been shown to gain anything here. */
    private static final int LEAST_BITS = 512;

    static final CandidateFilter.Maker FASTEST = HardwareVectors.bits() >= LEAST_BITS
            ? HardwareVectors.make(MethodHandles.lookup(), CandidateFilter.Maker.class, "VectorFilterMaker")
            : ScalarFilter::new;

    private static final AtomicLong COMPARED = new AtomicLong();

    private FilterChoice() {}

    /**
     * What makes the filters of a search.
     *
     * @param pairs that it may have to compare
     */
    static CandidateFilter.Maker of(Points points, long pairs) {
        long work = pairs * (points.width() + points.nominal());
        return COMPARED.addAndGet(Math.min(work, PAYS)) < PAYS ? ScalarFilter::new : FASTEST;
    }
}
