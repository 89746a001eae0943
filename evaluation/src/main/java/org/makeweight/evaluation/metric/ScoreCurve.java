package org.makeweight.evaluation.metric;

/**
 * Curves over all thresholds, at {@link #POINTS} values of what is drawn across, evenly from 0 to 1. Time O(n log n) in rows.
 */
public final class ScoreCurve {
    /** How many points a curve has. */
    public static final int POINTS = 51;

    private static final int STEPS = POINTS - 1;

    private ScoreCurve() {}

    /** What is drawn across at a point: recall, or the false positive rate. */
    public static double across(int point) {
        return (double) point / STEPS;
    }

    /**
     * Precision at each recall: that of the highest threshold at which the recall is at least so high. The area below these
     * steps is the average precision; lines between the points of a fold would promise too much (Davis and Goadrich 2006).
     *
     * @return {@code [points]}, or of length 0 if there is no positive row
     */
    public static double[] precision(Scores scores) {
        if (scores.positives() == 0) {
            return new double[0];
        }
        double[] positives = scores.sorted(true);
        double[] negatives = scores.sorted(false);
        double[] precision = new double[POINTS];
        int point = 0;
        int p = positives.length;
        int n = negatives.length;
        while (point < POINTS) {
            double threshold = positives[p - 1];
            p = below(positives, p, threshold);
            n = below(negatives, n, threshold);
            int found = positives.length - p;
            int taken = found + negatives.length - n;
            // in whole numbers, as a recall of 0.1 is no double
            while (point < POINTS && (long) point * positives.length <= (long) STEPS * found) {
                precision[point++] = (double) found / taken;
            }
        }
        return precision;
    }

    /**
     * Recall at each false positive rate: the highest that is reached there, on a straight line between two thresholds. The
     * area below it is that of {@code roc_auc}.
     *
     * @return {@code [points]}, or of length 0 if only one kind of rows is there
     */
    public static double[] recall(Scores scores) {
        if (!scores.bothClasses()) {
            return new double[0];
        }
        double[] positives = scores.sorted(true);
        double[] negatives = scores.sorted(false);
        double[] recall = new double[POINTS];
        int p = positives.length;
        int n = negatives.length;
        int point = 0;
        while (n > 0) {
            double threshold = negatives[n - 1];
            // what scores above the next false one is found without it
            while (p > 0 && positives[p - 1] > threshold) {
                p--;
            }
            int nextP = below(positives, p, threshold);
            int nextN = below(negatives, n, threshold);
            while ((long) point * negatives.length < (long) STEPS * (negatives.length - nextN)) {
                double taken = (double) point * negatives.length / STEPS - (negatives.length - n);
                double found = positives.length - p + taken / (n - nextN) * (p - nextP);
                recall[point++] = found / positives.length;
            }
            p = nextP;
            n = nextN;
        }
        recall[point] = 1;
        return recall;
    }

    /** How many of the first ascending scores are below a threshold. */
    private static int below(double[] ascending, int first, double threshold) {
        int count = first;
        while (count > 0 && ascending[count - 1] >= threshold) {
            count--;
        }
        return count;
    }
}
