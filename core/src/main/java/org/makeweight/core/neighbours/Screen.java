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
 *       (R/2 + 1.02(2d + n + 8)uH)(1 + 2(n + 4)u). It holds half the squared distance and is faster, but blind to
 *       distances far below H.
 * </ul>
 *
 * <p>All hold with and without fused multiply-add, for up to 2^14 columns. What underflows in {@code float} is below the
 * 2^-120 that is added.
 */
final class Screen {
    /** Columns up to which the bounds hold. */
    static final int MAX_COLUMNS = 1 << 14;

    /** The dot form is used where its own error is below this share of the squared distance looked for. */
    private static final double DOT_SHARE = 0.01;

    private static final double UNIT = 0x1p-24;
    private static final double TINY = 0x1p-120;
    /** Makes the bound strict after it is rounded to {@code float}. */
    private static final double OUTWARDS = 1 + 0x1p-22;

    private final double squaredScale;
    private final double ownRounding;
    private final double ownUnderflow;
    private final double differenceGrowth;
    private final double dotGrowth;
    private final double dotError;

    Screen(int width, int nominal, double scale) {
        this.squaredScale = scale * scale;
        this.ownRounding = 1 + (width + nominal + 4) * 0x1p-52;
        this.ownUnderflow = width * 0x1p-1073 * squaredScale;
        this.differenceGrowth = (1 + 2 * (width + nominal + 4) * UNIT) * OUTWARDS;
        this.dotGrowth = (1 + 2 * (nominal + 4) * UNIT) * OUTWARDS;
        this.dotError = 1.02 * (2 * width + nominal + 8) * UNIT;
    }

    /**
     * What a sum of squared differences stays below if the point is at least as near as {@code squaredDistance}.
     *
     * @param halfNorms at least (|q|² + |p|²)/2
     */
    float differences(double squaredDistance, double halfNorms) {
        return (float) (rounded(squaredDistance, halfNorms) * differenceGrowth + TINY);
    }

    /** What a sum of products stays below if the point is at least as near as {@code squaredDistance}. */
    float products(double squaredDistance, double halfNorms) {
        return (float) ((rounded(squaredDistance, halfNorms) / 2 + dotError * halfNorms) * dotGrowth + TINY);
    }

    /** As {@link #differences}, a little larger but without a root, for sums of gaps to a box. */
    float gaps(double squaredDistance, double halfNorms) {
        double squared = squaredDistance * squaredScale * ownRounding + ownUnderflow;
        double moved = (2.05 * UNIT) * (2.05 * UNIT) * halfNorms;
        return (float) ((squared * (1 + 0x1p-10) + moved * (1 + 0x1p10)) * differenceGrowth + TINY);
    }

    private double rounded(double squaredDistance, double halfNorms) {
        double squared = squaredDistance * squaredScale * ownRounding + ownUnderflow;
        double moved = (2.05 * UNIT) * (2.05 * UNIT) * halfNorms;
        return squared + moved + 2 * Math.sqrt(squared * moved);
    }

    /** Whether sums of products resolve distances of a given size. */
    boolean productsResolve(double squaredDistance, double halfNorms) {
        return 2 * dotError * halfNorms < DOT_SHARE * squaredScale * squaredDistance;
    }
}
