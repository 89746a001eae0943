package org.makeweight.smote;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.method.Require;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.cleaning.PartitioningFilter;

/**
 * SMOTE-IPF: {@link Smote}, then the iterative-partitioning filter leaves out noisy rows of all classes, real and synthetic
 * ones. The rows are dealt at random into {@code n_folds} parts, a decision tree is grown from
 * each part, and every tree classifies all rows. A row is noisy if more than half of the trees get it wrong
 * ({@code voting=majority}), or all of them ({@code consensus}). This is repeated on what is left until {@code k} times in
 * a row fewer rows are left out than the share {@code p} of the rows after SMOTE.
 *
 * <p>What stays keeps its order. The classes end up about as large as each other, not exactly.
 *
 * <p>References: J. Saez, J. Luengo, J. Stefanowski and F. Herrera. SMOTE-IPF: addressing the noisy and borderline examples
 * problem in imbalanced classification by a re-sampling method with filtering. Information Sciences 291:184-203, 2015; the
 * filter by T. Khoshgoftaar and P. Rebours, Journal of Computer Science and Technology 22:387-396, 2007. Differences from
 * the paper: each part has each class in nearly the same share; the trees are C4.5's without the raising of subtrees. Each
 * tree learns from one part, as in the paper, while smote_variants has it learn from all the others.
 *
 * <p>Time O(n^2 d) at worst for SMOTE with n rows of the class, and O(N d log N) for each round of the filter, with N rows
 * after SMOTE and d columns; memory O(N d).
 */
public final class SmoteIpf implements Augmenter {
    private static final String ID = "smote-ipf";
    private static final String MAJORITY = "majority";

    static final Method<Augmenter> METHOD = Method.named(ID, "SMOTE-IPF")
            .summary("SMOTE, then rows that most trees of a partition get wrong are left out, repeatedly.")
            .parameter(Parameter.neighbours(
                    "n_neighbors", 5, "Neighbours of the class that a row may move towards; clamp:5 lowers it."))
            .parameter(Parameter.integer("n_folds", 9, 2, "Parts of the table, each with a tree of its own."))
            .parameter(Parameter.integer("k", 3, 1, "Rounds in a row with little noise that end the filter."))
            .parameter(Parameter.real(
                    "p", 0.01, Range.above(0), "Share of the rows below which the noise of a round is little."))
            .parameter(Parameter.choice(
                    "voting",
                    MAJORITY,
                    List.of(MAJORITY, "consensus"),
                    "Whether most trees or all trees must get a row wrong."))
            .cites(SmoteMethods.cited("saez2015smoteipf"))
            .cites(SmoteMethods.cited("khoshgoftaar2007improving"))
            .cites(SmoteMethods.cited("chawla2002smote"))
            .makes(parameters -> new SmoteIpf(
                    parameters.neighbours("n_neighbors"),
                    parameters.integer("n_folds"),
                    parameters.integer("k"),
                    parameters.real("p"),
                    parameters.choice("voting").equals(MAJORITY)));

    private final Smote smote;
    private final PartitioningFilter filter;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours a row may move towards
     * @param parts how many trees, at least 2
     * @param quietRounds how many rounds in a row with little noise end the filter, at least 1
     * @param littleNoise share of the rows below which the noise of a round is little, above 0
     * @param majority whether most trees, not all, must get a row wrong
     */
    public SmoteIpf(NeighbourCount neighbours, int parts, int quietRounds, double littleNoise, boolean majority) {
        this.smote = new Smote(neighbours, OptionalDouble.empty());
        this.filter = new PartitioningFilter(parts, quietRounds, littleNoise, majority);
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        Augmentation made = smote.augment(training, amount, random, execution);
        return made.select(filter.rowsLeft(made.table(), random.restarted()));
    }
}
