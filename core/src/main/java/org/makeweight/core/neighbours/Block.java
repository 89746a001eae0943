package org.makeweight.core.neighbours;

/** Some points near each other: their rows, their box, and their columns in {@code float} for screening. */
final class Block {
    /** Values beyond this, after scaling, could overflow when squared and summed in {@code float}. */
    private static final double LARGEST = 0x1p40;

    private final Points points;
    private final int[] rows;
    private final Box box;
    private final boolean screened;
    /** {@code [columns x rows]}: a column after the other, the nominal ones last. */
    private final float[] columns;

    private final float[] halfNorms;
    private final double largestHalfNorm;
    /** {@code [columns]}: the box of the columns in {@code float}. */
    private final float[] lows;

    private final float[] highs;

    /**
     * Gathers a block.
     *
     * @param rows ascending
     * @param frame for the columns in {@code float}, or null if they are not wanted
     */
    Block(Points points, int[] rows, Frame frame) {
        this.points = points;
        this.rows = rows;
        this.box = Box.around(points, rows);
        int size = rows.length;
        int width = points.width();
        this.halfNorms = new float[frame == null ? 0 : size];
        this.columns = new float[frame == null ? 0 : Math.multiplyExact(width + points.nominal(), size)];
        double largest = 0;
        double largestNorm = 0;
        for (int i = 0; i < halfNorms.length; i++) {
            double norm = 0;
            for (int c = 0; c < width; c++) {
                double place = frame.place(points.values()[rows[i] * width + c], c);
                largest = Math.max(largest, Math.abs(place));
                columns[c * size + i] = (float) place;
                norm += (double) columns[c * size + i] * columns[c * size + i];
            }
            for (int c = 0; c < points.nominal(); c++) {
                columns[(width + c) * size + i] = points.codes()[rows[i] * points.nominal() + c];
            }
            halfNorms[i] = (float) (norm / 2);
            largestNorm = Math.max(largestNorm, norm);
        }
        this.largestHalfNorm = largestNorm / 2;
        this.lows = new float[frame == null ? 0 : width];
        this.highs = new float[lows.length];
        for (int c = 0; c < lows.length; c++) {
            lows[c] = columns[c * size];
            highs[c] = lows[c];
            for (int i = 1; i < size; i++) {
                lows[c] = Math.min(lows[c], columns[c * size + i]);
                highs[c] = Math.max(highs[c], columns[c * size + i]);
            }
        }
        this.screened = frame != null && largest <= LARGEST;
    }

    Points points() {
        return points;
    }

    int size() {
        return rows.length;
    }

    /** The row of the i-th point among all points. */
    int row(int i) {
        return rows[i];
    }

    Box box() {
        return box;
    }

    /** Whether the points can be compared in {@code float}. */
    boolean screened() {
        return screened;
    }

    /** Copies a column, centred and scaled. */
    void copyColumn(int column, float[] into) {
        System.arraycopy(columns, column * rows.length, into, 0, rows.length);
    }

    /** A copy of the columns, row by row. */
    float[] rowMajor() {
        int size = rows.length;
        int total = columns.length / size;
        float[] values = new float[columns.length];
        for (int c = 0; c < total; c++) {
            for (int i = 0; i < size; i++) {
                values[i * total + c] = columns[c * size + i];
            }
        }
        return values;
    }

    float low(int column) {
        return lows[column];
    }

    float high(int column) {
        return highs[column];
    }

    /** Half the squared norm of the i-th point. */
    float halfNorm(int i) {
        return halfNorms[i];
    }

    double largestHalfNorm() {
        return largestHalfNorm;
    }
}
