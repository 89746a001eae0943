package org.makeweight.evaluation.metric;

import java.util.Arrays;

/** The scores of some test rows with the truth. */
public final class Scores {
    private final double[] scores;
    private final boolean[] positive;
    private final int positives;
    private final boolean probabilities;

    /**
     * Takes over both arrays.
     *
     * @param scores the higher, the more probably positive
     * @param positive whether each row is of the minority class
     * @param probabilities whether scores are meant as probabilities
     */
    public Scores(double[] scores, boolean[] positive, boolean probabilities) {
        if (scores.length != positive.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + positive.length + " rows");
        }
        this.scores = scores;
        this.positive = positive;
        this.probabilities = probabilities;
        int count = 0;
        for (boolean p : positive) {
            count += p ? 1 : 0;
        }
        this.positives = count;
    }

    public int rows() {
        return scores.length;
    }

    /** The number of minority rows. */
    public int positives() {
        return positives;
    }

    /** The scores of all rows; to be read, not changed. */
    public double[] all() {
        return scores;
    }

    public double score(int row) {
        return scores[row];
    }

    public boolean positive(int row) {
        return positive[row];
    }

    public boolean probabilities() {
        return probabilities;
    }

    /** Whether both kinds of rows are there, without which no ranking can be judged. */
    boolean bothClasses() {
        return positives > 0 && positives < scores.length;
    }

    /** The scores of the positive or of the negative rows, ascending. */
    double[] sorted(boolean ofPositives) {
        double[] chosen = new double[ofPositives ? positives : scores.length - positives];
        int n = 0;
        for (int row = 0; row < scores.length; row++) {
            if (positive[row] == ofPositives) {
                chosen[n++] = scores[row];
            }
        }
        Arrays.sort(chosen);
        return chosen;
    }
}
