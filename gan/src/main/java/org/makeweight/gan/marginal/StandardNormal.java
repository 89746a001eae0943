package org.makeweight.gan.marginal;

/**
 * Distribution function of the standard normal distribution and its inverse, from plain arithmetic and
 * {@link StrictMath} only.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients as their authors printed them
public final class StandardNormal {
    private static final double INVERSE_ROOT_TWO_PI = 0.398942280401432677939946059934;

    private static final double[] CENTRE_ABOVE = {
        0.065682337918207449113,
        2.2352520354606839287,
        161.02823106855587881,
        1067.6894854603709582,
        18154.981253343561249
    };
    private static final double[] CENTRE_BELOW = {
        1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
    };
    private static final double[] FLANK_ABOVE = {
        1.0765576773720192317e-8,
        0.39894151208813466764,
        8.8831497943883759412,
        93.506656132177855979,
        597.27027639480026226,
        2494.5375852903726711,
        6848.1904505362823326,
        11602.651437647350124,
        9842.7148383839780218
    };
    private static final double[] FLANK_BELOW = {
        1,
        22.266688044328115691,
        235.38790178262499861,
        1519.377599407554805,
        6485.558298266760755,
        18615.571640885098091,
        34900.952721145977266,
        38912.003286093271411,
        19685.429676859990727
    };
    private static final double[] TAIL_ABOVE = {
        0.02307344176494017303,
        0.21589853405795699,
        0.1274011611602473639,
        0.022235277870649807,
        0.001421619193227893466,
        2.9112874951168792e-5
    };
    private static final double[] TAIL_BELOW = {
        1,
        1.28426009614491121,
        0.468238212480865118,
        0.0659881378689285515,
        0.00378239633202758244,
        7.29751555083966205e-5
    };

    /** Up to here the centre's formula holds; the third quartile, nearly. */
    private static final double END_OF_CENTRE = 0.67448975;

    private static final double END_OF_FLANK = Math.sqrt(32);

    private static final double[] INVERSE_CENTRE_ABOVE = {
        2509.0809287301226727,
        33430.575583588128105,
        67265.770927008700853,
        45921.953931549871457,
        13731.693765509461125,
        1971.5909503065514427,
        133.14166789178437745,
        3.387132872796366608
    };
    private static final double[] INVERSE_CENTRE_BELOW = {
        5226.495278852854561,
        28729.085735721942674,
        39307.89580009271061,
        21213.794301586595867,
        5394.1960214247511077,
        687.1870074920579083,
        42.313330701600911252,
        1
    };
    private static final double[] INVERSE_FLANK_ABOVE = {
        7.7454501427834140764e-4,
        0.0227238449892691845833,
        0.24178072517745061177,
        1.27045825245236838258,
        3.64784832476320460504,
        5.7694972214606914055,
        4.6303378461565452959,
        1.42343711074968357734
    };
    private static final double[] INVERSE_FLANK_BELOW = {
        1.05075007164441684324e-9,
        5.475938084995344946e-4,
        0.0151986665636164571966,
        0.14810397642748007459,
        0.68976733498510000455,
        1.6763848301838038494,
        2.05319162663775882187,
        1
    };
    private static final double[] INVERSE_TAIL_ABOVE = {
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        0.0012426609473880784386,
        0.026532189526576123093,
        0.29656057182850489123,
        1.7848265399172913358,
        5.4637849111641143699,
        6.6579046435011037772
    };
    private static final double[] INVERSE_TAIL_BELOW = {
        2.04426310338993978564e-15,
        1.4215117583164458887e-7,
        1.8463183175100546818e-5,
        7.868691311456132591e-4,
        0.0148753612908506148525,
        0.13692988092273580531,
        0.59983220655588793769,
        1
    };

    private static final double INVERSE_END_OF_CENTRE = 0.425;
    private static final double INVERSE_END_OF_FLANK = 5;

    private StandardNormal() {}

    /**
     * The probability of a value up to x; absolute error below 1e-15, relative error below 1e-14 for negative x.
     *
     * <p>Reference: W. J. Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of
     * Computation 23, 631-637; in the form for this distribution of his SPECFUN collection (1993), ACM TOMS 19, 22-30.
     */
    public static double probability(double x) {
        double y = Math.abs(x);
        if (y <= END_OF_CENTRE) {
            return 0.5 + x * ratio(CENTRE_ABOVE, CENTRE_BELOW, x * x);
        }
        double below;
        if (y <= END_OF_FLANK) {
            below = exponential(y) * ratio(FLANK_ABOVE, FLANK_BELOW, y);
        } else {
            double q = 1 / (y * y);
            below = exponential(y) * (INVERSE_ROOT_TWO_PI - q * ratio(TAIL_ABOVE, TAIL_BELOW, q)) / y;
        }
        return x > 0 ? 1 - below : below;
    }

    /** {@code exp(-y²/2)}, the square taken apart so that its rounding does no harm. */
    private static double exponential(double y) {
        double coarse = Math.floor(y * 16) / 16;
        double rest = (y - coarse) * (y + coarse);
        return StrictMath.exp(-coarse * coarse / 2) * StrictMath.exp(-rest / 2);
    }

    /** The density at a value. */
    public static double density(double x) {
        return INVERSE_ROOT_TWO_PI * exponential(Math.abs(x));
    }

    /**
     * The value up to which there is a probability p; relative error about 1e-16.
     *
     * <p>Reference: M. J. Wichura (1988), Algorithm AS 241: the percentage points of the normal distribution, Applied
     * Statistics 37, 477-484.
     *
     * @param p in (0, 1); 0 and 1 give the infinities
     */
    public static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= INVERSE_END_OF_CENTRE) {
            double r = INVERSE_END_OF_CENTRE * INVERSE_END_OF_CENTRE - q * q;
            return q * ratio(INVERSE_CENTRE_ABOVE, INVERSE_CENTRE_BELOW, r);
        }
        double tail = q < 0 ? p : 1 - p;
        if (tail <= 0) {
            return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double r = Math.sqrt(-StrictMath.log(tail));
        double x = r <= INVERSE_END_OF_FLANK
                ? ratio(INVERSE_FLANK_ABOVE, INVERSE_FLANK_BELOW, r - 1.6)
                : ratio(INVERSE_TAIL_ABOVE, INVERSE_TAIL_BELOW, r - INVERSE_END_OF_FLANK);
        return q < 0 ? -x : x;
    }

    /** The quotient of two polynomials, coefficients from the highest power down. */
    private static double ratio(double[] above, double[] below, double x) {
        double numerator = above[0];
        double denominator = below[0];
        for (int i = 1; i < above.length; i++) {
            numerator = numerator * x + above[i];
            denominator = denominator * x + below[i];
        }
        return numerator / denominator;
    }
}
