package org.makeweight.evaluation.metric;

import java.util.Arrays;

/**
 * The scores of some test rows with the truth. With two classes the minority's scores say all; with more, each class may
 * have its own, for measures that give every class the same say. All others see the minority against the rest.
 */
public final class Scores {
    private final double[] scores;
    private final boolean[] positive;
    private final int positives;
    private final boolean probabilities;
    /** Scores {@code [rows x classes]} and classes {@code [rows]}; null for two classes. */
    private final double[][] ofClasses;

    private final int[] truth;

    /**
     * Takes over both arrays.
     *
     * @param scores the higher, the more probably positive
     * @param positive whether each row is of the minority class
     * @param probabilities whether scores are meant as probabilities
     */
    public Scores(double[] scores, boolean[] positive, boolean probabilities) {
        this(scores, positive, probabilities, null, null);
    }

    private Scores(double[] scores, boolean[] positive, boolean probabilities, double[][] ofClasses, int[] truth) {
        if (scores.length != positive.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + positive.length + " rows");
        }
        this.scores = scores;
        this.positive = positive;
        this.probabilities = probabilities;
        this.ofClasses = ofClasses;
        this.truth = truth;
        int count = 0;
        for (boolean p : positive) {
            count += p ? 1 : 0;
        }
        this.positives = count;
    }

    /**
     * The scores of every class. Takes over both arrays.
     *
     * @param scores {@code [rows x classes]}, the higher, the more probably of that class; at least two classes
     * @param truth the class of each row, by its position
     * @param minority the position of the minority
     * @param probabilities whether scores are meant as probabilities
     */
    public static Scores ofClasses(double[][] scores, int[] truth, int minority, boolean probabilities) {
        double[] ofMinority = new double[scores.length];
        boolean[] positive = new boolean[truth.length];
        Arrays.setAll(ofMinority, row -> scores[row][minority]);
        for (int row = 0; row < truth.length; row++) {
            positive[row] = truth[row] == minority;
        }
        boolean two = scores.length == 0 || scores[0].length == 2;
        return new Scores(ofMinority, positive, probabilities, two ? null : scores, two ? null : truth);
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

    /** The scores of every class, row by row; empty where only the minority is told from the rest. */
    public double[] allOfClasses() {
        return ofClasses == null
                ? new double[0]
                : Arrays.stream(ofClasses).flatMapToDouble(Arrays::stream).toArray();
    }

    /** The number of classes that have scores of their own; 2 where only the minority is told from the rest. */
    public int classes() {
        return ofClasses == null ? 2 : ofClasses[0].length;
    }

    /** The position of a row's class; only if there are more than two. */
    int truth(int row) {
        return truth[row];
    }

    /** The class that scores highest, of equal ones the first; only if there are more than two. */
    int highest(int row) {
        double[] all = ofClasses[row];
        int highest = 0;
        for (int c = 1; c < all.length; c++) {
            highest = all[c] > all[highest] ? c : highest;
        }
        return highest;
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
