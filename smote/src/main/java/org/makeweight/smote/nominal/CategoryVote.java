package org.makeweight.smote.nominal;

import java.util.Arrays;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.smote.draws.InterpolationDraws;

/** The category of each synthetic row: the most frequent among its base row's neighbours, ties by chance. */
public final class CategoryVote {
    private CategoryVote() {}

    /**
     * Elects one column's categories. All candidates of all rows that share the most votes are listed by row and code;
     * the list is shuffled, and each row takes the first of its own. This is how imbalanced-learn breaks ties, so the
     * stream must be drawn from in the same way.
     *
     * @param nominal which of the points' nominal columns
     * @param nearest neighbours of each point; the first, the point itself, has no vote
     * @return a code for each synthetic row
     */
    public static int[] elect(
            Points points, int nominal, Neighbours nearest, InterpolationDraws steps, RandomState stream) {
        int n = steps.cells().length;
        int k = nearest.k() - 1;
        int[] votes = new int[k];
        int[] row = new int[n];
        int[] code = new int[n];
        int candidates = 0;
        for (int i = 0; i < n; i++) {
            for (int nth = 0; nth < k; nth++) {
                votes[nth] = points.codes()[nearest.row(steps.base(i), nth + 1) * points.nominal() + nominal];
            }
            Arrays.sort(votes);
            int most = longestRun(votes);
            if (candidates + k > row.length) {
                row = Arrays.copyOf(row, 2 * (candidates + k));
                code = Arrays.copyOf(code, 2 * (candidates + k));
            }
            for (int end = most - 1; end < k; end++) {
                boolean wholeRun = votes[end] == votes[end - most + 1];
                if (wholeRun) {
                    row[candidates] = i;
                    code[candidates++] = votes[end];
                }
            }
        }
        return firstOfEach(n, row, code, stream.permutation(candidates));
    }

    private static int longestRun(int[] sorted) {
        int longest = 1;
        int run = 1;
        for (int i = 1; i < sorted.length; i++) {
            run = sorted[i] == sorted[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static int[] firstOfEach(int n, int[] row, int[] code, int[] order) {
        int[] elected = new int[n];
        Arrays.fill(elected, -1);
        for (int candidate : order) {
            if (elected[row[candidate]] < 0) {
                elected[row[candidate]] = code[candidate];
            }
        }
        return elected;
    }
}
