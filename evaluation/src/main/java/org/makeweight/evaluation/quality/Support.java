package org.makeweight.evaluation.quality;

import java.util.Arrays;
import org.makeweight.core.neighbours.Points;

/**
 * Fidelity, diversity and generalisation after A. M. Alaa, B. van Breugel, E. S. Saveliev, M. van der Schaar. How faithful is
 * your synthetic data? Sample-level metrics for evaluating and auditing generative models. ICML 2022; each in [0, 1].
 *
 * <p>The alpha-support of real rows is the ball around their mean that holds the share alpha of them. P(alpha) is the share
 * of synthetic rows in it. R(beta) is the share of real rows that the synthetic rows cover: the nearest synthetic row is no
 * farther than the nearest other real row, and is among the share beta of such rows that lie nearest to the mean of the
 * synthetic rows. Both curves shall be the diagonal.
 *
 * <p>Differences from the paper: rows are not embedded by a network but compared in the {@link Space} of standardised
 * columns, as in the authors' own code for tables; as there, one neighbour makes a ball, and the beta-supports are made of
 * the synthetic rows that are nearest to some real row. Curves are taken at all multiples of 1/n instead of 30 levels.
 * Authenticity is that of the paper, a share of synthetic rows; the authors' code mixes up row numbers there.
 *
 * @param alphaPrecision 1 minus the mean distance of P from the diagonal over that of a curve that is 0; 1 is best
 * @param betaRecall the same of R; 1 is best. It grows with the number of synthetic rows: as many new real rows as there are
 *     old ones come to about one half, ten times as many to about 0.9
 * @param authenticity share of synthetic rows that are not nearer to their nearest real row than any other real row is;
 *     copies come to 0, new real rows to a third on a line and to about one half in many dimensions
 */
public record Support(double alphaPrecision, double betaRecall, double authenticity) {
    /** Time O(n log n) in rows, besides the neighbours. */
    static Support of(Space space, Points real, Points synthetic, Nearness nearness) {
        return new Support(
                precision(space.toCentre(real, real), space.toCentre(synthetic, real)),
                recall(space.toCentre(synthetic, synthetic), nearness),
                authenticity(nearness));
    }

    private static double precision(double[] realToCentre, double[] syntheticToCentre) {
        Arrays.sort(realToCentre);
        Arrays.sort(syntheticToCentre);
        double[] shares = new double[realToCentre.length];
        int inside = 0;
        for (int i = 0; i < shares.length; i++) {
            while (inside < syntheticToCentre.length && syntheticToCentre[inside] <= realToCentre[i]) {
                inside++;
            }
            shares[i] = inside / (double) syntheticToCentre.length;
        }
        return alongDiagonal(shares);
    }

    private static double recall(double[] syntheticToCentre, Nearness nearness) {
        int n = nearness.toSynthetic().length;
        double[] all = new double[n];
        double[] covered = new double[n];
        int coveredRows = 0;
        for (int row = 0; row < n; row++) {
            all[row] = syntheticToCentre[nearness.nearestSynthetic()[row]];
            if (nearness.toSynthetic()[row] <= nearness.amongReal()[row]) {
                covered[coveredRows++] = all[row];
            }
        }
        covered = Arrays.copyOf(covered, coveredRows);
        Arrays.sort(all);
        Arrays.sort(covered);
        double[] shares = new double[n];
        int inside = 0;
        for (int i = 0; i < n; i++) {
            while (inside < coveredRows && covered[inside] <= all[i]) {
                inside++;
            }
            shares[i] = inside / (double) n;
        }
        return alongDiagonal(shares);
    }

    /** How near a curve is to the diagonal; its values stand at 1/n, 2/n, ..., 1. */
    private static double alongDiagonal(double[] shares) {
        int n = shares.length;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            distance += Math.abs(shares[i] - (i + 1) / (double) n);
        }
        return 1 - distance / ((n + 1) / 2.0);
    }

    private static double authenticity(Nearness nearness) {
        int authentic = 0;
        for (int row = 0; row < nearness.toReal().length; row++) {
            boolean nearer = nearness.toReal()[row] < nearness.amongReal()[nearness.nearestReal()[row]];
            authentic += nearer ? 0 : 1;
        }
        return authentic / (double) nearness.toReal().length;
    }
}
