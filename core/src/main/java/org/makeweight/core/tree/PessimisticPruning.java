package org.makeweight.core.tree;

import java.util.Arrays;

/**
 * C4.5's pruning: from the leaves up, a subtree becomes a leaf if that does not raise the pessimistic estimate of its
 * errors at confidence 0.25 by more than 0.1. Subtrees are not raised.
 *
 * <p>Reference: J. R. Quinlan. C4.5: programs for machine learning. Morgan Kaufmann, 1993.
 */
public final class PessimisticPruning {
    private static final double TOLERATED = 0.1;

    private PessimisticPruning() {}

    /** The pruned tree. Time and memory O(nodes). */
    public static Tree prune(Tree tree) {
        double[] estimate = new double[tree.nodes()];
        boolean[] becomesLeaf = new boolean[tree.nodes()];
        for (int node = tree.nodes() - 1; node >= 0; node--) {
            double asLeaf = errors(tree, node);
            estimate[node] = asLeaf;
            if (!tree.isLeaf(node)) {
                double asTree = estimate[tree.left(node)] + estimate[tree.right(node)];
                becomesLeaf[node] = asLeaf <= asTree + TOLERATED;
                estimate[node] = becomesLeaf[node] ? asLeaf : asTree;
            }
        }
        return without(tree, becomesLeaf);
    }

    private static double errors(Tree tree, int node) {
        double total = 0;
        for (int label = 0; label < tree.classes(); label++) {
            total += tree.weight(node, label);
        }
        double wrong = total - tree.weight(node, tree.label(node));
        return wrong + PessimisticErrors.more(total, wrong);
    }

    /** Copies the nodes that stay, in their order: what lies below a new leaf is left out. */
    private static Tree without(Tree tree, boolean[] becomesLeaf) {
        TreeBuilder builder = new TreeBuilder(tree.classes());
        int[] splitOfRight = new int[tree.nodes()];
        Arrays.fill(splitOfRight, -1);
        int node = 0;
        while (node < tree.nodes()) {
            int number = builder.add(tree.weights(node));
            if (splitOfRight[node] >= 0) {
                builder.right(splitOfRight[node], number);
            }
            if (tree.isLeaf(node)) {
                node++;
            } else if (becomesLeaf[node]) {
                node = tree.end(node);
            } else {
                builder.split(number, tree.column(node), tree.threshold(node));
                splitOfRight[tree.right(node)] = number;
                node++;
            }
        }
        return builder.tree();
    }
}
