package org.makeweight.evaluation.metric;

import java.util.Arrays;

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

    /**
     * The largest share of positive rows that is found at a threshold where so many of ten rows taken are positive.
     *
     * @return 0 if there is no such threshold, NaN if there is no positive row
     */
    static double recallAtPrecision(Scores scores, int ofTen) {
        if (scores.positives() == 0) {
            return Double.NaN;
        }
        double[] positives = scores.sorted(true);
        double[] negatives = scores.sorted(false);
        int n = negatives.length;
        int most = 0;
        for (int p = positives.length - 1; p >= 0; p--) {
            while (n > 0 && negatives[n - 1] >= positives[p]) {
                n--;
            }
            int found = positives.length - p;
            int taken = found + (negatives.length - n);
            // in whole numbers, as 0.9 is no double; rows that tie with the next one are counted when that one is
            boolean last = p == 0 || positives[p - 1] < positives[p];
            most = last && 10L * found >= (long) ofTen * taken ? found : most;
        }
        return (double) most / positives.length;
    }

    /**
     * The share of positive rows among the k that score highest, k being the number of positive rows. Where rows tie for
     * the last places it is the mean over all orders of them (McSherry and Najork 2008), so no order of rows matters.
     *
     * @return NaN if there is no positive row
     */
    static double precisionAtPositives(Scores scores) {
        int k = scores.positives();
        if (k == 0) {
            return Double.NaN;
        }
        double[] all = new double[scores.rows()];
        Arrays.setAll(all, scores::score);
        Arrays.sort(all);
        double cut = all[all.length - k];
        int foundAbove = 0;
        int above = 0;
        int foundTied = 0;
        int tied = 0;
        for (int row = 0; row < all.length; row++) {
            double score = scores.score(row);
            int positive = scores.positive(row) ? 1 : 0;
            if (score > cut) {
                above++;
                foundAbove += positive;
            } else if (score == cut) {
                tied++;
                foundTied += positive;
            }
        }
        double places = k - above;
        return (foundAbove + places * foundTied / tied) / k;
    }
}
