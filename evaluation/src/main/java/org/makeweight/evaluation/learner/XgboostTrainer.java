package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.Config;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * XGBoost as a Tribuo trainer that grows one tree a round for two classes. Tribuo's own always treats classes as many
 * and grows two, which takes more than twice as long for the same quality.
 *
 * <p>Boosting fits the logistic loss. A forest, one round of many trees, fits the squared loss of the 0/1 class instead:
 * its score is then the mean of the leaves' class shares, as in a random forest. More than two classes use the softmax.
 *
 * <p>Reference: T. Chen and C. Guestrin. XGBoost: a scalable tree boosting system. KDD 2016, 785-794.
 */
public final class XgboostTrainer extends MatrixTrainer {
    /** XGBoost's own, which prints stack traces where its library cannot be loaded; kept, as a logger that nobody holds forgets its level. */
    private static final Logger QUIETENED = Logger.getLogger("ml.dmlc.xgboost4j");

    static {
        QUIETENED.setLevel(Level.OFF);
    }

    @Config(mandatory = true, description = "Rounds of boosting.")
    private int rounds;

    @Config(description = "Settings in XGBoost's own names.")
    private Map<String, String> settings = new HashMap<>();

    @Config(description = "Whether the trees of one round are a forest.")
    private boolean forest;

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
    String modelName() {
        return "xgboost";
    }

    @Override
    MatrixScorer fit(Rows rows, int classes) {
        try {
            return new Boosted(train(rows, classes), rows.width(), classes);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
        } catch (LinkageError e) {
            // its native library, which it unpacks among the temporary files; the second attempt no longer knows why
            throw new IllegalStateException(
                    "XGBoost's native library cannot be loaded; is there room for 10 MB in the folder for temporary files,"
                            + " and is this one of the systems it is built for?",
                    e);
        }
    }

    private Booster train(Rows rows, int classes) throws XGBoostError {
        float[] labels = new float[rows.labels().length];
        float[] weights = new float[labels.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = rows.labels()[row];
            weights[row] = (float) rows.weights()[row];
        }
        Map<String, Object> all = new HashMap<>(settings);
        if (classes == 2) {
            all.put("objective", forest ? "reg:squarederror" : "binary:logistic");
        } else {
            all.put("objective", "multi:softprob");
            all.put("num_class", classes);
        }
        DMatrix matrix = matrix(rows.values(), labels.length, rows.width());
        try {
            matrix.setLabel(labels);
            matrix.setWeight(weights);
            return XGBoost.train(matrix, all, rounds, Map.of(), null, null);
        } finally {
            matrix.dispose();
        }
    }

    /** Values in the single precision that XGBoost works in. */
    private static DMatrix matrix(double[] values, int rows, int width) throws XGBoostError {
        float[] singles = new float[values.length];
        for (int i = 0; i < singles.length; i++) {
            // XGBoost refuses infinity, which a large double would become
            singles[i] = (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, values[i]));
        }
        return new DMatrix(singles, rows, width, Float.NaN);
    }

    /** With two classes there is one score, that of the second; a forest's may leave [0, 1] by rounding. */
    private record Boosted(Booster booster, int width, int classes) implements MatrixScorer {
        @Override
        public double[] scores(double[] values, int rows) {
            float[][] predictions = predictions(values, rows);
            double[] scores = new double[rows * classes];
            for (int row = 0; row < rows; row++) {
                float[] own = predictions[row];
                double second = Math.max(0, Math.min(1, own[0]));
                for (int id = 0; id < classes; id++) {
                    scores[row * classes + id] = own.length > 1 ? own[id] : id == 1 ? second : 1 - second;
                }
            }
            return scores;
        }

        private float[][] predictions(double[] values, int rows) {
            try {
                DMatrix matrix = matrix(values, rows, width);
                try {
                    return booster.predict(matrix);
                } finally {
                    matrix.dispose();
                }
            } catch (XGBoostError e) {
                throw new IllegalStateException("XGBoost: " + e.getMessage(), e);
            }
        }
    }
}
