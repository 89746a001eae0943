package org.makeweight.evaluation.outcome;

/** Wall-clock time since it was made, for {@link Costs}. */
public final class Stopwatch {
    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();

    public double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }
}
