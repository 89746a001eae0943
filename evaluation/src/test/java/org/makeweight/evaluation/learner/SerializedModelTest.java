package org.makeweight.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.liblinear.SolverType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.table.Table;
import org.makeweight.core.tree.Criterion;
import org.makeweight.core.tree.TreeSettings;
import org.makeweight.evaluation.Tables;
import org.tribuo.Model;
import org.tribuo.classification.Label;

class SerializedModelTest {
    private static final Table TRAINING = Tables.random(11, 60, 30, 3, 1, 1);
    private static final Table TEST = Tables.random(12, 30, 10, 3, 1, 1);
    private static final Table THREE_CLASSES = Tables.ofThreeClasses(3);

    private static MatrixTrainer trainer(String of) {
        TreeSettings settings = TreeSettings.of(Criterion.GINI);
        return switch (of) {
            case "logistic-regression" -> new LinearTrainer(SolverType.L2R_LR, 1, 1000, 0.01);
            case "linear-svm" -> new LinearTrainer(SolverType.L2R_L2LOSS_SVC, 1, 1000, 0.01);
            case "knn" -> new NearestNeighboursTrainer(5);
            case "naive-bayes" -> new NaiveBayesTrainer(1e-9);
            case "tree" -> new TreesTrainer(1, settings, 5);
            case "forest" -> new TreesTrainer(7, settings.withMaxFeatures(2), 5);
            case "xgboost" -> new XgboostTrainer(5, settings(), false);
            case "xgboost-forest" -> new XgboostTrainer(1, settings(), true);
            default -> throw new IllegalArgumentException(of);
        };
    }

    private static Map<String, String> settings() {
        return new LinkedHashMap<>(Map.of("tree_method", "hist", "nthread", "1", "verbosity", "0"));
    }

    static Stream<String> trainers() {
        return Stream.of(
                "logistic-regression",
                "linear-svm",
                "knn",
                "naive-bayes",
                "tree",
                "forest",
                "xgboost",
                "xgboost-forest");
    }

    private static FittedTribuoLearner throughTribuo(String trainer, Table training, Optional<double[]> weights) {
        return (FittedTribuoLearner)
                TribuoLearner.asking((given, seed) -> trainer(trainer)).train(training, weights, 5);
    }

    @SuppressWarnings("unchecked") // what was written is read
    private static Model<Label> copy(Model<Label> model) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(model);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Model<Label>) in.readObject();
        }
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void aModelThatWasWrittenAndReadScoresAsBefore(String trainer) throws IOException, ClassNotFoundException {
        FittedTribuoLearner fitted = throughTribuo(trainer, TRAINING, Optional.empty());
        FittedTribuoLearner read = new FittedTribuoLearner(
                copy(fitted.model()), fitted.encoding(), fitted.names(), fitted.probabilities(), false);
        assertThat(read.score(TEST)).isEqualTo(fitted.score(TEST));
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void aTableGivesTheScoresThatItsRowsGiveAsTribuosExamples(String trainer) {
        double[] weights = new double[TRAINING.rows()];
        boolean ofClasses = trainer(trainer) instanceof LinearTrainer;
        // no numbers of single precision
        Arrays.setAll(weights, row -> 0.1 + (ofClasses ? TRAINING.label(row) : row % 7) / 3.0);
        for (Optional<double[]> given : List.of(Optional.<double[]>empty(), Optional.of(weights))) {
            double[][] direct = MatrixLearner.weighted((features, seed) -> trainer(trainer))
                    .train(TRAINING, given, 5)
                    .scores(TEST);
            assertThat(direct)
                    .isDeepEqualTo(throughTribuo(trainer, TRAINING, given).scores(TEST));
        }
        double[][] ofThree = MatrixLearner.weighted((features, seed) -> trainer(trainer))
                .train(THREE_CLASSES, Optional.empty(), 5)
                .scores(THREE_CLASSES);
        assertThat(ofThree)
                .isDeepEqualTo(
                        throughTribuo(trainer, THREE_CLASSES, Optional.empty()).scores(THREE_CLASSES));
    }
}
