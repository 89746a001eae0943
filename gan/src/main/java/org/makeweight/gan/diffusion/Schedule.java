package org.makeweight.gan.diffusion;

/**
 * How much noise each step of a diffusion adds, after a cosine: the share of the signal that is left falls slowly at both
 * ends. Steps count from 0, the one that adds least. All values are double, from plain arithmetic and
 * {@link StrictMath#cos}.
 *
 * <p>Reference: A. Nichol and P. Dhariwal (2021), Improved denoising diffusion probabilistic models, ICML, 8162-8171.
 */
public final class Schedule {
    private static final double OFFSET = 0.008;
    private static final double LARGEST_BETA = 0.999;

    private final double[] beta;
    private final double[] alphaBar;

    /** @param steps at least 1 */
    public Schedule(int steps) {
        beta = new double[steps];
        alphaBar = new double[steps];
        double left = 1;
        for (int t = 0; t < steps; t++) {
            double before = signal((double) t / steps);
            double after = signal((t + 1.0) / steps);
            beta[t] = Math.min(1 - after / before, LARGEST_BETA);
            left *= 1 - beta[t];
            alphaBar[t] = left;
        }
    }

    private static double signal(double time) {
        double root = StrictMath.cos((time + OFFSET) / (1 + OFFSET) * Math.PI / 2);
        return root * root;
    }

    public int steps() {
        return beta.length;
    }

    /** The variance of the noise that a step adds. */
    public double beta(int t) {
        return beta[t];
    }

    /** The share of the variance that is still the row's own after a step; 1 before step 0, {@code t = -1}. */
    public double alphaBar(int t) {
        return t < 0 ? 1 : alphaBar[t];
    }

    /** The weight of the row itself in the mean of the step before, given the row and this step. */
    public double rowWeight(int t) {
        return beta[t] * Math.sqrt(alphaBar(t - 1)) / (1 - alphaBar[t]);
    }

    /** The weight of this step in the mean of the step before. */
    public double stepWeight(int t) {
        return (1 - alphaBar(t - 1)) * Math.sqrt(1 - beta[t]) / (1 - alphaBar[t]);
    }
}
