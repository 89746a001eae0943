package org.makeweight.smote.clusters;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;

/**
 * Which of a few centres each point is nearest to, kept up while the centres move. How near the nearest centre is at most,
 * and the others at least, follows from how far they moved; only points of which that does not tell are compared again. The
 * answer is the same as that of comparing all.
 *
 * <p>Reference: G. Hamerly. Making k-means even faster. SDM 2010. Time O(n k d) for the first answer, then O(n) and for each
 * point that is compared O(k d); memory O(n).
 */
final class NearestCentre {
    /** Far more than distances and sums of moves lose by rounding. */
    private static final double DOUBT = 1e-9;

    private final Points points;
    private final int threads;
    private Points centres;
    private final int[] nearest;
    /** The distance to the nearest centre is at most this. */
    private final double[] most;
    /** The distance to any other centre is at least this. */
    private final double[] least;

    NearestCentre(Points points, Points centres, int threads) {
        this.points = points;
        this.threads = threads;
        this.centres = centres;
        this.nearest = new int[points.rows()];
        this.most = new double[points.rows()];
        this.least = new double[points.rows()];
        compare(IntStream.range(0, points.rows()).toArray());
    }

    /** The position of the centre that each point is nearest to; of equally near ones the first. Read only. */
    int[] nearest() {
        return nearest;
    }

    Points centres() {
        return centres;
    }

    /**
     * Moves the centres.
     *
     * @return whether any point has another centre now
     */
    boolean move(Points moved) {
        double[] moves = new double[centres.rows()];
        Arrays.setAll(moves, c -> Math.sqrt(moved.squaredDistance(c, centres, c)));
        double largest = Arrays.stream(moves).max().orElseThrow();
        centres = moved;
        int[] doubtful = new int[nearest.length];
        int n = 0;
        for (int i = 0; i < nearest.length; i++) {
            most[i] += moves[nearest[i]];
            least[i] -= largest;
            if (!(most[i] * (1 + DOUBT) < least[i] * (1 - DOUBT))) {
                most[i] = Math.sqrt(points.squaredDistance(i, centres, nearest[i]));
                if (!(most[i] * (1 + DOUBT) < least[i] * (1 - DOUBT))) {
                    doubtful[n++] = i;
                }
            }
        }
        return compare(Arrays.copyOf(doubtful, n));
    }

    /** Compares points with all centres; returns whether any has another one now. */
    private boolean compare(int[] rows) {
        Neighbours two = NeighbourSearch.among(centres, threads).nearest(points.select(rows), 2);
        boolean any = false;
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            any |= nearest[row] != two.row(i, 0);
            nearest[row] = two.row(i, 0);
            most[row] = Math.sqrt(two.squaredDistance(i, 0));
            least[row] = two.k() == 1 ? Double.POSITIVE_INFINITY : Math.sqrt(two.squaredDistance(i, 1));
        }
        return any;
    }
}
