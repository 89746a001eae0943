package org.makeweight.smote.cleaning;

import java.util.Arrays;
import org.makeweight.core.neighbours.Neighbours;

/** The vote of a row's neighbours on its class. */
final class Vote {
    private Vote() {}

    /**
     * The most frequent label; the first class wins a tie.
     *
     * @param labels of the rows that were searched
     * @param from the first neighbour that votes, from 0
     * @param to behind the last one
     * @param counts room for one count a class, overwritten
     */
    static int of(Neighbours nearest, int query, int from, int to, int[] labels, int[] counts) {
        Arrays.fill(counts, 0);
        for (int nth = from; nth < to; nth++) {
            counts[labels[nearest.row(query, nth)]]++;
        }
        return winner(counts);
    }

    /** The class with the most votes; the first wins a tie. */
    static int winner(int[] votes) {
        int elected = 0;
        for (int label = 1; label < votes.length; label++) {
            elected = votes[label] > votes[elected] ? label : elected;
        }
        return elected;
    }
}
