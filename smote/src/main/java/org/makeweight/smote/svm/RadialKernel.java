package org.makeweight.smote.svm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.number.Elementary;

/**
 * Values of the kernel exp(-gamma |x - y|^2) among points, row by row, the rows used last at hand. Good to twelve digits
 * before they are rounded to {@code float}; what lies below exp(-87) counts as that.
 *
 * <p>Time O(n d) for a row that is not at hand; memory O(n d), and at most 128 MB of rows.
 */
final class RadialKernel {
    private static final long ROW_BYTES = 128L << 20;

    /** Distances of so many points at a time stay in the nearest cache. */
    private static final int LARGEST_BLOCK = 1024;

    private final int n;
    private final double gamma;
    /** {@code [blocks][columns][points of a block]}: loops along the points are made vector instructions. */
    private final double[][][] blocks;

    private final int most;
    private final double[] block;
    private final Map<Integer, float[]> rows = new LinkedHashMap<>(16, 0.75f, true);

    RadialKernel(Points points, double gamma) {
        this.n = points.rows();
        this.gamma = gamma;
        int size = Math.min(LARGEST_BLOCK, n);
        this.block = new double[size];
        this.blocks = new double[(n + size - 1) / size][points.width()][size];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < points.width(); c++) {
                blocks[i / size][c][i % size] = points.values()[i * points.width() + c];
            }
        }
        this.most = (int) Math.max(2, Math.min(n, ROW_BYTES / (4L * n)));
    }

    /** The values of a point with all points, in single precision; good until two more rows have been asked for. */
    float[] row(int i) {
        float[] known = rows.get(i);
        if (known != null) {
            return known;
        }
        float[] row = room();
        for (int b = 0; b < blocks.length; b++) {
            squaredDistances(i, blocks[b]);
            for (int t = 0; t < block.length; t++) {
                block[t] *= -gamma;
            }
            Elementary.preciseExp(block, block.length);
            int from = b * block.length;
            for (int t = 0; t < Math.min(block.length, n - from); t++) {
                row[from + t] = (float) block[t];
            }
        }
        rows.put(i, row);
        return row;
    }

    /** A new row or, if there are enough of them, the one that was not used for longest. */
    private float[] room() {
        if (rows.size() < most) {
            return new float[n];
        }
        Integer eldest = rows.keySet().iterator().next();
        return rows.remove(eldest);
    }

    /** Summed over columns in their order, as {@link Points#squaredDistance} does, four columns at a time. */
    private void squaredDistances(int i, double[][] part) {
        double[][] own = blocks[i / block.length];
        int at = i % block.length;
        Arrays.fill(block, 0);
        int c = 0;
        for (; c + 4 <= part.length; c += 4) {
            addSquares(
                    part[c],
                    own[c][at],
                    part[c + 1],
                    own[c + 1][at],
                    part[c + 2],
                    own[c + 2][at],
                    part[c + 3],
                    own[c + 3][at],
                    block);
        }
        for (; c < part.length; c++) {
            addSquares(part[c], own[c][at], block);
        }
    }

    private static void addSquares(
            double[] a, double x, double[] b, double y, double[] c, double z, double[] d, double w, double[] sums) {
        for (int t = 0; t < sums.length; t++) {
            double inA = x - a[t];
            double inB = y - b[t];
            double inC = z - c[t];
            double inD = w - d[t];
            sums[t] = sums[t] + inA * inA + inB * inB + inC * inC + inD * inD;
        }
    }

    private static void addSquares(double[] column, double value, double[] sums) {
        for (int t = 0; t < sums.length; t++) {
            double difference = value - column[t];
            sums[t] += difference * difference;
        }
    }
}
