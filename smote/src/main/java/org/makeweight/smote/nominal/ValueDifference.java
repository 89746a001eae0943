package org.makeweight.smote.nominal;

import java.util.Arrays;
import org.makeweight.core.table.Table;
import org.makeweight.smote.rows.ClassRows;

/**
 * The value difference metric: two categories of a column are near if the classes are distributed alike among the rows
 * that have them. The squared distance of two rows is the sum over columns of the squared L1 distance between the two
 * class distributions.
 */
public final class ValueDifference {
    /** For each column, the squared L1 distance of every pair of categories, {@code [categories x categories]}. */
    private final double[][] squared;

    private final int[] categories;

    private ValueDifference(double[][] squared, int[] categories) {
        this.squared = squared;
        this.categories = categories;
    }

    /** Learns the class distributions from all rows. */
    public static ValueDifference of(Table table) {
        double[][] squared = new double[table.columns()][];
        int[] categories = new int[table.columns()];
        for (int c = 0; c < squared.length; c++) {
            squared[c] = pairs(distributions(table, c));
            categories[c] = table.schema().categories(c);
        }
        return new ValueDifference(squared, categories);
    }

    /** {@code [categories x classes]}: the share of each class among the rows with a category; zeros if there are none. */
    private static double[][] distributions(Table table, int c) {
        int classes = table.schema().target().classes();
        double[][] shares = new double[table.schema().categories(c)][classes];
        for (int row = 0; row < table.rows(); row++) {
            shares[(int) table.value(row, c)][table.label(row)]++;
        }
        for (double[] share : shares) {
            double sum = Arrays.stream(share).sum();
            for (int label = 0; label < classes && sum > 0; label++) {
                share[label] /= sum;
            }
        }
        return shares;
    }

    private static double[] pairs(double[][] shares) {
        int n = shares.length;
        double[] squared = new double[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double distance = 0;
                for (int label = 0; label < shares[a].length; label++) {
                    distance += Math.abs(shares[a][label] - shares[b][label]);
                }
                squared[a * n + b] = distance * distance;
            }
        }
        return squared;
    }

    /**
     * The nearest rows of the class, by (distance, row); a row is its own neighbour.
     *
     * @param queries positions in the class
     * @return for each position in the class that is queried, the positions of its k nearest; null for the others
     */
    public int[][] nearest(ClassRows own, int[] queries, int k) {
        int[][] nearest = new int[own.size()][];
        int[] codes = codes(own);
        double[] distances = new double[k];
        for (int query : queries) {
            if (nearest[query] == null) {
                nearest[query] = scan(codes, query, own.size(), k, distances);
            }
        }
        return nearest;
    }

    private static int[] codes(ClassRows own) {
        int width = own.table().columns();
        int[] codes = new int[own.size() * width];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (int) own.table().value(own.row(i / width), i % width);
        }
        return codes;
    }

    private int[] scan(int[] codes, int query, int size, int k, double[] distances) {
        int[] rows = new int[k];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int row = 0; row < size; row++) {
            double distance = distance(codes, query, row);
            int i = k - 1;
            if (!(distance < distances[i])) {
                continue;
            }
            while (i > 0 && distances[i - 1] > distance) {
                distances[i] = distances[i - 1];
                rows[i] = rows[i - 1];
                i--;
            }
            distances[i] = distance;
            rows[i] = row;
        }
        return rows;
    }

    private double distance(int[] codes, int a, int b) {
        int width = squared.length;
        double sum = 0;
        for (int c = 0; c < width; c++) {
            sum += squared[c][codes[a * width + c] * categories[c] + codes[b * width + c]];
        }
        return sum;
    }
}
