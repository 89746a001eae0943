package org.makeweight.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Tables;
import org.tribuo.Model;
import org.tribuo.classification.Label;

class SerializedModelTest {
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
    @ValueSource(strings = {"knn", "xgboost:num_round=5", "naive-bayes", "cart", "logistic-regression"})
    void aModelThatWasWrittenAndReadScoresAsBefore(String learner) throws IOException, ClassNotFoundException {
        Table training = Tables.random(11, 60, 30, 3, 1, 1);
        Table test = Tables.random(12, 30, 10, 3, 1, 1);
        FittedTribuoLearner fitted =
                (FittedTribuoLearner) Learners.all().parse(learner).make().train(training, Optional.empty(), 5);
        FittedTribuoLearner read = new FittedTribuoLearner(
                copy(fitted.model()), fitted.encoding(), fitted.names(), fitted.probabilities());
        assertThat(read.score(test)).isEqualTo(fitted.score(test));
    }
}
