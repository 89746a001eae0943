package org.makeweight.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Tables;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;

class LinearTrainerTest {
    private static final double COST = 2;
    private static final double TOL = 1e-3;

    private static Table training(int classes) {
        return classes == 2 ? Tables.random(21, 80, 25, 3, 1, 1) : Tables.ofThreeClasses(21);
    }

    /** A weight for each class, as LIBLINEAR takes no others, and not one of single precision. */
    private static double[] weights(Table table) {
        return Arrays.stream(table.labels()).mapToDouble(label -> 1.1 + label).toArray();
    }

    private static double[][] throughTribuosOwn(LinearType type, Table training, Table test, boolean weighted) {
        return TribuoLearner.asking((weights, seed) -> {
                    LibLinearClassificationTrainer trainer = new LibLinearClassificationTrainer(
                            new LinearClassificationType(type), COST, 1000, TOL, seed);
                    if (weighted) {
                        trainer.setLabelWeights(labelWeights(training));
                    }
                    return trainer;
                })
                .train(training, Optional.empty(), 3)
                .scores(test);
    }

    private static Map<Label, Float> labelWeights(Table training) {
        Map<Label, Float> ofLabel = new HashMap<>();
        double[] weights = weights(training);
        for (int row = 0; row < weights.length; row++) {
            String name = training.schema().target().labels().get(training.label(row));
            ofLabel.put(new Label(name), (float) weights[row]);
        }
        return ofLabel;
    }

    @ParameterizedTest
    @CsvSource({
        "L2R_LR, 2, false",
        "L2R_LR, 2, true",
        "L2R_LR, 3, true",
        "L2R_L2LOSS_SVC, 2, false",
        "L2R_L2LOSS_SVC, 2, true",
        "L2R_L2LOSS_SVC, 3, true"
    })
    void scoresAreThoseOfTribuosOwnTrainerToTheBit(String type, int classes, boolean weighted) {
        Table training = training(classes);
        Table test = classes == 2 ? Tables.random(22, 40, 20, 3, 1, 1) : Tables.ofThreeClasses(22);
        LinearTrainer trainer = new LinearTrainer(SolverType.valueOf(type), COST, 1000, TOL);
        Optional<double[]> weights = weighted ? Optional.of(weights(training)) : Optional.empty();
        FittedLearner fitted =
                MatrixLearner.weighted((features, seed) -> trainer).train(training, weights, 3);
        assertThat(fitted.scores(test))
                .isDeepEqualTo(throughTribuosOwn(LinearType.valueOf(type), training, test, weighted));
        assertThat(fitted.probabilities()).isEqualTo(type.equals("L2R_LR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logistic-regression", "liblinear-svm"})
    void weightsThatDifferWithinAClassAreRefused(String id) {
        Table training = training(2);
        double[] weights = weights(training);
        weights[0] += 1;
        assertThatThrownBy(() -> Learners.all().parse(id).make().train(training, Optional.of(weights), 0))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("classes, not single rows");
    }
}
