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

/** What a Tribuo model of this project's own learners needs besides its scores. */
abstract class MatrixModel extends Model<Label> {
    private static final long serialVersionUID = 1L;

    MatrixModel(
            String name, ModelProvenance provenance, ImmutableFeatureMap features, ImmutableOutputInfo<Label> outputs) {
        super(name, provenance, features, outputs, true);
    }

    /**
     * Scores rows.
     *
     * @param values {@code [rows x features]}, row-major, by feature id
     * @return {@code [rows x outputs]}, row-major, by output id; each row adds up to 1
     */
    abstract double[] scores(double[] values, int rows);

    @Override
    public final Prediction<Label> predict(Example<Label> example) {
        return innerPredict(List.of(example)).get(0);
    }

    @Override
    protected final List<Prediction<Label>> innerPredict(Iterable<Example<Label>> examples) {
        List<Example<Label>> rows = new ArrayList<>();
        examples.forEach(rows::add);
        double[] scores = scores(MatrixTrainer.values(rows, rows.size(), featureIDMap), rows.size());
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
}
