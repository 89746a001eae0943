package org.makeweight.core.neighbours;

/**
 * How large a sum in {@code float} can be for a point that is, in exact arithmetic of the contract, at least as near as
 * another. A point with a larger sum is provably farther and is passed over; all others are computed again in
 * {@code double}. So what is done in {@code float} can cost time but never a bit of the answer.
 *
 * <p>Let u = 2^-24, q and p the centred and scaled vectors as rounded to {@code float}, H = (|q|² + |p|²)/2, T the
 * squared distance of the contract times the scale squared, d continuous and n nominal columns.
 *
 * <ul>
 *   <li>The rounding of the contract itself: the true squared distance is at most T' = T(1 + (d + n + 4) 2^-52) plus
 *       d 2^-1073, scaled, for squares that underflow.
 *   <li>Rounding the vectors moves them by at most 1.01u(|q| + |p|), which is below e = 2.05u √H; so their squared
 *       distance, with mismatches, is at most R = (√T' + e)².
 *   <li>Summing differences, {@code s += (q - p)²}, every step is relative: s is at most R(1 + 2(d + n + 4)u).
 *   <li>Summing products from |q|²/2 + |p|²/2, {@code s -= qp}, no partial sum exceeds 2H, and s is at most
 *       (R/2 + 1.02(2d + n + 8)uH)(1 + 2(n + 4)u). It is half the squared distance, and faster, but blind to distances
 *       far below H.
 * </ul>
 *
 * <p>All hold with and without fused multiply-add, for up to 2^14 columns. What underflows in {@code float} is below the
 * 2^-120 that is added.
 */
final class FloatErrorBound {
    /** Columns up to which the bounds hold. */
    static final int MAX_COLUMNS = 1 << 14;

    /** Sums of products are used where their own error is below this share of the squared distance looked for. */
    private static final double PRODUCT_SHARE = 0.01;

    private static final double UNIT = 0x1p-24;
    private static final double SQUARED_MOVE = (2.05 * UNIT) * (2.05 * UNIT);
    private static final double TINY = 0x1p-120;
    /** Makes the bound strict after it is rounded to {@code float}. */
    private static final double OUTWARDS = 1 + 0x1p-22;

    private final double scale;
    private final double ownRounding;
    private final double ownUnderflow;
    private final double differenceGrowth;
    private final double productGrowth;
    private final double productError;

    FloatErrorBound(Points points, FloatScaling scaling) {
        int width = points.width();
        int nominal = points.nominal();
        this.scale = scaling.scale();
        this.ownRounding = 1 + (width + nominal + 4) * 0x1p-52;
        this.ownUnderflow = scaled(width * 0x1p-1073);
        this.differenceGrowth = (1 + 2 * (width + nominal + 4) * UNIT) * OUTWARDS;
        this.productGrowth = (1 + 2 * (nominal + 4) * UNIT) * OUTWARDS;
        this.productError = 1.02 * (2 * width + nominal + 8) * UNIT;
    }

    /**
     * What a sum of squared differences stays below if the point is at least as near as {@code squaredDistance}.
     *
     * @param halfNorms H or more
     */
    float differences(double squaredDistance, double halfNorms) {
        return (float) (distance(squaredDistance, halfNorms) * differenceGrowth + TINY);
    }

    /** What a sum of products stays below if the point is at least as near as {@code squaredDistance}. */
    float products(double squaredDistance, double halfNorms) {
        return (float) ((distance(squaredDistance, halfNorms) / 2 + productError * halfNorms) * productGrowth + TINY);
    }

    /** Times the scale squared, which itself may overflow. */
    private double scaled(double squaredDistance) {
        return squaredDistance * scale * scale;
    }

    /** R, the squared distance of the rounded vectors at most. */
    private double distance(double squaredDistance, double halfNorms) {
        if (squaredDistance == Double.POSITIVE_INFINITY) {
            return squaredDistance;
        }
        double exact = scaled(squaredDistance) * ownRounding + ownUnderflow;
        double moved = SQUARED_MOVE * halfNorms;
        return exact + moved + 2 * Math.sqrt(exact * moved);
    }

    /**
     * As {@link #differences}, for the gaps to a box, none of which exceeds the difference to a point of the box. A
     * little larger, to do without a root: (x + y)² is at most (1 + z)x² + (1 + 1/z)y².
     */
    float gaps(double squaredDistance, double halfNorms) {
        double exact = scaled(squaredDistance) * ownRounding + ownUnderflow;
        double moved = SQUARED_MOVE * halfNorms;
        return (float) ((exact * (1 + 0x1p-10) + moved * (1 + 0x1p10)) * differenceGrowth + TINY);
    }

    /** Whether sums of products resolve distances of a given size. */
    boolean productsResolve(double squaredDistance, double halfNorms) {
        return 2 * productError * halfNorms < PRODUCT_SHARE * scaled(squaredDistance);
    }
}
