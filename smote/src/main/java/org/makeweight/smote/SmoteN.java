package org.makeweight.smote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Origins;
import org.makeweight.core.method.Require;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.nominal.ValueDifference;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.SmoteAmount;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * SMOTE-N, for tables of categories only: each synthetic row has in every column the most frequent category among a row
 * of the class and its k nearest by the value difference metric; the first category wins a tie.
 *
 * <p>Equal to imbalanced-learn's {@code SMOTEN} for the same seed where equal distances, which are the rule in such data,
 * are ordered by row. Every class starts again from the seed.
 *
 * <p>Reference: N. Chawla, K. Bowyer, L. Hall and W. Kegelmeyer. SMOTE: synthetic minority over-sampling technique.
 * Journal of Artificial Intelligence Research 16:321-357, 2002, section 6.2; the metric after C. Stanfill and D. Waltz,
 * Toward memory-based reasoning, Communications of the ACM 29(12), 1986. Differences from the paper: the row itself has a
 * vote, as in imbalanced-learn.
 *
 * <p>Time O(n^2 d) for n rows of the class and d columns, memory O(n (k + d)).
 */
public final class SmoteN implements Augmenter {
    private static final String ID = "smote-n";

    static final Method<Augmenter> METHOD = Method.named(ID, "SMOTE-N")
            .summary("SMOTE for categorical columns, by vote among rows near in the value difference metric.")
            .parameter(Smote.K_NEIGHBORS)
            .parameter(SmoteAmount.PARAMETER)
            .cites(SmoteMethods.cited("chawla2002smote"))
            .cites(SmoteMethods.cited("stanfill1986toward"))
            .makes(parameters ->
                    new SmoteN(parameters.neighbours("k_neighbors"), parameters.optionalReal("proportion")));

    private final NeighbourCount neighbours;
    private final OptionalDouble proportion;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours vote besides the row itself
     * @param proportion of largest class minus own class to make, above 0; empty to follow the amount asked for
     */
    public SmoteN(NeighbourCount neighbours, OptionalDouble proportion) {
        this.neighbours = neighbours;
        this.proportion = proportion;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        if (!training.schema().allCategorical()) {
            throw new NotApplicableException(ID + " treats categorical columns only; use smote");
        }
        Require.complete(training, ID);
        int[] add = SmoteAmount.toAdd(proportion, amount, training);
        SyntheticRows rows = new SyntheticRows(training, Arrays.stream(add).sum());
        List<String> flags = new ArrayList<>();
        ValueDifference metric = ValueDifference.of(training);
        for (int label = 0; label < add.length; label++) {
            if (add[label] == 0) {
                continue;
            }
            ClassRows own = ClassRows.of(training, label);
            int k = own.neighbours(neighbours, "k_neighbors", flags);
            int[] bases = random.restarted().choice(own.size(), add[label]);
            int[][] voters = metric.nearest(own, bases, k + 1);
            for (int base : bases) {
                vote(rows, own, base, voters[base]);
            }
        }
        return rows.augmentation().withFlags(flags);
    }

    private static void vote(SyntheticRows rows, ClassRows own, int base, int[] voters) {
        Table table = own.table();
        int at = rows.record(own.label(), own.row(base), Origins.NONE, Double.NaN);
        for (int c = 0; c < table.columns(); c++) {
            int[] votes = new int[table.schema().categories(c)];
            int elected = 0;
            for (int voter : voters) {
                votes[(int) table.value(own.row(voter), c)]++;
            }
            for (int category = 1; category < votes.length; category++) {
                elected = votes[category] > votes[elected] ? category : elected;
            }
            rows.values()[at + c] = elected;
        }
    }
}
