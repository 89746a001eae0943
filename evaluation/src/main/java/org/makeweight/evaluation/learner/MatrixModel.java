package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.ArrayList;
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

/** What this project's own trainers learnt, as a Tribuo model. */
final class MatrixModel extends Model<Label> {
    private static final long serialVersionUID = 1L;

    private final MatrixScorer scorer;

    MatrixModel(
            String name,
            ModelProvenance provenance,
            ImmutableFeatureMap features,
            ImmutableOutputInfo<Label> outputs,
            MatrixScorer scorer) {
        super(name, provenance, features, outputs, scorer.probabilities());
        this.scorer = scorer;
    }

    @Override
    public Prediction<Label> predict(Example<Label> example) {
        return innerPredict(List.of(example)).get(0);
    }

    @Override
    protected List<Prediction<Label>> innerPredict(Iterable<Example<Label>> examples) {
        List<Example<Label>> rows = new ArrayList<>();
        examples.forEach(rows::add);
        double[] scores = scorer.scores(MatrixTrainer.values(rows, rows.size(), featureIDMap), rows.size());
        List<Prediction<Label>> predictions = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            predictions.add(prediction(rows.get(row), scores, row * outputIDInfo.size()));
        }
        return predictions;
    }

    /** The class with the highest score; the first in the order of labels wins a tie. */
    private Prediction<Label> prediction(Example<Label> example, double[] scores, int at) {
        Map<String, Label> labels = new LinkedHashMap<>();
        Label winner = null;
        for (int id = 0; id < outputIDInfo.size(); id++) {
            Label label = new Label(outputIDInfo.getOutput(id).getLabel(), scores[at + id]);
            labels.put(label.getLabel(), label);
            winner = winner == null || label.getScore() > winner.getScore() ? label : winner;
        }
        return new Prediction<>(winner, labels, featureIDMap.size(), example, scorer.probabilities());
    }

    @Override
    protected Model<Label> copy(String newName, ModelProvenance newProvenance) {
        return new MatrixModel(newName, newProvenance, featureIDMap, outputIDInfo, scorer);
    }

    @Override
    public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
        return Map.of();
    }

    @Override
    public Optional<Excuse<Label>> getExcuse(Example<Label> example) {
        return Optional.empty();
    }
}
