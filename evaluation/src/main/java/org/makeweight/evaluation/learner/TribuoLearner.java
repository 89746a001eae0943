package org.makeweight.evaluation.learner;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Table;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Trains a Tribuo classifier. A trainer is made anew for every call: Tribuo's count their calls, and the second call on
 * one gives another model.
 */
final class TribuoLearner implements Learner {
    /** Tribuo's and OLCUT's, which tell of every model at INFO; kept, as a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIETENED =
            List.of(Logger.getLogger("org.tribuo"), Logger.getLogger("com.oracle.labs"));

    static {
        QUIETENED.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static final LabelFactory LABELS = new LabelFactory();

    private final TrainerFactory factory;
    /** Whether what a model tells of itself is kept. */
    private final boolean tells;
    /** Whether a model's scores are meant as probabilities. */
    private final Predicate<Model<Label>> probabilities;

    private TribuoLearner(TrainerFactory factory, boolean tells, Predicate<Model<Label>> probabilities) {
        this.factory = factory;
        this.tells = tells;
        this.probabilities = probabilities;
    }

    /** Makes a trainer for one training part. */
    @FunctionalInterface
    interface TrainerFactory {
        /**
         * Makes it.
         *
         * @param weights of the rows, to be refused where the trainer has no use for those of examples
         */
        Trainer<Label> make(Optional<double[]> weights, long seed);
    }

    /** A classifier whose trainer honours the weights of examples. */
    static TribuoLearner weighted(TrainerFactory factory) {
        return new TribuoLearner(factory, false, model -> true);
    }

    /** As {@link #weighted}, but whether scores are probabilities is asked of the model. */
    static TribuoLearner asking(TrainerFactory factory) {
        return new TribuoLearner(factory, false, Model::generatesProbabilities);
    }

    /** The same whose models tell how they came about. */
    TribuoLearner telling() {
        return new TribuoLearner(factory, true, probabilities);
    }

    @Override
    public FittedLearner train(Table training, Optional<double[]> weights, long seed) {
        FeatureEncoding encoding = FeatureEncoding.fit(training, 0);
        String[] names = names(encoding.features());
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("training part", LABELS), LABELS);
        Label[] labels = labels(training.schema().target());
        for (int row = 0; row < training.rows(); row++) {
            float weight = weights.isPresent() ? (float) weights.get()[row] : 1;
            dataset.add(new DenseExample(labels[training.label(row)], weight, names, encoding.encode(training, row)));
        }
        Trainer<Label> trainer = factory.make(weights, seed);
        Model<Label> model = trainer.train(dataset);
        return new FittedTribuoLearner(model, encoding, names, probabilities.test(model), tells);
    }

    /** Names in the order of the features: Tribuo numbers features by the order of their names. */
    private static String[] names(int features) {
        String[] names = new String[features];
        Arrays.setAll(names, i -> {
            String digits = Integer.toString(i);
            return "f" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
        });
        return names;
    }

    private static Label[] labels(ClassColumn target) {
        return target.labels().stream().map(Label::new).toArray(Label[]::new);
    }
}
