package org.makeweight.datasets.simulate;

import java.util.Arrays;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.random.RandomState;

/**
 * How many rows of each class a simulated data set shall have.
 *
 * @param majority at least one
 * @param minority at least one
 */
record ClassSizes(int majority, int minority) {
    /**
     * The sizes nearest to an imbalance.
     *
     * @param id of the simulator, for messages
     * @param imbalance majority rows over minority rows
     * @throws BadInputException if the imbalance is no positive number, or a class would be empty
     */
    static ClassSizes of(String id, int rows, double imbalance) {
        if (!(imbalance > 0) || Double.isInfinite(imbalance)) {
            throw new BadInputException("imbalance must be a number above 0 but was " + imbalance);
        }
        int minority = (int) Math.rint(rows / (1 + imbalance));
        if (minority < 1 || minority >= rows) {
            throw new BadInputException(rows + (rows == 1 ? " row" : " rows") + " of '" + id
                    + "' at an imbalance of " + Decimal.toString(imbalance)
                    + " leave a class without any; ask for more rows or an imbalance nearer to 1");
        }
        return new ClassSizes(rows - minority, minority);
    }

    int rows() {
        return majority + minority;
    }

    double minorityShare() {
        return minority / (double) rows();
    }

    /** The labels in random order. */
    int[] shuffledLabels(RandomState random) {
        int[] labels = new int[rows()];
        Arrays.fill(labels, majority, labels.length, 1);
        random.shuffle(labels);
        return labels;
    }
}
