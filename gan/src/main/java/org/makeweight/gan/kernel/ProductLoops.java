package org.makeweight.gan.kernel;

/** The inner loops of {@link Product}. All give the same bits and differ in speed only. */
interface ProductLoops {
    /**
     * {@code c += a b} for the rows of {@code c} from {@code from} up to but without {@code to}.
     *
     * @param begin what every row of sums begins from; null where that is what {@code c} holds
     */
    void add(Matrix a, Matrix b, Matrix c, float[] begin, int from, int to);

    /** As {@link #add}, {@code c += aᵀ b}. */
    void addTransposed(Matrix a, Matrix b, Matrix c, float[] begin, int from, int to);

    /** Below so many columns of the result the transposed product is faster, whose inner loop runs along the rows. */
    int narrow();
}
