package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.json.JsonProvenanceSerialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.table.Table;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;

/**
 * A model of Tribuo's with the encoding of its features.
 *
 * @param tells whether its provenance shall be kept, which costs as much as many a training
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FittedTribuoLearner(
        Model<Label> model, FeatureEncoding encoding, String[] names, boolean probabilities, boolean tells)
        implements FittedLearner {
    @Override
    public double[][] scores(Table rows) {
        List<Example<Label>> examples = new ArrayList<>(rows.rows());
        for (int row = 0; row < rows.rows(); row++) {
            examples.add(new DenseExample(LabelFactory.UNKNOWN_LABEL, 1, names, encoding.encode(rows, row)));
        }
        List<Prediction<Label>> predictions = model.predict(examples);
        List<String> classes = rows.schema().target().labels();
        double[][] scores = new double[rows.rows()][];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = scores(predictions.get(row).getOutputScores(), classes);
        }
        return scores;
    }

    private double[] scores(Map<String, Label> known, List<String> classes) {
        double[] scores = new double[classes.size()];
        for (int c = 0; c < scores.length; c++) {
            Label label = known.get(classes.get(c));
            scores[c] = label == null ? ClassScores.absent(probabilities) : label.getScore();
        }
        return ClassScores.of(scores, probabilities);
    }

    @Override
    public Optional<String> provenance() {
        if (!tells) {
            return Optional.empty();
        }
        return Optional.of(new JsonProvenanceSerialization(false).marshalAndSerialize(model.getProvenance()));
    }
}
