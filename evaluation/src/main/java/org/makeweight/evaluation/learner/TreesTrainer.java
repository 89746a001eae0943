package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.Config;
import java.util.OptionalInt;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.random.Seeds;
import org.makeweight.core.tree.Criterion;
import org.makeweight.core.tree.SortedColumns;
import org.makeweight.core.tree.Tree;
import org.makeweight.core.tree.TreeGrower;
import org.makeweight.core.tree.TreeSettings;

/**
 * A tree, or a random forest, as a Tribuo trainer on the project's exact {@linkplain TreeGrower grower}. Each tree of a
 * forest is grown on as many rows drawn with replacement as there are, its draws seeded by the forest's seed and the tree's
 * number. The score of a class is its share of the weight of the leaf, its mean over the trees.
 *
 * <p>References: L. Breiman, J. Friedman, R. Olshen and C. Stone. Classification and regression trees. Wadsworth, 1984;
 * L. Breiman. Random forests. Machine Learning 45(1):5-32, 2001. Differences from the paper: the scores are means of
 * shares, as in scikit-learn, where Breiman's trees vote; columns are drawn among those that differ within the node.
 *
 * <p>Time O(n d) for each level of each tree; memory 20 bytes a cell and the trees.
 */
public final class TreesTrainer extends MatrixTrainer {
    /** The value of an int that says that there is no limit. */
    private static final int NONE = 0;

    @Config(description = "How many trees: 1 for a tree of all rows, more for a forest of bootstraps.")
    private int trees = 1;

    @Config(description = "What makes a split good.")
    private Criterion criterion = Criterion.GINI;

    @Config(description = "Greatest depth; 0 for none.")
    private int maxDepth = NONE;

    @Config(description = "Fewest rows of a leaf.")
    private int minSamplesLeaf = 1;

    @Config(description = "Least weight of a leaf.")
    private double minChildWeight;

    @Config(description = "Columns drawn for each split; 0 for all.")
    private int maxFeatures = NONE;

    @Config(description = "Seed, in [0, 2^32 - 1].")
    private long seed;

    /** For configuration files. */
    private TreesTrainer() {}

    /**
     * Makes a trainer.
     *
     * @param trees 1 for a tree of all rows, more for a forest of bootstraps
     * @param seed in [0, 2^32 - 1]
     */
    public TreesTrainer(int trees, TreeSettings settings, long seed) {
        this.trees = trees;
        this.criterion = settings.criterion();
        this.maxDepth = settings.maxDepth().orElse(NONE);
        this.minSamplesLeaf = settings.minSamplesLeaf();
        this.minChildWeight = settings.minChildWeight();
        this.maxFeatures = settings.maxFeatures().orElse(NONE);
        this.seed = seed;
    }

    @Override
    String modelName() {
        return trees == 1 ? "tree" : "forest";
    }

    @Override
    MatrixScorer fit(Rows rows, int classes) {
        SortedColumns columns = SortedColumns.of(rows.values(), rows.labels().length, rows.width());
        TreeSettings settings =
                new TreeSettings(criterion, limit(maxDepth), minSamplesLeaf, minChildWeight, limit(maxFeatures));
        TreeGrower grower = new TreeGrower(columns, rows.labels(), classes, settings);
        Tree[] grown = new Tree[trees];
        for (int i = 0; i < trees; i++) {
            RandomState random = new RandomState(new Seeds(seed).of("tree", i));
            double[] weights = trees == 1 ? rows.weights() : bootstrap(rows.weights(), random);
            grown[i] = grower.grow(weights, random);
        }
        return new MeanOfLeaves(grown, rows.width(), classes);
    }

    private static OptionalInt limit(int value) {
        return value == NONE ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static double[] bootstrap(double[] weights, RandomState random) {
        double[] drawn = new double[weights.length];
        for (int row : random.choice(weights.length, weights.length)) {
            drawn[row] += weights[row];
        }
        return drawn;
    }

    /** The score of a class is the mean of its shares of leaves. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record MeanOfLeaves(Tree[] trees, int width, int classes) implements MatrixScorer {
        @Override
        public double[] scores(double[] values, int rows) {
            double[] scores = new double[rows * classes];
            for (Tree tree : trees) {
                double[] shares = tree.shares(values, rows, width);
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += shares[i];
                }
            }
            for (int i = 0; i < scores.length; i++) {
                scores[i] = Math.min(1, scores[i] / trees.length); // rounding may pass 1
            }
            return scores;
        }
    }
}
