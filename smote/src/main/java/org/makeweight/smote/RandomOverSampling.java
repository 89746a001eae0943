package org.makeweight.smote;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.method.Require;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.rows.ColumnStatistics;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * Random over-sampling: repeats rows of the smaller classes, drawn with replacement. With {@code shrinkage} each copy is
 * moved by normal noise, which is the smoothed bootstrap known as ROSE's kernel step.
 *
 * <p>Equal to imbalanced-learn's {@code RandomOverSampler} for the same seed: bit for bit without shrinkage, to the last
 * place with it. One stream serves all classes.
 *
 * <p>References: G. Batista, R. Prati and M. Monard. A study of the behavior of several methods for balancing machine
 * learning training data. SIGKDD Explorations 6(1):20-29, 2004; for shrinkage, G. Menardi and N. Torelli. Training and
 * assessing classification rules with imbalanced data. Data Mining and Knowledge Discovery 28(1):92-122, 2014.
 * Differences from the paper: the bandwidth uses the number of rows of the whole table, not of the class, and no class
 * is smoothed but those that grow, as in imbalanced-learn.
 *
 * <p>Time and memory O(new rows x columns).
 */
public final class RandomOverSampling implements Augmenter {
    private static final String ID = "random-oversampling";

    static final Method<Augmenter> METHOD = Method.named(ID, "Random over-sampling")
            .summary("Copies of minority rows, drawn with replacement; with shrinkage, moved by normal noise.")
            .parameter(Parameter.optionalReal(
                    "shrinkage", Range.atLeast(0), "Factor of the smoothing bandwidth; none gives exact copies."))
            .cites(SmoteMethods.cited("batista2004study"))
            .cites(SmoteMethods.cited("menardi2014training"))
            .makes(parameters -> new RandomOverSampling(parameters.optionalReal("shrinkage")));

    private final OptionalDouble shrinkage;

    /**
     * Makes the method.
     *
     * @param shrinkage factor of the bandwidth, at least 0; empty for exact copies
     */
    public RandomOverSampling(OptionalDouble shrinkage) {
        this.shrinkage = shrinkage;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        if (shrinkage.isPresent()) {
            Require.numeric(training, ID + " with shrinkage");
            Require.complete(training, ID + " with shrinkage");
        }
        int[] add = amount.toAdd(training);
        RandomState stream = random.restarted();
        SyntheticRows rows = new SyntheticRows(training, Arrays.stream(add).sum());
        for (int label = 0; label < add.length; label++) {
            int[] ofClass = training.rowsOf(label);
            int[] drawn = add[label] == 0 ? new int[0] : stream.choice(ofClass.length, add[label]);
            double[] deviations = shrinkage.isPresent() ? bandwidths(training, ofClass) : null;
            for (int i : drawn) {
                rows.copy(label, ofClass[i]);
            }
            if (deviations != null) {
                smooth(rows, drawn.length, deviations, stream);
            }
        }
        return rows.augmentation();
    }

    /** Moves the last {@code n} rows by normal noise, row by row. */
    private static void smooth(SyntheticRows rows, int n, double[] deviations, RandomState stream) {
        double[] values = rows.values();
        int width = deviations.length;
        for (int i = rows.at(rows.size() - n); i < rows.at(rows.size()); i++) {
            values[i] += stream.standardNormal() * deviations[i % width];
        }
    }

    /** Silverman's rule, scaled by the shrinkage: the noise's standard deviation in each column. */
    private double[] bandwidths(Table training, int[] ofClass) {
        int width = training.columns();
        double rule = StrictMath.pow(4 / ((width + 2.0) * training.rows()), 1 / (width + 4.0));
        double[] deviations =
                ColumnStatistics.deviations(training, ofClass, training.schema().numeric());
        for (int c = 0; c < width; c++) {
            deviations[c] *= shrinkage.getAsDouble() * rule;
        }
        return deviations;
    }
}
