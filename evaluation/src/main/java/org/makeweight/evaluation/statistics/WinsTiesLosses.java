package org.makeweight.evaluation.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * On how many data sets a method is better, equal, or worse.
 *
 * @param wins positive differences
 * @param ties differences of at most the tolerance
 * @param losses negative differences
 */
public record WinsTiesLosses(int wins, int ties, int losses) {
    /**
     * Counts differences, rounded to twelve decimals.
     *
     * @param differences positive where the method is better
     * @param tolerance not negative; a difference of so much is still a tie
     */
    public static WinsTiesLosses of(double[] differences, double tolerance) {
        int wins = 0;
        int losses = 0;
        for (double difference : differences) {
            double rounded = Ranks.rounded(difference);
            wins += rounded > tolerance ? 1 : 0;
            losses += rounded < -tolerance ? 1 : 0;
        }
        return new WinsTiesLosses(wins, differences.length - wins - losses, losses);
    }

    /** The exact two-sided p-value of the sign test without ties; 1 if there is nothing but ties. Arbuthnott (1710). */
    public double signTestP() {
        int n = wins + losses;
        if (n == 0) {
            return 1;
        }
        double tail = new BinomialDistribution(null, n, 0.5).cumulativeProbability(Math.min(wins, losses));
        return Math.min(1, 2 * tail);
    }
}
