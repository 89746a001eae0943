package org.makeweight.core.split;

import java.util.Arrays;

/**
 * For every repeat, the fold in which each row is tested; it trains in all others. This is what a {@link FoldFile} can say.
 *
 * @param count the number of folds, at least 2
 * @param assignment {@code [repeats x rows]}, each entry in [0, count)
 */
@SuppressWarnings("ArrayRecordComponent") // equality is not used; the content is hashed where it must be told apart
public record Folds(int count, int[][] assignment) implements Splits {
    private static final long serialVersionUID = 1L;

    public Folds {
        if (count < 2) {
            throw new IllegalArgumentException("folds must be at least 2 but were " + count);
        }
    }

    @Override
    public int repeats() {
        return assignment.length;
    }

    @Override
    public int folds() {
        return count;
    }

    @Override
    public int rows() {
        return assignment[0].length;
    }

    /** The rows tested in a fold, and all others to train on. */
    @Override
    public Split split(int repeat, int fold) {
        int[] folds = assignment[repeat];
        int[] training = new int[folds.length];
        int[] test = new int[folds.length];
        int trainingRows = 0;
        int testRows = 0;
        for (int row = 0; row < folds.length; row++) {
            if (folds[row] == fold) {
                test[testRows++] = row;
            } else {
                training[trainingRows++] = row;
            }
        }
        return new Split(Arrays.copyOf(training, trainingRows), Arrays.copyOf(test, testRows));
    }
}
