package org.makeweight.smote.cleaning;

import java.util.stream.IntStream;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Random under-sampling: keeps as many rows of each larger class as the smallest has, drawn without replacement. It
 * treats any table: categories and missing cells stay as they are.
 *
 * <p>The same rows as imbalanced-learn's {@code RandomUnderSampler} for the same seed, in its order: by class ascending,
 * within a class in the order drawn; a class that is not drawn from keeps its order. One stream serves all classes.
 *
 * <p>Reference: G. Batista, R. Prati and M. Monard. A study of the behavior of several methods for balancing machine
 * learning training data. SIGKDD Explorations 6(1):20-29, 2004. Differences from the paper: none.
 *
 * <p>Time and memory O(n d) for n rows of d columns.
 */
public final class RandomUnderSampling implements Augmenter {
    private static final String ID = "random-undersampling";

    static final Method<Augmenter> METHOD = Method.named(ID, "Random under-sampling")
            .summary("Keeps a random part of each larger class.")
            .parameter(Parameter.flag("replacement", false, "Whether a row may be drawn more than once."))
            .cites(CleaningMethods.cited("batista2004study"))
            .makes(parameters -> new RandomUnderSampling(parameters.flag("replacement")));

    private final boolean replacement;

    /**
     * Makes the method.
     *
     * @param replacement whether a row may be drawn more than once
     */
    public RandomUnderSampling(boolean replacement) {
        this.replacement = replacement;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        int[] keep = amount.toKeep(training);
        boolean[] targeted = Targets.of(amount, training);
        RandomState stream = random.restarted();
        IntStream rows = IntStream.empty();
        for (int label = 0; label < keep.length; label++) {
            int[] ofClass = training.rowsOf(label);
            if (targeted[label] && ofClass.length > 0) {
                int[] drawn = replacement
                        ? stream.choice(ofClass.length, keep[label])
                        : stream.choiceWithoutReplacement(ofClass.length, keep[label]);
                rows = IntStream.concat(rows, IntStream.of(drawn).map(i -> ofClass[i]));
            } else {
                rows = IntStream.concat(rows, IntStream.of(ofClass));
            }
        }
        return CleaningResult.rows(rows.toArray(), training, ID);
    }
}
