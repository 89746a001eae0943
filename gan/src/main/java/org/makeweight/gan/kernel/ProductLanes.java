package org.makeweight.gan.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products by vectors of 512 bits: a tile of eight rows and two vectors of the result stays in registers while a block of
 * terms is added. Lanes run along the columns, so that every element is the chain that {@link Product} promises.
 *
 * <p>A block of the right factor is copied to panels of two vectors; of a transposed left factor eight columns are put side
 * by side. A tile that sticks out of the result is computed in spare rows, so that the loops know no masks and no leftovers.
 *
 * <p>HotSpot 17 compiles larger tiles well or badly by chance at each start. Measure after every change, over several
 * starts of the virtual machine.
 */
final class ProductLanes implements ProductLoops {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_512;
    private static final int VECTOR = 16;
    private static final int PANEL = 2 * VECTOR;
    private static final int ROWS = 8;

    /** Terms of a block at most: a panel of them fits into the first-level cache beside the rows of the left factor. */
    private static final int BLOCK = 256;

    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

    ProductLanes() {}

    /** Copies and spare rows of one thread. */
    private static final class Scratch {
        final float[] panel = new float[PANEL * BLOCK];
        float[] left = new float[0];
        final float[][] leftRows = new float[ROWS][];
        final float[][] sums = new float[ROWS][PANEL];

        float[] left(int size) {
            if (left.length < size) {
                left = new float[size];
            }
            return left;
        }
    }

    @Override
    public int narrow() {
        return VECTOR;
    }

    @Override
    public void add(Matrix a, Matrix b, Matrix c, int from, int to) {
        Scratch s = scratch.get();
        int blocks = (a.columns() + BLOCK - 1) / BLOCK;
        for (int block = 0; block < blocks; block++) {
            int start = a.columns() * block / blocks;
            int terms = a.columns() * (block + 1) / blocks - start;
            for (int j = 0; j < c.columns(); j += PANEL) {
                int width = Math.min(PANEL, c.columns() - j);
                pack(b, start, terms, j, width, s.panel);
                for (int i = from; i < to; i += ROWS) {
                    int height = Math.min(ROWS, to - i);
                    if (height == ROWS && width == PANEL) {
                        tile(a.array(), i, start, s.panel, terms, c.array(), i, j);
                        continue;
                    }
                    for (int r = 0; r < ROWS; r++) {
                        s.leftRows[r] = a.row(Math.min(i + r, to - 1));
                    }
                    take(c, i, height, j, width, s.sums);
                    tile(s.leftRows, 0, start, s.panel, terms, s.sums, 0, 0);
                    give(s.sums, c, i, height, j, width);
                }
            }
        }
    }

    @Override
    public void addTransposed(Matrix a, Matrix b, Matrix c, int from, int to) {
        Scratch s = scratch.get();
        int blocks = (a.rows() + BLOCK - 1) / BLOCK;
        int tiles = (to - from + ROWS - 1) / ROWS;
        for (int block = 0; block < blocks; block++) {
            int start = a.rows() * block / blocks;
            int terms = a.rows() * (block + 1) / blocks - start;
            float[] left = s.left(tiles * ROWS * terms);
            packLeft(a, start, terms, from, to, left);
            for (int j = 0; j < c.columns(); j += PANEL) {
                int width = Math.min(PANEL, c.columns() - j);
                pack(b, start, terms, j, width, s.panel);
                int at = 0;
                for (int i = from; i < to; i += ROWS) {
                    int height = Math.min(ROWS, to - i);
                    if (height == ROWS && width == PANEL) {
                        packedTile(left, at, s.panel, terms, c.array(), i, j);
                    } else {
                        take(c, i, height, j, width, s.sums);
                        packedTile(left, at, s.panel, terms, s.sums, 0, 0);
                        give(s.sums, c, i, height, j, width);
                    }
                    at += ROWS * terms;
                }
            }
        }
    }

    /** Beyond a narrow panel's width stays what was there: it reaches spare columns only. */
    private static void pack(Matrix b, int start, int terms, int j, int width, float[] panel) {
        for (int t = 0; t < terms; t++) {
            System.arraycopy(b.row(start + t), j, panel, PANEL * t, width);
        }
    }

    /**
     * Tile after tile: eight columns of each row, side by side. Written in order; the other way round, tiles that lie a
     * power of two apart would drive each other out of the cache.
     */
    private static void packLeft(Matrix a, int start, int terms, int from, int to, float[] left) {
        int at = 0;
        int i = from;
        for (; i + ROWS <= to; i += ROWS) {
            packTile(a.array(), start, terms, i, left, at);
            at += ROWS * terms;
        }
        for (int t = 0; i < to && t < terms; t++) {
            System.arraycopy(a.row(start + t), i, left, at + ROWS * t, to - i);
        }
    }

    private static void packTile(float[][] a, int start, int terms, int i, float[] left, int at) {
        for (int t = 0; t < terms; t++) {
            float[] row = a[start + t];
            int k = at + ROWS * t;
            left[k] = row[i];
            left[k + 1] = row[i + 1];
            left[k + 2] = row[i + 2];
            left[k + 3] = row[i + 3];
            left[k + 4] = row[i + 4];
            left[k + 5] = row[i + 5];
            left[k + 6] = row[i + 6];
            left[k + 7] = row[i + 7];
        }
    }

    private static void take(Matrix c, int i, int height, int j, int width, float[][] sums) {
        for (int r = 0; r < height; r++) {
            System.arraycopy(c.row(i + r), j, sums[r], 0, width);
        }
    }

    private static void give(float[][] sums, Matrix c, int i, int height, int j, int width) {
        for (int r = 0; r < height; r++) {
            System.arraycopy(sums[r], 0, c.row(i + r), j, width);
        }
    }

    /** Adds terms to the rows of {@code c} from i on and the columns from j on; the factors are those of rows of {@code a}. */
    private static void tile(float[][] a, int row, int start, float[] panel, int terms, float[][] c, int i, int j) {
        float[] a0 = a[row];
        float[] a1 = a[row + 1];
        float[] a2 = a[row + 2];
        float[] a3 = a[row + 3];
        float[] a4 = a[row + 4];
        float[] a5 = a[row + 5];
        float[] a6 = a[row + 6];
        float[] a7 = a[row + 7];
        int next = j + VECTOR;
        FloatVector s0 = FloatVector.fromArray(LANES, c[i], j);
        FloatVector u0 = FloatVector.fromArray(LANES, c[i], next);
        FloatVector s1 = FloatVector.fromArray(LANES, c[i + 1], j);
        FloatVector u1 = FloatVector.fromArray(LANES, c[i + 1], next);
        FloatVector s2 = FloatVector.fromArray(LANES, c[i + 2], j);
        FloatVector u2 = FloatVector.fromArray(LANES, c[i + 2], next);
        FloatVector s3 = FloatVector.fromArray(LANES, c[i + 3], j);
        FloatVector u3 = FloatVector.fromArray(LANES, c[i + 3], next);
        FloatVector s4 = FloatVector.fromArray(LANES, c[i + 4], j);
        FloatVector u4 = FloatVector.fromArray(LANES, c[i + 4], next);
        FloatVector s5 = FloatVector.fromArray(LANES, c[i + 5], j);
        FloatVector u5 = FloatVector.fromArray(LANES, c[i + 5], next);
        FloatVector s6 = FloatVector.fromArray(LANES, c[i + 6], j);
        FloatVector u6 = FloatVector.fromArray(LANES, c[i + 6], next);
        FloatVector s7 = FloatVector.fromArray(LANES, c[i + 7], j);
        FloatVector u7 = FloatVector.fromArray(LANES, c[i + 7], next);
        for (int t = 0; t < terms; t++) {
            FloatVector b = FloatVector.fromArray(LANES, panel, PANEL * t);
            FloatVector d = FloatVector.fromArray(LANES, panel, PANEL * t + VECTOR);
            int k = start + t;
            FloatVector x = FloatVector.broadcast(LANES, a0[k]);
            s0 = x.fma(b, s0);
            u0 = x.fma(d, u0);
            x = FloatVector.broadcast(LANES, a1[k]);
            s1 = x.fma(b, s1);
            u1 = x.fma(d, u1);
            x = FloatVector.broadcast(LANES, a2[k]);
            s2 = x.fma(b, s2);
            u2 = x.fma(d, u2);
            x = FloatVector.broadcast(LANES, a3[k]);
            s3 = x.fma(b, s3);
            u3 = x.fma(d, u3);
            x = FloatVector.broadcast(LANES, a4[k]);
            s4 = x.fma(b, s4);
            u4 = x.fma(d, u4);
            x = FloatVector.broadcast(LANES, a5[k]);
            s5 = x.fma(b, s5);
            u5 = x.fma(d, u5);
            x = FloatVector.broadcast(LANES, a6[k]);
            s6 = x.fma(b, s6);
            u6 = x.fma(d, u6);
            x = FloatVector.broadcast(LANES, a7[k]);
            s7 = x.fma(b, s7);
            u7 = x.fma(d, u7);
        }
        s0.intoArray(c[i], j);
        u0.intoArray(c[i], next);
        s1.intoArray(c[i + 1], j);
        u1.intoArray(c[i + 1], next);
        s2.intoArray(c[i + 2], j);
        u2.intoArray(c[i + 2], next);
        s3.intoArray(c[i + 3], j);
        u3.intoArray(c[i + 3], next);
        s4.intoArray(c[i + 4], j);
        u4.intoArray(c[i + 4], next);
        s5.intoArray(c[i + 5], j);
        u5.intoArray(c[i + 5], next);
        s6.intoArray(c[i + 6], j);
        u6.intoArray(c[i + 6], next);
        s7.intoArray(c[i + 7], j);
        u7.intoArray(c[i + 7], next);
    }

    /** Adds terms to the rows of {@code c} from i on and the columns from j on; eight factors a term, one for each row. */
    private static void packedTile(float[] left, int at, float[] panel, int terms, float[][] c, int i, int j) {
        int next = j + VECTOR;
        FloatVector s0 = FloatVector.fromArray(LANES, c[i], j);
        FloatVector u0 = FloatVector.fromArray(LANES, c[i], next);
        FloatVector s1 = FloatVector.fromArray(LANES, c[i + 1], j);
        FloatVector u1 = FloatVector.fromArray(LANES, c[i + 1], next);
        FloatVector s2 = FloatVector.fromArray(LANES, c[i + 2], j);
        FloatVector u2 = FloatVector.fromArray(LANES, c[i + 2], next);
        FloatVector s3 = FloatVector.fromArray(LANES, c[i + 3], j);
        FloatVector u3 = FloatVector.fromArray(LANES, c[i + 3], next);
        FloatVector s4 = FloatVector.fromArray(LANES, c[i + 4], j);
        FloatVector u4 = FloatVector.fromArray(LANES, c[i + 4], next);
        FloatVector s5 = FloatVector.fromArray(LANES, c[i + 5], j);
        FloatVector u5 = FloatVector.fromArray(LANES, c[i + 5], next);
        FloatVector s6 = FloatVector.fromArray(LANES, c[i + 6], j);
        FloatVector u6 = FloatVector.fromArray(LANES, c[i + 6], next);
        FloatVector s7 = FloatVector.fromArray(LANES, c[i + 7], j);
        FloatVector u7 = FloatVector.fromArray(LANES, c[i + 7], next);
        for (int t = 0; t < terms; t++) {
            FloatVector b = FloatVector.fromArray(LANES, panel, PANEL * t);
            FloatVector d = FloatVector.fromArray(LANES, panel, PANEL * t + VECTOR);
            int k = at + ROWS * t;
            FloatVector x = FloatVector.broadcast(LANES, left[k]);
            s0 = x.fma(b, s0);
            u0 = x.fma(d, u0);
            x = FloatVector.broadcast(LANES, left[k + 1]);
            s1 = x.fma(b, s1);
            u1 = x.fma(d, u1);
            x = FloatVector.broadcast(LANES, left[k + 2]);
            s2 = x.fma(b, s2);
            u2 = x.fma(d, u2);
            x = FloatVector.broadcast(LANES, left[k + 3]);
            s3 = x.fma(b, s3);
            u3 = x.fma(d, u3);
            x = FloatVector.broadcast(LANES, left[k + 4]);
            s4 = x.fma(b, s4);
            u4 = x.fma(d, u4);
            x = FloatVector.broadcast(LANES, left[k + 5]);
            s5 = x.fma(b, s5);
            u5 = x.fma(d, u5);
            x = FloatVector.broadcast(LANES, left[k + 6]);
            s6 = x.fma(b, s6);
            u6 = x.fma(d, u6);
            x = FloatVector.broadcast(LANES, left[k + 7]);
            s7 = x.fma(b, s7);
            u7 = x.fma(d, u7);
        }
        s0.intoArray(c[i], j);
        u0.intoArray(c[i], next);
        s1.intoArray(c[i + 1], j);
        u1.intoArray(c[i + 1], next);
        s2.intoArray(c[i + 2], j);
        u2.intoArray(c[i + 2], next);
        s3.intoArray(c[i + 3], j);
        u3.intoArray(c[i + 3], next);
        s4.intoArray(c[i + 4], j);
        u4.intoArray(c[i + 4], next);
        s5.intoArray(c[i + 5], j);
        u5.intoArray(c[i + 5], next);
        s6.intoArray(c[i + 6], j);
        u6.intoArray(c[i + 6], next);
        s7.intoArray(c[i + 7], j);
        u7.intoArray(c[i + 7], next);
    }
}
