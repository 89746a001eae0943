package org.makeweight.evaluation.statistics;

import java.util.Optional;

/**
 * What a comparison is made with.
 *
 * @param alpha level of the tests, in (0, 1)
 * @param rope half the width of the region of practical equivalence, not negative
 * @param tieTolerance differences of at most so much are ties in the count of wins, not negative
 * @param control the method that all others are compared with; all pairs are compared without one
 * @param seed of bootstrap and Bayesian draws
 */
public record ComparisonSettings(double alpha, double rope, double tieTolerance, Optional<String> control, long seed) {
    /** Level 0.05, region ±0.01, no tolerance, all pairs, seed 0. */
    public static final ComparisonSettings DEFAULT = new ComparisonSettings(0.05, 0.01, 0, Optional.empty(), 0);

    /** These settings with a control. */
    public ComparisonSettings withControl(String method) {
        return new ComparisonSettings(alpha, rope, tieTolerance, Optional.of(method), seed);
    }
}
