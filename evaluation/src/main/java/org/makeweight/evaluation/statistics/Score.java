package org.makeweight.evaluation.statistics;

/** What a method has on a data set: a figure, or the reason why there is none. */
public sealed interface Score {
    /**
     * A figure.
     *
     * @param value finite
     */
    record Measured(double value) implements Score {
        /** Checks that the figure is finite. */
        public Measured {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a score must be finite but was " + value);
            }
        }
    }

    /** No figure. */
    enum Missing implements Score {
        /** The method was tried and failed: it ranks behind all that did not. */
        FAILED,
        /** The method cannot treat this data set: the set says nothing about it. */
        NOT_APPLICABLE
    }
}
