package org.makeweight.evaluation.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.random.RandomState;

/**
 * The Bayesian signed-rank test: the posterior of the distribution of differences is a Dirichlet process, whose draws give
 * each difference a weight, and a pseudo-difference of 0 half the weight of another. A draw asks in which region the mean of two
 * differences, drawn by these weights, mostly lies; the probability of a region is the share of draws in which it is the most
 * probable. Unlike a p-value it can say that two methods are practically equal.
 *
 * <p>Benavoli, Mangili, Corani, Zaffalon and Ruggeri (2014), ICML; Benavoli, Corani, Demšar and Zaffalon (2017), Journal of Machine
 * Learning Research 18(77).
 *
 * @param above probability that the difference is practically positive
 * @param within probability that it is practically zero
 * @param below probability that it is practically negative
 * @param meanAbove posterior mean of the weight of the positive region
 * @param meanWithin of the region of practical equivalence
 * @param meanBelow of the negative region
 */
public record BayesianSignedRank(
        double above, double within, double below, double meanAbove, double meanWithin, double meanBelow) {
    /** So many draws agree within 0.01. */
    public static final int DRAWS = 50_000;

    private static final double PRIOR_STRENGTH = 0.5;

    /**
     * Compares two methods. Time O(draws · n).
     *
     * @param differences infinite ones count as larger than all others
     * @param rope half the width of the region of practical equivalence, not negative
     */
    public static BayesianSignedRank of(double[] differences, double rope, int draws, RandomState random) {
        return ofAll(List.of(differences), rope, draws, random).get(0);
    }

    /**
     * Compares several pairs, all on equally many data sets, with the same draws of weights: each answer is that of
     * {@link #of} with a generator of the same seed.
     */
    public static List<BayesianSignedRank> ofAll(
            List<double[]> differences, double rope, int draws, RandomState random) {
        List<Regions> regions = new ArrayList<>();
        for (double[] some : differences) {
            regions.add(new Regions(some, rope));
        }
        int n = differences.get(0).length + 1;
        double[] weights = new double[n];
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                weights[i] = random.standardGamma(i == 0 ? PRIOR_STRENGTH : 1);
                sum += weights[i];
            }
            for (Regions region : regions) {
                region.add(weights, sum);
            }
        }
        return regions.stream().map(region -> region.probabilities(draws)).toList();
    }

    /** The differences of a pair in ascending order, and what the draws so far say of them. */
    private static final class Regions {
        private final int[] order;

        /** For each difference how many, from the lowest, make a practically negative sum with it, and how many at most zero ... */
        private final int[] below;

        private final int[] belowOrEqual;
        /** ... and from which position on they make a practically positive sum, strictly or not. */
        private final int[] notAbove;

        private final int[] notAboveOrEqual;
        private final double[] running;
        private final double[] wins = new double[3];
        private final double[] means = new double[3];

        Regions(double[] differences, double rope) {
            double[] z = withPrior(differences, rope);
            int n = z.length;
            order = Ranks.order(z);
            below = new int[n];
            belowOrEqual = new int[n];
            notAbove = new int[n];
            notAboveOrEqual = new int[n];
            running = new double[n + 1];
            for (int i = 0; i < n; i++) {
                for (int j : order) {
                    double sum = Ranks.rounded(z[order[i]] + z[j]);
                    below[i] += sum < -2 * rope ? 1 : 0;
                    belowOrEqual[i] += sum <= -2 * rope ? 1 : 0;
                    notAbove[i] += sum <= 2 * rope ? 1 : 0;
                    notAboveOrEqual[i] += sum < 2 * rope ? 1 : 0;
                }
            }
        }

        /** The pseudo-difference first; infinities replaced by what is large enough. */
        private static double[] withPrior(double[] differences, double rope) {
            double largest = Arrays.stream(differences)
                    .filter(Double::isFinite)
                    .map(Math::abs)
                    .max()
                    .orElse(0);
            double beyond = 2 * (largest + 2 * rope + 1);
            double[] z = new double[differences.length + 1];
            for (int i = 0; i < differences.length; i++) {
                z[i + 1] = Ranks.rounded(Math.max(-beyond, Math.min(beyond, differences[i])));
            }
            return z;
        }

        void add(double[] weights, double sum) {
            for (int i = 0; i < order.length; i++) {
                running[i + 1] = running[i] + weights[order[i]];
            }
            double total = running[order.length];
            double low = 0;
            double high = 0;
            for (int i = 0; i < order.length; i++) {
                double weight = weights[order[i]];
                // a sum at the very edge of a region belongs to it by half
                low += weight * (running[below[i]] + running[belowOrEqual[i]]) / 2;
                high += weight * (total - (running[notAbove[i]] + running[notAboveOrEqual[i]]) / 2);
            }
            double all = sum * sum;
            double[] shares = {high / all, Math.max(0, 1 - (high + low) / all), low / all};
            double most = Math.max(shares[0], Math.max(shares[1], shares[2]));
            int best =
                    (int) Arrays.stream(shares).filter(share -> share == most).count();
            for (int region = 0; region < shares.length; region++) {
                means[region] += shares[region];
                wins[region] += shares[region] == most ? 1.0 / best : 0;
            }
        }

        BayesianSignedRank probabilities(int draws) {
            return new BayesianSignedRank(
                    wins[0] / draws,
                    wins[1] / draws,
                    wins[2] / draws,
                    means[0] / draws,
                    means[1] / draws,
                    means[2] / draws);
        }
    }
}
