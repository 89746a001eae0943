package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.provenance.ModelProvenance;

/** Trees grown by {@link XgboostTrainer}. */
final class XgboostModel extends Model<Label> {
    private static final long serialVersionUID = 1L;

    private final Booster booster;

    XgboostModel(
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            Booster booster) {
        super("xgboost", provenance, features, outputs, true);
        this.booster = booster;
    }

    @Override
    public Prediction<Label> predict(Example<Label> example) {
        return innerPredict(List.of(example)).get(0);
    }

    @Override
    protected List<Prediction<Label>> innerPredict(Iterable<Example<Label>> examples) {
        List<Example<Label>> rows = new ArrayList<>();
        examples.forEach(rows::add);
        float[][] scores = scores(rows);
        List<Prediction<Label>> predictions = new ArrayList<>(rows.size());
        for (int row = 0; row < scores.length; row++) {
            predictions.add(prediction(rows.get(row), scores[row]));
        }
        return predictions;
    }

    private float[][] scores(List<Example<Label>> rows) {
        try {
            DMatrix matrix = XgboostTrainer.matrix(rows, featureIDMap);
            try {
                return booster.predict(matrix);
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
        }
    }

    /** The class with the highest probability; the first in the order of labels wins a tie. */
    private Prediction<Label> prediction(Example<Label> example, float[] scores) {
        Map<String, Label> labels = new LinkedHashMap<>();
        Label winner = null;
        for (int id = 0; id < outputIDInfo.size(); id++) {
            Label label = new Label(outputIDInfo.getOutput(id).getLabel(), probability(scores, id));
            labels.put(label.getLabel(), label);
            winner = winner == null || label.getScore() > winner.getScore() ? label : winner;
        }
        return new Prediction<>(winner, labels, featureIDMap.size(), example, true);
    }

    /** With two classes there is one score, that of the second; a forest's may leave [0, 1] by rounding. */
    private static double probability(float[] scores, int id) {
        if (scores.length > 1) {
            return scores[id];
        }
        double second = Math.max(0, Math.min(1, scores[0]));
        return id == 1 ? second : 1 - second;
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
        return new XgboostModel(newProvenance, featureIDMap, outputIDInfo, booster);
    }
}
