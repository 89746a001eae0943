package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;

/** What {@link NaiveBayesTrainer} learnt. */
final class NaiveBayesModel extends Model<Label> {
    private static final long serialVersionUID = 1L;

    private final NaiveBayesMoments moments;

    NaiveBayesModel(
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            NaiveBayesMoments moments) {
        super("naive-bayes", provenance, features, outputs, true);
        this.moments = moments;
    }

    /** The class with the highest probability; the first in the order of labels wins a tie. */
    @Override
    public Prediction<Label> predict(Example<Label> example) {
        double[] posterior = moments.posterior(NearestNeighboursTrainer.values(example, featureIDMap));
        Map<String, Label> labels = new LinkedHashMap<>();
        Label winner = null;
        for (int id = 0; id < posterior.length; id++) {
            Label label = new Label(outputIDInfo.getOutput(id).getLabel(), posterior[id]);
            labels.put(label.getLabel(), label);
            winner = winner == null || label.getScore() > winner.getScore() ? label : winner;
        }
        return new Prediction<>(winner, labels, featureIDMap.size(), example, true);
    }

    @Override
    public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
        return Map.of();
    }

    @Override
    public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
        return Optional.empty();
    }

    @Override
    protected Model<Label> copy(String newName, ModelProvenance newProvenance) {
        return new NaiveBayesModel(newProvenance, featureIDMap, outputIDInfo, moments);
    }
}
