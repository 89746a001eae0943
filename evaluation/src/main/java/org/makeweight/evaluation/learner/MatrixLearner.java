package org.makeweight.evaluation.learner;

import java.util.Arrays;
import java.util.Optional;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.table.Table;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;

/**
 * Trains one of this project's own trainers on the table itself, without Tribuo's examples, which would cost more than many a
 * training. Scores are those that the trainer gives behind Tribuo's interface, to the bit.
 */
final class MatrixLearner implements Learner {
    private static final LabelFactory LABELS = new LabelFactory();

    private final TrainerFactory factory;
    /** Why weights cannot be used; empty if they can. */
    private final String refusal;
    /** The value of one more feature; 0 for none. */
    private final double constantFeature;

    private MatrixLearner(TrainerFactory factory, String refusal, double constantFeature) {
        this.factory = factory;
        this.refusal = refusal;
        this.constantFeature = constantFeature;
    }

    /** Makes a trainer for one training part. */
    @FunctionalInterface
    interface TrainerFactory {
        MatrixTrainer make(int features, long seed);
    }

    /** A classifier whose trainer honours the weights of rows. */
    static MatrixLearner weighted(TrainerFactory factory) {
        return new MatrixLearner(factory, "", 0);
    }

    /** A classifier that has no use for weights. */
    static MatrixLearner unweighted(TrainerFactory factory, String refusal) {
        return new MatrixLearner(factory, refusal, 0);
    }

    /** The same with one more feature that has this value in every row. */
    MatrixLearner withConstantFeature(double value) {
        return new MatrixLearner(factory, refusal, value);
    }

    @Override
    public FittedLearner train(Table training, Optional<double[]> weights, long seed) {
        if (weights.isPresent() && !refusal.isEmpty()) {
            throw new NotApplicableException(refusal);
        }
        FeatureEncoding encoding = FeatureEncoding.fit(training, constantFeature);
        int[] ids = ids(training);
        int[] labels = new int[training.rows()];
        double[] weightOf = new double[training.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = ids[training.label(row)];
            // Tribuo keeps weights in single precision
            weightOf[row] = weights.isPresent() ? (float) weights.get()[row] : 1;
        }
        MatrixTrainer.Rows rows =
                new MatrixTrainer.Rows(encoding.encode(training).values(), encoding.features(), labels, weightOf);
        int classes = (int) Arrays.stream(ids).filter(id -> id >= 0).count();
        MatrixScorer scorer = factory.make(encoding.features(), seed).fit(rows, classes);
        return new Fitted(scorer, encoding, ids, classes);
    }

    /** The id of each class as Tribuo numbers those that have rows; -1 for the others. */
    private static int[] ids(Table training) {
        int classes = training.schema().target().classes();
        Label[] seen = new Label[classes];
        MutableOutputInfo<Label> info = LABELS.generateInfo();
        for (int row = 0; row < training.rows(); row++) {
            int label = training.label(row);
            if (seen[label] == null) {
                seen[label] = new Label(training.schema().target().labels().get(label));
                info.observe(seen[label]);
            }
        }
        ImmutableOutputInfo<Label> outputs = info.generateImmutableOutputInfo();
        int[] ids = new int[classes];
        Arrays.setAll(ids, label -> seen[label] == null ? -1 : outputs.getID(seen[label]));
        return ids;
    }

    /**
     * What was learnt.
     *
     * @param ids of the classes; -1 for a class that had no row
     * @param classes that had rows
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Fitted(MatrixScorer scorer, FeatureEncoding encoding, int[] ids, int classes)
            implements FittedLearner {
        @Override
        public double[][] scores(Table rows) {
            double[] byId = scorer.scores(encoding.encode(rows).values(), rows.rows());
            double absent = ClassScores.absent(probabilities());
            double[][] scores = new double[rows.rows()][ids.length];
            for (int row = 0; row < scores.length; row++) {
                for (int label = 0; label < ids.length; label++) {
                    scores[row][label] = ids[label] < 0 ? absent : byId[row * classes + ids[label]];
                }
                scores[row] = ClassScores.of(scores[row], probabilities());
            }
            return scores;
        }

        @Override
        public boolean probabilities() {
            return scorer.probabilities();
        }
    }
}
