package org.makeweight.core.neighbours;

/** Some points near each other: their rows, their box, and their columns in {@code float}. */
final class Block {
    /** Values beyond this, after scaling, could overflow when squared and summed in {@code float}. */
    private static final double LARGEST_VALUE = 0x1p40;

    /** The differences of smaller codes are exact in {@code float}. */
    private static final int LARGEST_CODE = 1 << 22;

    /** A block comes in so many pieces. */
    static final int PIECES = 4;

    /** Points of a strip, which may be read past the last point. */
    static final int STRIP = 48;

    private static final int CACHE_LINE_FLOATS = 16;

    private final Points points;
    private final int[] rows;
    private final int firstRow;
    private final int firstList;
    private final Box box;
    private final boolean fitsFloat;
    private final int stride;
    private final float[] columns;
    private final float[] halfNorms;
    private double largestHalfNorm;

    /**
     * Gathers a block.
     *
     * @param rows at least one, in pieces that each belong together
     * @param firstList the number of the first point's list; the others follow
     */
    Block(Points points, int[] rows, int firstList, FloatScaling scaling) {
        this.points = points;
        this.rows = rows;
        this.firstList = firstList;
        int least = rows[0];
        for (int row : rows) {
            least = Math.min(least, row);
        }
        this.firstRow = least;
        this.box = new Box(points, rows);
        this.fitsFloat = scaling.fitsFloat() && valuesFit(scaling) && codesFit();
        // an odd number of cache lines, as columns a power of two apart would push each other out of the cache
        int lines = (rows.length + CACHE_LINE_FLOATS - 1) / CACHE_LINE_FLOATS | 1;
        this.stride = fitsFloat ? lines * CACHE_LINE_FLOATS : 0;
        this.columns = new float[Math.multiplyExact(points.width() + points.nominal(), stride) + STRIP];
        this.halfNorms = new float[fitsFloat ? rows.length : 0];
        if (fitsFloat) {
            for (int i = 0; i < rows.length; i++) {
                place(i, scaling);
            }
        }
    }

    private boolean valuesFit(FloatScaling scaling) {
        boolean fit = true;
        for (int c = 0; c < points.width(); c++) {
            fit &= -scaling.scaled(box.low(c), c) <= LARGEST_VALUE && scaling.scaled(box.high(c), c) <= LARGEST_VALUE;
        }
        return fit;
    }

    private boolean codesFit() {
        int nominal = points.nominal();
        for (int row : rows) {
            for (int c = 0; c < nominal; c++) {
                int code = points.codes()[row * nominal + c];
                if (code > LARGEST_CODE || code < -LARGEST_CODE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Writes the i-th point into the columns. */
    private void place(int i, FloatScaling scaling) {
        int width = points.width();
        double norm = 0;
        int from = rows[i] * width;
        int at = i;
        for (int c = 0; c < width; c++, at += stride) {
            float value = (float) scaling.scaled(points.values()[from + c], c);
            columns[at] = value;
            norm += (double) value * value;
        }
        int nominal = points.nominal();
        for (int c = 0; c < nominal; c++, at += stride) {
            columns[at] = points.codes()[rows[i] * nominal + c];
        }
        halfNorms[i] = (float) (norm / 2);
        largestHalfNorm = Math.max(largestHalfNorm, norm / 2);
    }

    /** All the points of which some are in the block. */
    Points points() {
        return points;
    }

    int size() {
        return rows.length;
    }

    /** The row of the i-th point of the block. */
    int row(int i) {
        return rows[i];
    }

    int firstRow() {
        return firstRow;
    }

    /** Where a piece begins, that is, points which are nearer each other; the piece after the last begins at the end. */
    int piece(int piece) {
        return MedianSplit.piece(rows.length, PIECES, piece);
    }

    /** The number of the i-th point's list, if it is a query. */
    int list(int i) {
        return firstList + i;
    }

    Box box() {
        return box;
    }

    /** Whether the points can be compared in {@code float}; if not, there are no columns. */
    boolean fitsFloat() {
        return fitsFloat;
    }

    /** The columns one after the other, centred and scaled, and then the codes; read only. */
    float[] columns() {
        return columns;
    }

    /** Where a column begins. Points follow each other, then zeros. */
    int at(int column) {
        return column * stride;
    }

    /** How far a column's cells are from those of the column before. */
    int stride() {
        return stride;
    }

    /** Half the squared norm of each point, centred and scaled; read only. */
    float[] halfNorms() {
        return halfNorms;
    }

    /** Half the squared norm of the i-th point, centred and scaled. */
    float halfNorm(int i) {
        return halfNorms[i];
    }

    double largestHalfNorm() {
        return largestHalfNorm;
    }
}
