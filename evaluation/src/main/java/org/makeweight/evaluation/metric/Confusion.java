package org.makeweight.evaluation.metric;

import java.io.Serializable;

/**
 * Counts of a decision, the minority class being positive.
 *
 * @param tp minority rows found
 * @param fp other rows taken for the minority
 * @param fn minority rows missed
 * @param tn other rows recognised as such
 * @param classes counts of the decision among all classes: of the same one where there are two, which the threshold makes,
 *     and of that for the class that scores highest where there are more, which knows no threshold
 */
public record Confusion(long tp, long fp, long fn, long tn, ClassConfusion classes) implements Serializable {
    /** The counts of a decision between two classes. */
    public Confusion(long tp, long fp, long fn, long tn) {
        this(tp, fp, fn, tn, ClassConfusion.ofTwo(tp, fp, fn, tn));
    }

    /** The decision "positive where score >= threshold". Time O(rows x classes). */
    public static Confusion at(double threshold, Scores scores) {
        long tp = 0;
        long fp = 0;
        for (int row = 0; row < scores.rows(); row++) {
            if (scores.score(row) >= threshold) {
                tp += scores.positive(row) ? 1 : 0;
                fp += scores.positive(row) ? 0 : 1;
            }
        }
        long positives = scores.positives();
        long fn = positives - tp;
        long tn = scores.rows() - positives - fp;
        return scores.classes() == 2
                ? new Confusion(tp, fp, fn, tn)
                : new Confusion(tp, fp, fn, tn, ClassConfusion.ofHighest(scores));
    }

    /** The counts of both decisions together. */
    public Confusion plus(Confusion other) {
        return new Confusion(tp + other.tp, fp + other.fp, fn + other.fn, tn + other.tn, classes.plus(other.classes));
    }

    /** All rows. */
    public long rows() {
        return tp + fp + fn + tn;
    }

    /** TP / (TP + FN); 0 if there is no positive row. */
    public double recall() {
        return ratio(tp, tp + fn);
    }

    /** TN / (TN + FP); 0 if there is no negative row. */
    public double specificity() {
        return ratio(tn, tn + fp);
    }

    /** TP / (TP + FP); 0 if nothing is taken for positive. */
    public double precision() {
        return ratio(tp, tp + fp);
    }

    /** (1 + b²) TP / ((1 + b²) TP + b² FN + FP); 0 if that is 0/0. */
    public double f(double beta) {
        double b2 = beta * beta;
        return ratio((1 + b2) * tp, (1 + b2) * tp + b2 * fn + fp);
    }

    /** Matthews' correlation of truth and decision; 0 if either is constant. */
    public double mcc() {
        double margins = (double) (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn);
        return ratio((double) tp * tn - (double) fp * fn, Math.sqrt(margins));
    }

    private static double ratio(long numerator, long denominator) {
        return ratio((double) numerator, (double) denominator);
    }

    private static double ratio(double numerator, double denominator) {
        return denominator == 0 ? 0 : numerator / denominator;
    }
}
