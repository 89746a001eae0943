package org.makeweight.smote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Require;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.draws.InterpolationDraws;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.SmoteAmount;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * SMOTE: each synthetic row lies at a random place on the segment between a row of the class and one of its k nearest
 * neighbours in the class. A table with categorical columns is treated by {@link SmoteNc}, one with nothing else by
 * {@link SmoteN}: the paper defines the three together.
 *
 * <p>Equal bit for bit to imbalanced-learn's {@code SMOTE} for the same seed on data without equal distances; equal
 * distances are ordered by row here. Every class starts again from the seed.
 *
 * <p>Reference: N. Chawla, K. Bowyer, L. Hall and W. Kegelmeyer. SMOTE: synthetic minority over-sampling technique.
 * Journal of Artificial Intelligence Research 16:321-357, 2002. Differences from the paper: base rows are drawn at
 * random instead of in turn, and one step serves all columns instead of one for each, as in imbalanced-learn.
 *
 * <p>Time O(n^2 d) at worst for n rows of the class and d columns, memory O(n (k + d)) and the new rows.
 */
public final class Smote implements Augmenter {
    static final Parameter K_NEIGHBORS = Parameter.neighbours(
            "k_neighbors",
            5,
            "Neighbours of the class that a row may move towards; clamp:5 lowers it for tiny classes.");

    static final Method<Augmenter> METHOD = Method.named("smote", "SMOTE")
            .summary(
                    "Rows between a minority row and one of its nearest minority neighbours; by column types SMOTE-NC or SMOTE-N.")
            .parameter(K_NEIGHBORS)
            .parameter(SmoteAmount.PARAMETER)
            .cites(SmoteMethods.cited("chawla2002smote"))
            .makes(parameters ->
                    new Smote(parameters.neighbours("k_neighbors"), parameters.optionalReal("proportion")));

    private final NeighbourCount neighbours;
    private final OptionalDouble proportion;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours a row may move towards
     * @param proportion of largest class minus own class to make, above 0; empty to follow the amount asked for
     */
    public Smote(NeighbourCount neighbours, OptionalDouble proportion) {
        this.neighbours = neighbours;
        this.proportion = proportion;
    }

    /** With 5 neighbours, refusing classes that are too small. */
    public Smote() {
        this(new NeighbourCount(5, false), OptionalDouble.empty());
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        if (training.schema().allNumeric()) {
            return augmentNumeric(training, amount, random, execution);
        }
        Augmenter variant = training.schema().allCategorical()
                ? new SmoteN(neighbours, proportion)
                : new SmoteNc(neighbours, proportion);
        return variant.augment(training, amount, random, execution);
    }

    private Augmentation augmentNumeric(Table training, Amount amount, RandomState random, Execution execution) {
        Require.complete(training, "smote");
        int[] add = SmoteAmount.toAdd(proportion, amount, training);
        SyntheticRows rows = new SyntheticRows(training, Arrays.stream(add).sum());
        List<String> flags = new ArrayList<>();
        for (int label = 0; label < add.length; label++) {
            if (add[label] == 0) {
                continue;
            }
            ClassRows own = ClassRows.of(training, label);
            int k = own.neighbours(neighbours, "k_neighbors", flags);
            Neighbours nearest = execution.among(own.points()).nearestOfAll(k + 1);
            InterpolationDraws steps = InterpolationDraws.draw(own.size(), k, add[label], random.restarted());
            for (int i = 0; i < add[label]; i++) {
                int neighbour = nearest.row(steps.base(i), steps.nth(i) + 1);
                rows.interpolate(label, own.row(steps.base(i)), own.row(neighbour), steps.step(i));
            }
        }
        return rows.augmentation().withFlags(flags);
    }
}
