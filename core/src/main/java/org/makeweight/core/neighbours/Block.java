package org.makeweight.core.neighbours;

/** Some points near each other: their rows, their box, and their columns in {@code float}. */
final class Block {
    /** Values beyond this, after scaling, could overflow when squared and summed in {@code float}. */
    private static final double LARGEST_VALUE = 0x1p40;

    /** The differences of smaller codes are exact in {@code float}. */
    private static final int LARGEST_CODE = 1 << 22;

    private final Points points;
    private final int[] rows;
    private final Box box;
    private final boolean fitsFloat;
    private final float[] columns;
    private final float[] halfNorms;
    private final double largestHalfNorm;

    /**
     * Gathers a block.
     *
     * @param rows ascending, at least one
     */
    Block(Points points, int[] rows, Frame frame) {
        this.points = points;
        this.rows = rows;
        this.box = new Box(points, rows);
        this.fitsFloat = frame.fitsFloat() && valuesFit(frame) && codesFit();
        int size = fitsFloat ? rows.length : 0;
        this.columns = new float[Math.multiplyExact(points.width() + points.nominal(), size)];
        this.halfNorms = new float[size];
        double[] norms = new double[size];
        for (int c = 0; c < points.width(); c++) {
            for (int i = 0; i < size; i++) {
                float value = (float) frame.place(points.values()[rows[i] * points.width() + c], c);
                columns[c * size + i] = value;
                norms[i] += (double) value * value;
            }
        }
        for (int c = 0; c < points.nominal(); c++) {
            for (int i = 0; i < size; i++) {
                columns[(points.width() + c) * size + i] = points.codes()[rows[i] * points.nominal() + c];
            }
        }
        double largest = 0;
        for (int i = 0; i < size; i++) {
            halfNorms[i] = (float) (norms[i] / 2);
            largest = Math.max(largest, norms[i]);
        }
        this.largestHalfNorm = largest / 2;
    }

    private boolean valuesFit(Frame frame) {
        boolean fit = true;
        for (int c = 0; c < points.width(); c++) {
            fit &= -frame.place(box.low(c), c) <= LARGEST_VALUE && frame.place(box.high(c), c) <= LARGEST_VALUE;
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

    /** All the points of which some are in the block. */
    Points points() {
        return points;
    }

    int size() {
        return rows.length;
    }

    /** The row of the i-th point of the block; rows ascend. */
    int row(int i) {
        return rows[i];
    }

    Box box() {
        return box;
    }

    /** Whether the points can be compared in {@code float}; if not, there are no columns. */
    boolean fitsFloat() {
        return fitsFloat;
    }

    /** {@code [columns x size]}: the columns one after the other, centred and scaled, and then the codes; read only. */
    float[] columns() {
        return columns;
    }

    /** Half the squared norm of the i-th point, centred and scaled. */
    float halfNorm(int i) {
        return halfNorms[i];
    }

    double largestHalfNorm() {
        return largestHalfNorm;
    }
}
