package org.makeweight.datasets.simulate;

import org.makeweight.core.table.Table;

/**
 * A simulated data set with the truth about it.
 *
 * @param table two classes with the labels {@code 0} and {@code 1}, of which {@code 1} is the minority
 * @param truth the probability of the minority that no classifier can know better
 */
public record Simulation(Table table, Posterior truth) {
    /** The probability of the minority class given a row's features. */
    @FunctionalInterface
    public interface Posterior {
        /**
         * The probability under the mechanism and the class shares of this data set.
         *
         * @param row the cells of one row, as they stand in the table
         * @return P(minority | row), in [0, 1]
         */
        double minority(double[] row);
    }
}
