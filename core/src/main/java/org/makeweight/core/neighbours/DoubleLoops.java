package org.makeweight.core.neighbours;

/** As {@link FloatLoops}, but with the very operations of the contract, so that every sum is a contract distance. */
final class DoubleLoops {
    private DoubleLoops() {}

    /** Adds to each sum the squared differences of three columns to a query's values from {@code at} on. */
    static void differences3(double[] sums, double[][] columns, int column, double[] query, int at, int from, int n) {
        double[] a = columns[column];
        double[] b = columns[column + 1];
        double[] c = columns[column + 2];
        double x = query[at];
        double y = query[at + 1];
        double z = query[at + 2];
        for (int j = from; j < n; j++) {
            double s = x - a[j];
            double t = y - b[j];
            double u = z - c[j];
            sums[j] = sums[j] + s * s + t * t + u * u;
        }
    }

    static void differences1(double[] sums, double[] a, double x, int from, int n) {
        for (int j = from; j < n; j++) {
            double s = x - a[j];
            sums[j] += s * s;
        }
    }

    /** Adds {@code mismatch} where codes differ, exactly: for whole numbers, (1 + t) - |1 - t| is 2 unless t = 0. */
    static void mismatches(double[] sums, double[] codes, double code, double mismatch, int from, int n) {
        for (int j = from; j < n; j++) {
            double t = Math.abs(code - codes[j]);
            sums[j] += mismatch * (((1 + t) - Math.abs(1 - t)) * 0.5);
        }
    }
}
