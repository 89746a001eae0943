package org.makeweight.evaluation.learner;

import org.makeweight.core.tree.Tree;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;

/** Trees grown by {@link TreesTrainer}. */
final class TreesModel extends MatrixModel {
    private static final long serialVersionUID = 1L;

    private final Tree[] trees;

    TreesModel(
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            Tree[] trees) {
        super(trees.length == 1 ? "tree" : "forest", provenance, features, outputs);
        this.trees = trees;
    }

    @Override
    double[] scores(double[] values, int rows) {
        int classes = outputIDInfo.size();
        int width = featureIDMap.size();
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

    @Override
    protected Model<Label> copy(String newName, ModelProvenance newProvenance) {
        return new TreesModel(newProvenance, featureIDMap, outputIDInfo, trees);
    }
}
