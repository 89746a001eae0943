package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.math.la.DenseVector;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * XGBoost as a Tribuo trainer that grows one tree a round for two classes. Tribuo's own always treats classes as many
 * and grows two, which takes more than twice as long for the same quality.
 *
 * <p>Boosting fits the logistic loss. A forest, one round of many trees, fits the squared loss of the 0/1 class instead:
 * its score is then the mean of the leaves' class shares, as in a random forest. More than two classes use the softmax.
 *
 * <p>Reference: T. Chen and C. Guestrin. XGBoost: a scalable tree boosting system. KDD 2016, 785-794.
 */
public final class XgboostTrainer implements Trainer<Label> {
    @Config(mandatory = true, description = "Rounds of boosting.")
    private int rounds;

    @Config(description = "Settings in XGBoost's own names.")
    private Map<String, String> settings = new HashMap<>();

    @Config(description = "Whether the trees of one round are a forest.")
    private boolean forest;

    private int invocations;

    /** For configuration files. */
    private XgboostTrainer() {}

    /**
     * Makes a trainer.
     *
     * @param rounds at least 1
     * @param settings in XGBoost's own names; {@code objective} and {@code num_class} are chosen here
     * @param forest whether the trees of one round are a forest
     */
    public XgboostTrainer(int rounds, Map<String, String> settings, boolean forest) {
        this.rounds = rounds;
        this.settings = new HashMap<>(settings);
        this.forest = forest;
    }

    @Override
    public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance, int invocationCount) {
        if (invocationCount != INCREMENT_INVOCATION_COUNT) {
            setInvocationCount(invocationCount);
        }
        ModelProvenance provenance = new ModelProvenance(
                XgboostModel.class.getName(),
                OffsetDateTime.now(ZoneOffset.UTC),
                examples.getProvenance(),
                getProvenance(),
                runProvenance);
        invocations++;
        ImmutableFeatureMap features = examples.getFeatureIDMap();
        ImmutableOutputInfo<Label> outputs = examples.getOutputIDInfo();
        try {
            return new XgboostModel(provenance, features, outputs, fit(examples, features, outputs));
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
        }
    }

    private Booster fit(Dataset<Label> examples, ImmutableFeatureMap features, ImmutableOutputInfo<Label> outputs)
            throws XGBoostError {
        List<Example<Label>> rows = new ArrayList<>(examples.size());
        float[] labels = new float[examples.size()];
        float[] weights = new float[examples.size()];
        for (Example<Label> example : examples) {
            labels[rows.size()] = outputs.getID(example.getOutput());
            weights[rows.size()] = example.getWeight();
            rows.add(example);
        }
        Map<String, Object> all = new HashMap<>(settings);
        if (outputs.size() == 2) {
            all.put("objective", forest ? "reg:squarederror" : "binary:logistic");
        } else {
            all.put("objective", "multi:softprob");
            all.put("num_class", outputs.size());
        }
        DMatrix matrix = matrix(rows, features);
        try {
            matrix.setLabel(labels);
            matrix.setWeight(weights);
            return XGBoost.train(matrix, all, rounds, Map.of(), null, null);
        } finally {
            matrix.dispose();
        }
    }

    /** The examples' values by feature id, as the single precision that XGBoost works in. */
    static DMatrix matrix(List<Example<Label>> examples, ImmutableFeatureMap features) throws XGBoostError {
        int width = features.size();
        float[] values = new float[Math.multiplyExact(examples.size(), width)];
        int at = 0;
        for (Example<Label> example : examples) {
            double[] row = example instanceof DenseExample dense
                    ? dense.values()
                    : DenseVector.createDenseVector(example, features, false).toArray();
            for (int c = 0; c < width; c++) {
                // XGBoost refuses infinity, which a large double would become
                values[at++] = (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, row[c]));
            }
        }
        return new DMatrix(values, examples.size(), width, Float.NaN);
    }

    @Override
    public Model<Label> train(Dataset<Label> examples, Map<String, Provenance> runProvenance) {
        return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
    }

    @Override
    public int getInvocationCount() {
        return invocations;
    }

    @Override
    public void setInvocationCount(int invocationCount) {
        invocations = invocationCount;
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }
}
