package org.makeweight.evaluation.quality;

import java.util.Arrays;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.parallel.ParallelTasks;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;

/**
 * What can be told of the rows learnt from by looking at the synthetic rows, measured on real rows held out; NaN without any.
 *
 * @param nearerToTraining share of synthetic rows that are nearer to the real rows learnt from than to as many held out,
 *     ties counting half; in [0, 1], one half is best
 * @param membershipAuc area under the ROC curve of an attacker who takes a real row the more surely for one learnt from, the
 *     nearer the nearest synthetic row is; one half is best
 * @param membershipTpr share of the rows learnt from that this attacker finds while at most one in a hundred rows held out is
 *     taken for one; with fewer than 100 held out, while none is. 0.01 is what guessing finds
 */
public record Attack(double nearerToTraining, double membershipAuc, double membershipTpr) {
    static final Attack NONE = new Attack(Double.NaN, Double.NaN, Double.NaN);

    private static final double FALSE_POSITIVES = 0.01;

    /** Below this a probability adds nothing to one of order 1. */
    private static final double NOTHING = 0x1p-60;

    /** Rows that a thread compares before it says so. */
    private static final int BLOCK = 64;

    /** Time: that of the searches; for the share, of every synthetic row with every row of the larger set, as far as needed. */
    static Attack of(Points real, Points synthetic, Points heldOut, Nearness nearness, Execution execution) {
        if (heldOut.rows() == 0) {
            return NONE;
        }
        boolean lessHeldOut = real.rows() >= heldOut.rows();
        Points many = lessHeldOut ? real : heldOut;
        Points few = lessHeldOut ? heldOut : real;
        Steps steps = new Steps(execution, heldOut.rows(), few.rows() + Cost.counting(many.rows()));
        Neighbours nearest = NeighbourSearch.among(synthetic, execution.threads(), steps.next())
                .nearest(heldOut, 1);
        double[] strangers = new double[heldOut.rows()];
        Arrays.setAll(strangers, row -> Math.sqrt(nearest.squaredDistance(row, 0)));
        double[] members = nearness.toSynthetic();
        double nearer = nearer(synthetic, many, few, steps.next().execution());
        return new Attack(lessHeldOut ? nearer : 1 - nearer, auc(members, strangers), found(members, strangers));
    }

    private static double auc(double[] members, double[] strangers) {
        double[] scores = new double[members.length + strangers.length];
        boolean[] member = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            member[i] = i < members.length;
            scores[i] = -(member[i] ? members[i] : strangers[i - members.length]);
        }
        return Metric.ROC_AUC.of(new Scores(scores, member, false), 0);
    }

    private static double found(double[] members, double[] strangers) {
        double[] sorted = strangers.clone();
        Arrays.sort(sorted);
        double limit = sorted[(int) (FALSE_POSITIVES * sorted.length)];
        return Arrays.stream(members).filter(distance -> distance < limit).count() / (double) members.length;
    }

    /**
     * The expected share of queries that are nearer to a random part of {@code many}, as large as {@code few}, than to
     * {@code few}. The expectation is over all parts of that size, so nothing is drawn.
     */
    private static double nearer(Points queries, Points many, Points few, Execution execution) {
        double[] missed = missed(many.rows(), few.rows());
        Steps steps = new Steps(execution, few.rows(), Cost.counting(many.rows()));
        Neighbours ofFew =
                NeighbourSearch.among(few, execution.threads(), steps.next()).nearest(queries, 1);
        steps.next();
        double[] shares = new double[queries.rows()];
        int blocks = (queries.rows() + BLOCK - 1) / BLOCK;
        ParallelTasks.run(execution.threads(), blocks, steps, () -> block -> {
            int from = (int) block * BLOCK;
            for (int query = from; query < Math.min(queries.rows(), from + BLOCK); query++) {
                shares[query] = nearer(queries, query, many, ofFew.squaredDistance(query, 0), missed);
            }
        });
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum / queries.rows();
    }

    /** Counts, as only few of many rows are as near, but where few is small more than could well be listed. */
    private static double nearer(Points queries, int query, Points many, double limit, double[] missed) {
        int nearer = 0;
        int asNear = 0;
        for (int row = 0; row < many.rows(); row++) {
            double distance = many.squaredDistance(row, queries, query, limit);
            nearer += distance < limit ? 1 : 0;
            asNear += distance == limit ? 1 : 0;
        }
        return 1 - (at(missed, nearer) + at(missed, nearer + asNear)) / 2;
    }

    private static double at(double[] missed, int rows) {
        return rows < missed.length ? missed[rows] : 0;
    }

    /**
     * For c = 0, 1, ...: the probability that a random part of {@code size} of {@code rows} rows has none of c given ones,
     * until it is nothing.
     */
    private static double[] missed(int rows, int size) {
        double[] missed = new double[rows + 1];
        missed[0] = 1;
        int c = 0;
        while (c < rows && missed[c] > NOTHING) {
            missed[c + 1] = missed[c] * Math.max(0, rows - size - c) / (rows - c);
            c++;
        }
        return Arrays.copyOf(missed, c + 1);
    }
}
