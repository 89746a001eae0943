package org.makeweight.evaluation.quality;

import java.util.Arrays;
import org.makeweight.core.table.Table;

/**
 * One column, real against synthetic; what does not apply to its kind is NaN.
 *
 * @param ksComplement 1 minus the Kolmogorov-Smirnov statistic, the largest distance of the two distribution functions; in
 *     [0, 1], 1 if they are equal, 0 if only one side has numbers
 * @param wasserstein the area between the two distribution functions over the range of the real values; at least 0, 0 if
 *     they are equal. Where all real values are one, the share of other synthetic values. If only one side has numbers, 1:
 *     as if each had been moved from one end of the range to the other
 * @param tvComplement 1 minus half the sum of differences in the categories' shares; in [0, 1], 1 if they are equal
 * @param missingValueSimilarity 1 minus the difference of the shares of missing cells; in [0, 1], 1 if they are equal. NaN if
 *     no cell is missing on either side
 */
public record ColumnMargin(
        String column, double ksComplement, double wasserstein, double tvComplement, double missingValueSimilarity) {
    /** Time O(n log n) in rows. Missing numbers are left out, a missing category is a category of its own. */
    static ColumnMargin of(Table real, Table synthetic, int column) {
        String name = real.schema().column(column).name();
        double[] a = Columns.present(real, column);
        double[] b = Columns.present(synthetic, column);
        double missing = missingValueSimilarity(missingShare(real, a), missingShare(synthetic, b));
        if (Columns.categorical(real, column)) {
            double complement = tvComplement(
                    Columns.codes(real, column), Columns.codes(synthetic, column), categories(real, column));
            return new ColumnMargin(name, Double.NaN, Double.NaN, complement, missing);
        }
        if (a.length == 0 && b.length == 0) {
            return new ColumnMargin(name, Double.NaN, Double.NaN, Double.NaN, missing);
        }
        if (a.length == 0 || b.length == 0) {
            return new ColumnMargin(name, 0, 1, Double.NaN, missing);
        }
        Arrays.sort(a);
        Arrays.sort(b);
        return numeric(name, a, b, missing);
    }

    private static double missingShare(Table table, double[] present) {
        return (table.rows() - present.length) / (double) table.rows();
    }

    private static double missingValueSimilarity(double real, double synthetic) {
        return real == 0 && synthetic == 0 ? Double.NaN : 1 - Math.abs(real - synthetic);
    }

    private static int categories(Table table, int column) {
        return table.schema().categories(column) + 1;
    }

    private static double tvComplement(int[] real, int[] synthetic, int categories) {
        long[] realCounts = counts(real, categories);
        long[] syntheticCounts = counts(synthetic, categories);
        double sum = 0;
        for (int c = 0; c < categories; c++) {
            sum += Math.abs(realCounts[c] / (double) real.length - syntheticCounts[c] / (double) synthetic.length);
        }
        return 1 - sum / 2;
    }

    private static long[] counts(int[] codes, int categories) {
        long[] counts = new long[categories];
        for (int code : codes) {
            counts[code]++;
        }
        return counts;
    }

    /** Walks up both samples at once; between two values both distribution functions are constant. */
    private static ColumnMargin numeric(String name, double[] real, double[] synthetic, double missing) {
        int r = 0;
        int s = 0;
        double largest = 0;
        double area = 0;
        double at = Math.min(real[0], synthetic[0]);
        while (r < real.length || s < synthetic.length) {
            while (r < real.length && real[r] == at) {
                r++;
            }
            while (s < synthetic.length && synthetic[s] == at) {
                s++;
            }
            double gap = Math.abs(r / (double) real.length - s / (double) synthetic.length);
            largest = Math.max(largest, gap);
            double next = Math.min(
                    r < real.length ? real[r] : Double.POSITIVE_INFINITY,
                    s < synthetic.length ? synthetic[s] : Double.POSITIVE_INFINITY);
            area += next < Double.POSITIVE_INFINITY ? gap * (next - at) : 0;
            at = next;
        }
        double range = real[real.length - 1] - real[0];
        double others = Arrays.stream(synthetic).filter(v -> v != real[0]).count() / (double) synthetic.length;
        return new ColumnMargin(name, 1 - largest, range > 0 ? area / range : others, Double.NaN, missing);
    }
}
