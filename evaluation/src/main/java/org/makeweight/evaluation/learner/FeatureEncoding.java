package org.makeweight.evaluation.learner;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * Rows as a classifier sees them: numbers as they are, each category seen in training as a 0/1 feature, and a constant if
 * one is wanted. A category not seen in training is all zeros.
 */
public final class FeatureEncoding {
    /** The first feature of each column. */
    private final int[] offset;
    /** For each categorical column the feature of each category, or -1; null for a numeric column. */
    private final int[][] featureOf;

    private final int features;
    private final double constant;

    private FeatureEncoding(int[] offset, int[][] featureOf, int features, double constant) {
        this.offset = offset;
        this.featureOf = featureOf;
        this.features = features;
        this.constant = constant;
    }

    /**
     * Learns which categories there are.
     *
     * @param constant value of a last feature that is the same for all rows; 0 for none
     */
    public static FeatureEncoding fit(Table training, double constant) {
        Schema schema = training.schema();
        int[] offset = new int[schema.width()];
        int[][] featureOf = new int[schema.width()][];
        int next = 0;
        for (int c = 0; c < schema.width(); c++) {
            offset[c] = next;
            if (schema.column(c) instanceof Column.Categorical) {
                boolean[] seen = seen(training, c);
                featureOf[c] = new int[seen.length];
                for (int category = 0; category < seen.length; category++) {
                    featureOf[c][category] = seen[category] ? next++ : -1;
                }
            } else {
                next++;
            }
        }
        return new FeatureEncoding(offset, featureOf, next + (constant == 0 ? 0 : 1), constant);
    }

    private static boolean[] seen(Table training, int c) {
        boolean[] seen = new boolean[training.schema().categories(c)];
        for (int row = 0; row < training.rows(); row++) {
            seen[(int) training.value(row, c)] = true;
        }
        return seen;
    }

    /** How many features there are. */
    public int features() {
        return features;
    }

    /** The same rows with each feature as a numeric column; the table itself if it is so already. */
    public Table encode(Table table) {
        if (constant == 0 && table.schema().allNumeric()) {
            return table;
        }
        List<Column> columns = new ArrayList<>();
        for (int feature = 0; feature < features; feature++) {
            columns.add(new Column.Numeric("feature " + feature, false));
        }
        double[] values = new double[Math.multiplyExact(table.rows(), features)];
        for (int row = 0; row < table.rows(); row++) {
            System.arraycopy(encode(table, row), 0, values, row * features, features);
        }
        return new Table(new Schema(columns, table.schema().target()), values, table.labels());
    }

    /** The features of one row. */
    double[] encode(Table table, int row) {
        double[] encoded = new double[features];
        for (int c = 0; c < offset.length; c++) {
            double value = table.value(row, c);
            if (featureOf[c] == null) {
                encoded[offset[c]] = value;
            } else if (featureOf[c][(int) value] >= 0) {
                encoded[featureOf[c][(int) value]] = 1;
            }
        }
        if (constant != 0) {
            encoded[features - 1] = constant;
        }
        return encoded;
    }
}
