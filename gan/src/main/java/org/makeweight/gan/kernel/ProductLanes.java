package org.makeweight.gan.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products by vectors of 512 bits: a tile of twelve rows and two vectors of the result stays in registers while a block of
 * terms is added; of eight rows where the left factor is transposed, which was no faster with twelve. Lanes run along
 * the columns, so that every element is the chain that {@link Product} promises.
 *
 * <p>A block of the right factor is copied to panels of two vectors, and of a transposed left factor to one array. A tile
 * that sticks out of the result is computed in spare rows, so that the loops know no masks and no leftovers.
 *
 * <p>The two tiles differ in where a factor lies, and are written out each: one for both, with steps as variables,
 * was slower at two of three starts of the virtual machine.
 *
 * <p>HotSpot 17 compiles larger tiles well or badly by chance at each start. Measure after every change, over several
 * starts of the virtual machine.
 */
final class ProductLanes implements ProductLoops {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_512;
    private static final int VECTOR = 16;
    private static final int PANEL = 2 * VECTOR;
    private static final int ROWS = 12;

    /** Rows of a tile where the left factor is transposed. */
    private static final int TURNED_ROWS = 8;

    /** Terms of a block at most: a panel of them fits into the first-level cache beside the rows of the left factor. */
    private static final int BLOCK = 256;

    /** The same where the left factor is transposed: of each of its rows a tile reads half a line of the cache. */
    private static final int LOW_BLOCK = 128;

    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

    ProductLanes() {}

    /** Copies and spare rows of one thread. */
    private static final class Scratch {
        final float[] panel = new float[PANEL * BLOCK];
        final float[][] leftRows = new float[ROWS][];
        float[] left = new float[0];
        final float[][] sums = new float[ROWS][PANEL];
        final float[][] begins = new float[ROWS][];

        float[][] begin(float[] row) {
            Arrays.fill(begins, row);
            return begins;
        }

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
    public void add(Matrix a, Matrix b, Matrix c, float[] begin, int from, int to) {
        Scratch s = scratch.get();
        int blocks = Math.max(1, (a.columns() + BLOCK - 1) / BLOCK);
        for (int block = 0; block < blocks; block++) {
            int start = a.columns() * block / blocks;
            int terms = a.columns() * (block + 1) / blocks - start;
            boolean present = begin == null || block > 0;
            float[][] origin = present ? c.array() : s.begin(begin);
            for (int j = 0; j < c.columns(); j += PANEL) {
                int width = Math.min(PANEL, c.columns() - j);
                pack(b, start, terms, j, width, s.panel);
                for (int i = from; i < to; i += ROWS) {
                    int height = Math.min(ROWS, to - i);
                    if (height == ROWS && width == PANEL) {
                        tile(a.array(), i, start, s.panel, terms, origin, present ? i : 0, c.array(), i, j);
                        continue;
                    }
                    for (int r = 0; r < ROWS; r++) {
                        s.leftRows[r] = a.row(Math.min(i + r, to - 1));
                    }
                    take(origin, present ? i : 0, height, j, width, s.sums);
                    tile(s.leftRows, 0, start, s.panel, terms, s.sums, 0, s.sums, 0, 0);
                    give(s.sums, c, i, height, j, width);
                }
            }
        }
    }

    @Override
    public void addTransposed(Matrix a, Matrix b, Matrix c, float[] begin, int from, int to) {
        Scratch s = scratch.get();
        int blocks = Math.max(1, (a.rows() + LOW_BLOCK - 1) / LOW_BLOCK);
        for (int block = 0; block < blocks; block++) {
            int start = a.rows() * block / blocks;
            int terms = a.rows() * (block + 1) / blocks - start;
            boolean present = begin == null || block > 0;
            float[][] origin = present ? c.array() : s.begin(begin);
            int stride = stride(to - from);
            float[] left = s.left(stride * terms);
            for (int t = 0; t < terms; t++) {
                System.arraycopy(a.row(start + t), from, left, stride * t, to - from);
            }
            for (int j = 0; j < c.columns(); j += PANEL) {
                int width = Math.min(PANEL, c.columns() - j);
                pack(b, start, terms, j, width, s.panel);
                for (int i = from; i < to; i += TURNED_ROWS) {
                    int height = Math.min(TURNED_ROWS, to - i);
                    if (height == TURNED_ROWS && width == PANEL) {
                        turnedTile(left, stride, i - from, s.panel, terms, origin, present ? i : 0, c.array(), i, j);
                        continue;
                    }
                    take(origin, present ? i : 0, height, j, width, s.sums);
                    turnedTile(left, stride, i - from, s.panel, terms, s.sums, 0, s.sums, 0, 0);
                    give(s.sums, c, i, height, j, width);
                }
            }
        }
    }

    /**
     * How far rows are apart that lie in one array and are read eight elements at a time: an odd number of vectors, as
     * rows a power of two apart would drive each other out of the cache.
     */
    private static int stride(int length) {
        return ((length + TURNED_ROWS + VECTOR - 1) / VECTOR | 1) * VECTOR;
    }

    /** Beyond a narrow panel's width stays what was there: it reaches spare columns only. */
    private static void pack(Matrix b, int start, int terms, int j, int width, float[] panel) {
        if (width < PANEL) {
            for (int t = 0; t < terms; t++) {
                System.arraycopy(b.row(start + t), j, panel, PANEL * t, width);
            }
            return;
        }
        for (int t = 0; t < terms; t++) {
            float[] row = b.row(start + t);
            FloatVector.fromArray(LANES, row, j).intoArray(panel, PANEL * t);
            FloatVector.fromArray(LANES, row, j + VECTOR).intoArray(panel, PANEL * t + VECTOR);
        }
    }

    private static void take(float[][] origin, int i, int height, int j, int width, float[][] sums) {
        for (int r = 0; r < height; r++) {
            System.arraycopy(origin[i + r], j, sums[r], 0, width);
        }
    }

    private static void give(float[][] sums, Matrix c, int i, int height, int j, int width) {
        for (int r = 0; r < height; r++) {
            System.arraycopy(sums[r], 0, c.row(i + r), j, width);
        }
    }

    /**
     * Writes the rows of {@code c} from i on and the columns from j on: those of {@code origin} from row o on, and terms
     * added to them, whose factors are rows of {@code a}.
     */
    private static void tile(
            float[][] a,
            int row,
            int start,
            float[] panel,
            int terms,
            float[][] origin,
            int o,
            float[][] c,
            int i,
            int j) {
        float[] a0 = a[row];
        float[] a1 = a[row + 1];
        float[] a2 = a[row + 2];
        float[] a3 = a[row + 3];
        float[] a4 = a[row + 4];
        float[] a5 = a[row + 5];
        float[] a6 = a[row + 6];
        float[] a7 = a[row + 7];
        float[] a8 = a[row + 8];
        float[] a9 = a[row + 9];
        float[] a10 = a[row + 10];
        float[] a11 = a[row + 11];
        int next = j + VECTOR;
        FloatVector s0 = FloatVector.fromArray(LANES, origin[o], j);
        FloatVector u0 = FloatVector.fromArray(LANES, origin[o], next);
        FloatVector s1 = FloatVector.fromArray(LANES, origin[o + 1], j);
        FloatVector u1 = FloatVector.fromArray(LANES, origin[o + 1], next);
        FloatVector s2 = FloatVector.fromArray(LANES, origin[o + 2], j);
        FloatVector u2 = FloatVector.fromArray(LANES, origin[o + 2], next);
        FloatVector s3 = FloatVector.fromArray(LANES, origin[o + 3], j);
        FloatVector u3 = FloatVector.fromArray(LANES, origin[o + 3], next);
        FloatVector s4 = FloatVector.fromArray(LANES, origin[o + 4], j);
        FloatVector u4 = FloatVector.fromArray(LANES, origin[o + 4], next);
        FloatVector s5 = FloatVector.fromArray(LANES, origin[o + 5], j);
        FloatVector u5 = FloatVector.fromArray(LANES, origin[o + 5], next);
        FloatVector s6 = FloatVector.fromArray(LANES, origin[o + 6], j);
        FloatVector u6 = FloatVector.fromArray(LANES, origin[o + 6], next);
        FloatVector s7 = FloatVector.fromArray(LANES, origin[o + 7], j);
        FloatVector u7 = FloatVector.fromArray(LANES, origin[o + 7], next);
        FloatVector s8 = FloatVector.fromArray(LANES, origin[o + 8], j);
        FloatVector u8 = FloatVector.fromArray(LANES, origin[o + 8], next);
        FloatVector s9 = FloatVector.fromArray(LANES, origin[o + 9], j);
        FloatVector u9 = FloatVector.fromArray(LANES, origin[o + 9], next);
        FloatVector s10 = FloatVector.fromArray(LANES, origin[o + 10], j);
        FloatVector u10 = FloatVector.fromArray(LANES, origin[o + 10], next);
        FloatVector s11 = FloatVector.fromArray(LANES, origin[o + 11], j);
        FloatVector u11 = FloatVector.fromArray(LANES, origin[o + 11], next);
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
            x = FloatVector.broadcast(LANES, a8[k]);
            s8 = x.fma(b, s8);
            u8 = x.fma(d, u8);
            x = FloatVector.broadcast(LANES, a9[k]);
            s9 = x.fma(b, s9);
            u9 = x.fma(d, u9);
            x = FloatVector.broadcast(LANES, a10[k]);
            s10 = x.fma(b, s10);
            u10 = x.fma(d, u10);
            x = FloatVector.broadcast(LANES, a11[k]);
            s11 = x.fma(b, s11);
            u11 = x.fma(d, u11);
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
        s8.intoArray(c[i + 8], j);
        u8.intoArray(c[i + 8], next);
        s9.intoArray(c[i + 9], j);
        u9.intoArray(c[i + 9], next);
        s10.intoArray(c[i + 10], j);
        u10.intoArray(c[i + 10], next);
        s11.intoArray(c[i + 11], j);
        u11.intoArray(c[i + 11], next);
    }

    /** As {@link #tile}, with eight factors a term side by side, one for each row. */
    private static void turnedTile(
            float[] left,
            int stride,
            int row,
            float[] panel,
            int terms,
            float[][] origin,
            int o,
            float[][] c,
            int i,
            int j) {
        int next = j + VECTOR;
        FloatVector s0 = FloatVector.fromArray(LANES, origin[o], j);
        FloatVector u0 = FloatVector.fromArray(LANES, origin[o], next);
        FloatVector s1 = FloatVector.fromArray(LANES, origin[o + 1], j);
        FloatVector u1 = FloatVector.fromArray(LANES, origin[o + 1], next);
        FloatVector s2 = FloatVector.fromArray(LANES, origin[o + 2], j);
        FloatVector u2 = FloatVector.fromArray(LANES, origin[o + 2], next);
        FloatVector s3 = FloatVector.fromArray(LANES, origin[o + 3], j);
        FloatVector u3 = FloatVector.fromArray(LANES, origin[o + 3], next);
        FloatVector s4 = FloatVector.fromArray(LANES, origin[o + 4], j);
        FloatVector u4 = FloatVector.fromArray(LANES, origin[o + 4], next);
        FloatVector s5 = FloatVector.fromArray(LANES, origin[o + 5], j);
        FloatVector u5 = FloatVector.fromArray(LANES, origin[o + 5], next);
        FloatVector s6 = FloatVector.fromArray(LANES, origin[o + 6], j);
        FloatVector u6 = FloatVector.fromArray(LANES, origin[o + 6], next);
        FloatVector s7 = FloatVector.fromArray(LANES, origin[o + 7], j);
        FloatVector u7 = FloatVector.fromArray(LANES, origin[o + 7], next);
        for (int t = 0; t < terms; t++) {
            FloatVector b = FloatVector.fromArray(LANES, panel, PANEL * t);
            FloatVector d = FloatVector.fromArray(LANES, panel, PANEL * t + VECTOR);
            int k = row + stride * t;
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
