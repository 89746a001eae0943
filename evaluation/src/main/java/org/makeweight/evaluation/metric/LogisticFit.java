package org.makeweight.evaluation.metric;

/**
 * Logistic regression of the truth on one number for each row, by Newton's method on the likelihood, which is concave.
 * Steps are halved until the likelihood does not fall.
 */
final class LogisticFit {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 60;

    /** After a step this small, relative to the estimate, what is left is its square. */
    private static final double CONVERGED = 1e-8;

    /** A fall of the likelihood that may be rounding, relative to it. */
    private static final double ROUNDING = 1e-12;

    private final double[] x;
    private final Scores truth;
    private final boolean fitsSlope;

    private LogisticFit(double[] x, Scores truth, boolean fitsSlope) {
        this.x = x;
        this.truth = truth;
        this.fitsSlope = fitsSlope;
    }

    /**
     * The best a in logit P = a + x.
     *
     * @return NaN if the method does not converge
     */
    static double intercept(double[] x, Scores truth) {
        return new LogisticFit(x, truth, false).fit()[0];
    }

    /**
     * The best b in logit P = a + b x.
     *
     * @return NaN if the method does not converge
     */
    static double slope(double[] x, Scores truth) {
        return new LogisticFit(x, truth, true).fit()[1];
    }

    /** Intercept and slope, from where the likelihood is well curved: a slope of 0, or the given slope of 1. */
    private double[] fit() {
        double positives = truth.positives();
        double logOdds = StrictMath.log(positives / (x.length - positives));
        double[] at = fitsSlope ? new double[] {logOdds, 0} : new double[] {0, 1};
        double likelihood = likelihood(at[0], at[1]);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = newton(at[0], at[1]);
            if (!Double.isFinite(move[0]) || !Double.isFinite(move[1])) {
                break;
            }
            double share = 1;
            double reached = likelihood(at[0] + move[0], at[1] + move[1]);
            for (int i = 0; i < MOST_HALVINGS && !(reached >= likelihood + ROUNDING * likelihood); i++) {
                share /= 2;
                reached = likelihood(at[0] + share * move[0], at[1] + share * move[1]);
            }
            boolean small = Math.abs(move[0]) <= CONVERGED * (1 + Math.abs(at[0]))
                    && Math.abs(move[1]) <= CONVERGED * (1 + Math.abs(at[1]));
            at[0] += share * move[0];
            at[1] += share * move[1];
            likelihood = reached;
            if (small) {
                return at;
            }
        }
        return new double[] {Double.NaN, Double.NaN};
    }

    /** Log of the likelihood, at most 0. */
    private double likelihood(double a, double b) {
        double sum = 0;
        for (int row = 0; row < x.length; row++) {
            double z = a + b * x[row];
            double wrong = truth.positive(row) ? -z : z;
            sum -= Math.max(0, wrong) + StrictMath.log1p(StrictMath.exp(-Math.abs(wrong)));
        }
        return sum;
    }

    /** Newton's step; not finite where the likelihood is flat. */
    private double[] newton(double a, double b) {
        double g0 = 0;
        double g1 = 0;
        double h00 = 0;
        double h01 = 0;
        double h11 = 0;
        for (int row = 0; row < x.length; row++) {
            double p = 1 / (1 + StrictMath.exp(-(a + b * x[row])));
            double rest = (truth.positive(row) ? 1 : 0) - p;
            double weight = p * (1 - p);
            g0 += rest;
            g1 += rest * x[row];
            h00 += weight;
            h01 += weight * x[row];
            h11 += weight * x[row] * x[row];
        }
        if (!fitsSlope) {
            return new double[] {g0 / h00, 0};
        }
        double determinant = h00 * h11 - h01 * h01;
        return new double[] {(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant};
    }
}
