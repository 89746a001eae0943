package org.makeweight.core.tree;

/** The upper limit of a leaf's error rate at confidence 0.25, by which C4.5 prunes. */
final class PessimisticErrors {
    /** The normal quantile of 1 - 0.25. */
    private static final double Z = 0.6744897501960817;

    private static final double LOG_CONFIDENCE = StrictMath.log(0.25);

    private PessimisticErrors() {}

    /**
     * How many errors to expect besides those seen: the binomial limit for no error, the normal approximation with
     * continuity correction for others.
     *
     * @param rows of the leaf, or their weight
     * @param errors seen among them
     */
    static double more(double rows, double errors) {
        if (errors == 0) {
            return rows * (1 - StrictMath.exp(LOG_CONFIDENCE / rows));
        }
        if (errors + 0.5 >= rows) {
            return 0.67 * (rows - errors);
        }
        double seen = errors + 0.5;
        double square = Z * Z;
        double root = Math.sqrt(square * (seen * (1 - seen / rows) + square / 4));
        return rows * (seen + square / 2 + root) / (rows + square) - errors;
    }
}
