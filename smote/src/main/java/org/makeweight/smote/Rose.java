package org.makeweight.smote;

import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Origins;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.ColumnStatistics;
import org.makeweight.smote.rows.OneAgainstRest;

/**
 * ROSE, random over-sampling examples: a new row is a row of the class drawn at random, with normal noise added to every
 * column. The noise of column q has the standard deviation {@code hmult_mino} (4 / ((d + 2) n))^(1 / (d + 4)) s_q, with n
 * rows of the class, d columns and the sample standard deviation s_q of the column within the class. This draws from a
 * kernel estimate of the class's density with the bandwidth that is best for a normal density.
 *
 * <p>{@link RandomOverSampling} with {@code shrinkage=1} does nearly the same with imbalanced-learn's bandwidth, which
 * counts the rows of the whole table and is therefore smaller.
 *
 * <p>Reference: G. Menardi and N. Torelli. Training and assessing classification rules with imbalanced data. Data Mining
 * and Knowledge Discovery 28(1):92-122, 2014. Differences from the paper: real rows are kept and only smaller classes get
 * new rows, where the paper, and the R package ROSE, draw a whole new sample of both classes; {@code hmult_mino} is the
 * package's {@code hmult.mino}. The authors' rule is for continuous columns.
 *
 * <p>Time and memory O((n + new rows) d) for n rows of the class and d columns.
 */
public final class Rose implements Augmenter {
    private static final String ID = "rose";

    static final Method<Augmenter> METHOD = Method.named(ID, "ROSE")
            .summary("Rows of the class drawn at random and moved by normal noise: a smoothed bootstrap.")
            .parameter(Parameter.real("hmult_mino", 1.0, Range.atLeast(0), "Factor of the noise's standard deviation."))
            .cites(SmoteMethods.cited("menardi2014training"))
            .makes(parameters -> new Rose(parameters.real("hmult_mino")));

    private final double factor;

    /**
     * Makes the method.
     *
     * @param factor of the noise's standard deviation, at least 0
     */
    public Rose(double factor) {
        this.factor = factor;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        RandomState stream = random.restarted();
        return OneAgainstRest.raise(ID, training, amount, (own, n, rows, flags) -> {
            own.requireRows(2, ID);
            double[] noise = bandwidths(own);
            double[] cells = training.values();
            for (int base : stream.choice(own.size(), n)) {
                int at = rows.record(own.label(), own.row(base), Origins.NONE, Double.NaN);
                int from = own.row(base) * noise.length;
                for (int c = 0; c < noise.length; c++) {
                    rows.values()[at + c] = cells[from + c] + noise[c] * stream.standardNormal();
                }
            }
        });
    }

    /** The standard deviation of the noise in each column. */
    double[] bandwidths(ClassRows own) {
        Table table = own.table();
        int d = table.columns();
        int n = own.size();
        double rule = StrictMath.pow(4 / ((d + 2.0) * n), 1 / (d + 4.0));
        double[] noise =
                ColumnStatistics.deviations(table, own.rows(), table.schema().numeric());
        double sample = Math.sqrt(n / (n - 1.0));
        for (int c = 0; c < d; c++) {
            noise[c] *= factor * rule * sample;
        }
        return noise;
    }
}
