package org.makeweight.datasets.simulate;

import java.util.Iterator;
import java.util.OptionalDouble;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * A simulator whose rows are independent of each other given their classes. The classes are dealt out first, in random
 * order and in just the numbers asked for; then each row is drawn given its class, so that rows can be written as they
 * are made. Blocks of rows need four bytes for each row of the data set, and nothing else that grows with it.
 */
interface RowByRow extends Simulator {
    /** The columns, the same for every data set. */
    Schema schema();

    /** What draws the rows of one data set. */
    Drawing drawing();

    /** The probability of the minority given a row, in a data set of which it has this share. */
    Simulation.Posterior truth(double minorityShare);

    /** Draws rows given their classes. */
    @FunctionalInterface
    interface Drawing {
        /**
         * Draws a row of a class.
         *
         * @param row takes the cells, {@code [columns]}
         */
        void draw(int label, RandomState random, double[] row);
    }

    /** The sizes of the classes; the embedded data set's imbalance stands in for one that is not given. */
    default ClassSizes sizes(int rows, OptionalDouble imbalance) {
        double ratio = imbalance.orElseGet(() -> mechanism().imbalance().orElseThrow());
        return ClassSizes.of(mechanism().id(), rows, ratio);
    }

    @Override
    default Simulation generate(int rows, OptionalDouble imbalance, long seed) {
        ClassSizes sizes = sizes(rows, imbalance);
        Table table = new RowBlocks(this, sizes, new RandomState(seed), rows).next();
        return new Simulation(table, truth(sizes.minorityShare()));
    }

    @Override
    default Iterator<Table> blocks(int rows, OptionalDouble imbalance, long seed) {
        return new RowBlocks(this, sizes(rows, imbalance), new RandomState(seed), RowBlocks.ROWS);
    }
}
