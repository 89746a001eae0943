package org.makeweight.evaluation.statistics;

/** Which scores are better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** The score, or its negative where lower is better: the larger the better. */
    public double oriented(double score) {
        return this == HIGHER_IS_BETTER ? score : -score;
    }
}
