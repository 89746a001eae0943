package org.makeweight.evaluation.metric;

/** How well scores put the minority first, whatever the threshold. Time O(n log n) in rows. */
final class Ranking {
    private Ranking() {}

    /**
     * The area under the ROC curve: the probability that a positive row scores above a negative one, ties counting half.
     *
     * @return NaN if only one kind of rows is there
     */
    static double rocAuc(Scores scores) {
        if (!scores.bothClasses()) {
            return Double.NaN;
        }
        double[] positives = scores.sorted(true);
        double[] negatives = scores.sorted(false);
        double wins = 0;
        int below = 0;
        int upTo = 0;
        for (double score : positives) {
            while (below < negatives.length && negatives[below] < score) {
                below++;
            }
            while (upTo < negatives.length && negatives[upTo] <= score) {
                upTo++;
            }
            wins += below + 0.5 * (upTo - below);
        }
        return wins / ((double) positives.length * negatives.length);
    }

    /**
     * Average precision: the sum over distinct thresholds of precision times the recall gained there. Not interpolated,
     * which would be wrong between points of a precision-recall curve (Davis and Goadrich 2006).
     *
     * @return NaN if there is no positive row
     */
    static double averagePrecision(Scores scores) {
        if (scores.positives() == 0) {
            return Double.NaN;
        }
        double[] positives = scores.sorted(true);
        double[] negatives = scores.sorted(false);
        double sum = 0;
        int p = positives.length;
        int n = negatives.length;
        while (p > 0) {
            double threshold = positives[p - 1];
            int before = p;
            while (p > 0 && positives[p - 1] == threshold) {
                p--;
            }
            while (n > 0 && negatives[n - 1] >= threshold) {
                n--;
            }
            double found = positives.length - p;
            double taken = found + (negatives.length - n);
            sum += (before - p) * (found / taken);
        }
        // divided once, so that a perfect ranking has exactly 1
        return sum / positives.length;
    }
}
