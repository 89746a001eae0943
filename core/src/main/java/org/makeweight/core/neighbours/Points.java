package org.makeweight.core.neighbours;

/**
 * Points to search among or to search for.
 *
 * <p>The squared distance of two points is the sum over continuous columns, left to right, of the squared difference in
 * {@code double} without fused multiply-add; then, for each nominal column in order, {@code mismatch} is added if the
 * codes differ.
 *
 * @param rows number of points
 * @param width number of continuous columns
 * @param values {@code [rows x width]}, row-major, finite; read only
 * @param nominal number of nominal columns
 * @param codes {@code [rows x nominal]}, row-major; read only
 * @param mismatch what a pair of different codes adds to the squared distance, at least 0 and finite
 */
@SuppressWarnings("ArrayRecordComponent") // a parameter object for large arrays, never compared
public record Points(int rows, int width, double[] values, int nominal, int[] codes, double mismatch) {
    public Points {
        if (values.length != (long) rows * width || codes.length != (long) rows * nominal) {
            throw new IllegalArgumentException(
                    "the arrays do not hold " + rows + " rows of " + width + " + " + nominal);
        }
        if (!(mismatch >= 0 && mismatch < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("mismatch must be at least 0 and finite but was " + mismatch);
        }
    }

    /** Points with continuous columns only. */
    public static Points continuous(double[] values, int rows, int width) {
        return new Points(rows, width, values, 0, new int[0], 0);
    }

    /** The squared distance of a point to a point of others with the same columns. */
    public double squaredDistance(int row, Points others, int otherRow) {
        int i = row * width;
        int j = otherRow * width;
        double sum = 0;
        for (int c = 0; c < width; c++) {
            double difference = values[i + c] - others.values[j + c];
            sum += difference * difference;
        }
        for (int c = 0; c < nominal; c++) {
            if (codes[row * nominal + c] != others.codes[otherRow * nominal + c]) {
                sum += mismatch;
            }
        }
        return sum;
    }

    /**
     * The squared distance of a point to a point of others if it is at most a limit, else a number beyond the limit: a sum
     * of squares never shrinks, so the columns left need not be looked at.
     */
    public double squaredDistance(int row, Points others, int otherRow, double limit) {
        int i = row * width;
        int j = otherRow * width;
        double sum = 0;
        for (int c = 0; c < width && sum <= limit; c++) {
            double difference = values[i + c] - others.values[j + c];
            sum += difference * difference;
        }
        for (int c = 0; c < nominal && sum <= limit; c++) {
            if (codes[row * nominal + c] != others.codes[otherRow * nominal + c]) {
                sum += mismatch;
            }
        }
        return sum;
    }

    /** Some of these points, in the given order. */
    public Points select(int[] chosen) {
        double[] some = new double[chosen.length * width];
        int[] someCodes = new int[chosen.length * nominal];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(values, chosen[i] * width, some, i * width, width);
            System.arraycopy(codes, chosen[i] * nominal, someCodes, i * nominal, nominal);
        }
        return new Points(chosen.length, width, some, nominal, someCodes, mismatch);
    }
}
