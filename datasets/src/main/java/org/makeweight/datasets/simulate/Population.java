package org.makeweight.datasets.simulate;

import org.makeweight.core.random.RandomState;

/**
 * A mechanism that has its own share of the minority. Another share is reached by selection on the class alone, as in a
 * case-control study: rows are drawn until one has the class that is wanted. So the rows of each class are distributed as
 * in the mechanism, and by Bayes' theorem the odds of the minority given a row are those of the mechanism times a
 * constant: the odds of the share asked for over those of the mechanism's share.
 */
interface Population extends RowByRow {
    /** The share of the minority in the mechanism, in (0, 1). */
    double prevalence();

    /** The probability of the minority given a row, in the mechanism. */
    double probability(double[] row);

    /**
     * Draws a row of any class.
     *
     * @param row takes the cells, {@code [columns]}
     * @return its class, 1 with the probability {@link #prevalence}
     */
    int draw(RandomState random, double[] row);

    @Override
    default Drawing drawing() {
        return (label, random, row) -> {
            int drawn;
            do {
                drawn = draw(random, row);
            } while (drawn != label);
        };
    }

    @Override
    default Simulation.Posterior truth(double minorityShare) {
        double factor = odds(minorityShare) / odds(prevalence());
        return row -> selected(probability(row), factor);
    }

    /** The odds of a probability. */
    static double odds(double probability) {
        return probability / (1 - probability);
    }

    /** A probability of the minority after minority rows were taken {@code factor} times as readily as others. */
    static double selected(double probability, double factor) {
        double minority = factor * probability;
        return minority / (minority + (1 - probability));
    }
}
