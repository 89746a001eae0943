package org.makeweight.gan.encoding;

import java.util.stream.IntStream;

/**
 * A variational Bayesian mixture of normals fitted to a column of numbers, without the components that hardly any row
 * needs. Immutable.
 *
 * <p>Time: 100 sweeps over at most 8,192 distinct values and 10 components at most. Differences from scikit-learn's: it
 * starts from k-means with fixed first centres instead of random ones, the largest group first, and neighbouring values
 * are merged where there are more distinct ones.
 *
 * @see VariationalSweeps
 */
final class BayesianMixture {
    static final int MOST_MODES = 10;

    /** Components of a smaller weight are left out. */
    static final double LEAST_WEIGHT = 0.005;

    /** Added to each responsibility, so that no mode is impossible. */
    private static final double SLIGHT = 1e-6;

    private final double[] means;
    private final double[] variances;
    private final double[] logScales;
    private final int[] kept;

    private BayesianMixture(VariationalSweeps fitted) {
        this.means = fitted.means();
        this.variances = fitted.variances();
        this.logScales = fitted.logScales();
        this.kept = kept(fitted.weights());
    }

    /** The components whose weight is worth a mode. */
    static int[] kept(double[] weights) {
        return IntStream.range(0, weights.length)
                .filter(k -> weights[k] > LEAST_WEIGHT)
                .toArray();
    }

    /** @param values at least two different ones, of a standard deviation around 1 */
    static BayesianMixture fit(double[] values) {
        Atoms atoms = Atoms.of(values);
        VariationalSweeps sweeps = new VariationalSweeps(atoms.points(), atoms.counts(), atoms.groups(MOST_MODES));
        sweeps.run();
        return new BayesianMixture(sweeps);
    }

    /** The number of components that were kept: the modes. */
    int modes() {
        return kept.length;
    }

    double mean(int mode) {
        return means[kept[mode]];
    }

    double deviation(int mode) {
        return Math.sqrt(variances[kept[mode]]);
    }

    /**
     * Draws the mode of a value.
     *
     * @param uniform a random number in (0, 1)
     */
    int draw(double value, double uniform) {
        double largest = Double.NEGATIVE_INFINITY;
        double[] shares = new double[means.length];
        for (int k = 0; k < shares.length; k++) {
            double difference = value - means[k];
            shares[k] = logScales[k] - difference * difference / (2 * variances[k]);
            largest = Math.max(largest, shares[k]);
        }
        double all = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = StrictMath.exp(shares[k] - largest);
            all += shares[k];
        }
        double total = 0;
        for (int k : kept) {
            total += shares[k] / all + SLIGHT;
        }
        double rest = uniform * total;
        for (int mode = 0; mode < kept.length - 1; mode++) {
            rest -= shares[kept[mode]] / all + SLIGHT;
            if (rest < 0) {
                return mode;
            }
        }
        return kept.length - 1;
    }
}
