package org.makeweight.smote;

import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Leaves the training rows as they are and weights each by n / (C n_c), with n rows, C classes and n_c rows of its own
 * class, so that every class weighs the same. The control for all methods that add rows: the same emphasis without new
 * rows.
 *
 * <p>Reference: G. King and L. Zeng. Logistic regression in rare events data. Political Analysis 9(2):137-163, 2001.
 * Differences from the paper: none; the weights are those that scikit-learn calls "balanced".
 */
public final class ClassWeights implements Augmenter {
    static final Method<Augmenter> METHOD = Method.named("class-weights", "Class weights")
            .summary("The training rows as they are, each weighted against its class's frequency.")
            .deterministic()
            .cites(SmoteMethods.cited("king2001logistic"))
            .makes(parameters -> new ClassWeights());

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        int[] counts = training.classCounts();
        double[] weights = new double[training.rows()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = training.rows() / (counts.length * (double) counts[training.label(row)]);
        }
        return Augmentation.unchanged(training).withWeights(weights);
    }
}
