package org.makeweight.gan.kernel;

/**
 * A piece of a product that stays in the processor's registers while terms are added to it. How large it may be is a
 * matter of their number: sums of all rows, the vectors of one row of the right factor, and one element of the left.
 *
 * <p>The factors of a block are copied before. The right one to a panel: for each term {@link #columns} elements side by
 * side. The left one to an array, either by rows, {@link #ROW} apart, or by terms.
 */
interface ProductTile {
    /** Terms of a block at most: a panel of them fits into the first-level cache beside the rows of the left factor. */
    int BLOCK = 256;

    /** How far rows of a left factor are apart: not by a power of two, as they would drive each other out of the cache. */
    int ROW = BLOCK + 16;

    /** Rows of the tile. */
    int rows();

    /** Columns of the tile, a few vectors. */
    int columns();

    /** Copies the columns from {@code j} on of some rows to a panel; all {@link #columns} must be there. */
    void pack(float[][] right, int start, int terms, int j, float[] panel);

    /**
     * Adds terms to a tile of sums.
     *
     * @param left the factors of row r and term t at {@code at + ROW r + t}
     * @param origin what the sums begin from: the rows from {@code o} on, the columns from {@code j} on
     * @param c where they go: the rows from {@code i} on, the columns from {@code j} on
     */
    void add(float[] left, int at, float[] panel, int terms, float[][] origin, int o, float[][] c, int i, int j);

    /**
     * As {@link #add}.
     *
     * @param left the factors of row r and term t at {@code at + r + stride t}
     */
    void addTransposed(
            float[] left,
            int at,
            int stride,
            float[] panel,
            int terms,
            float[][] origin,
            int o,
            float[][] c,
            int i,
            int j);
}
