package org.makeweight.gan.kernel;

import java.util.Arrays;

/**
 * Products by tiles of the result. Lanes run along the columns, so that every element is the chain that {@link Product}
 * promises.
 *
 * <p>A block of each factor is copied to where a tile reads it with the fewest registers and in order. A tile that sticks
 * out of the result is computed in spare rows, so that the loops know no masks and no leftovers.
 */
final class TiledProductLoops implements ProductLoops {
    /** Terms of a block where the left factor is transposed: of each of its rows a tile reads half a line of the cache. */
    private static final int LOW_BLOCK = 128;

    private final ProductTile tile;
    private final int rows;
    private final int columns;
    private final ThreadLocal<Scratch> scratch;

    TiledProductLoops(ProductTile tile) {
        this.tile = tile;
        this.rows = tile.rows();
        this.columns = tile.columns();
        this.scratch = ThreadLocal.withInitial(() -> new Scratch(rows, columns));
    }

    /** Copies and spare rows of one thread. */
    private static final class Scratch {
        final float[] panel;
        float[] left = new float[0];
        final float[][] sums;
        final float[][] begins;

        Scratch(int rows, int columns) {
            panel = new float[columns * ProductTile.BLOCK];
            sums = new float[rows][columns];
            begins = new float[rows][];
        }

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

    /** A block of a product: terms of the sums of some rows. */
    @SuppressWarnings("ArrayRecordComponent") // a parameter object, never compared
    private record Block(Matrix b, Matrix c, float[] begin, int from, int to, int start, int terms) {}

    /** What is left to tell of a tile where the left factor has been copied. */
    @FunctionalInterface
    private interface TileSums {
        void add(int row, float[][] origin, int o, float[][] c, int i, int j);
    }

    @Override
    public int narrow() {
        return columns / 2;
    }

    @Override
    public void add(Matrix a, Matrix b, Matrix c, float[] begin, int from, int to) {
        Scratch s = scratch.get();
        float[] left = s.left(ProductTile.ROW * (to - from + rows));
        int blocks = blocks(a.columns(), ProductTile.BLOCK);
        for (int block = 0; block < blocks; block++) {
            int start = a.columns() * block / blocks;
            int terms = a.columns() * (block + 1) / blocks - start;
            for (int i = from; i < to; i++) {
                System.arraycopy(a.row(i), start, left, ProductTile.ROW * (i - from), terms);
            }
            addBlock(
                    s,
                    new Block(b, c, block == 0 ? begin : null, from, to, start, terms),
                    (row, origin, o, target, i, j) ->
                            tile.add(left, ProductTile.ROW * row, s.panel, terms, origin, o, target, i, j));
        }
    }

    @Override
    public void addTransposed(Matrix a, Matrix b, Matrix c, float[] begin, int from, int to) {
        Scratch s = scratch.get();
        int stride = stride(to - from + rows);
        float[] left = s.left(stride * LOW_BLOCK);
        int blocks = blocks(a.rows(), LOW_BLOCK);
        for (int block = 0; block < blocks; block++) {
            int start = a.rows() * block / blocks;
            int terms = a.rows() * (block + 1) / blocks - start;
            for (int t = 0; t < terms; t++) {
                System.arraycopy(a.row(start + t), from, left, stride * t, to - from);
            }
            addBlock(
                    s,
                    new Block(b, c, block == 0 ? begin : null, from, to, start, terms),
                    (row, origin, o, target, i, j) ->
                            tile.addTransposed(left, row, stride, s.panel, terms, origin, o, target, i, j));
        }
    }

    private static int blocks(int terms, int most) {
        return Math.max(1, (terms + most - 1) / most);
    }

    /** An odd number of cache lines, as rows a power of two apart would drive each other out of the cache. */
    private static int stride(int length) {
        return ((length + 15) / 16 | 1) * 16;
    }

    private void addBlock(Scratch s, Block block, TileSums sums) {
        Matrix c = block.c();
        boolean present = block.begin() == null;
        float[][] origin = present ? c.array() : s.begin(block.begin());
        for (int j = 0; j < c.columns(); j += columns) {
            int width = Math.min(columns, c.columns() - j);
            pack(block, j, width, s.panel);
            for (int i = block.from(); i < block.to(); i += rows) {
                int row = i - block.from();
                int height = Math.min(rows, block.to() - i);
                if (height == rows && width == columns) {
                    sums.add(row, origin, present ? i : 0, c.array(), i, j);
                    continue;
                }
                take(origin, present ? i : 0, height, j, width, s.sums);
                sums.add(row, s.sums, 0, s.sums, 0, 0);
                give(s.sums, c, i, height, j, width);
            }
        }
    }

    /** Beyond a narrow panel's width stays what was there: it reaches spare columns only. */
    private void pack(Block block, int j, int width, float[] panel) {
        float[][] right = block.b().array();
        if (width == columns) {
            tile.pack(right, block.start(), block.terms(), j, panel);
            return;
        }
        for (int t = 0; t < block.terms(); t++) {
            System.arraycopy(right[block.start() + t], j, panel, columns * t, width);
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
}
