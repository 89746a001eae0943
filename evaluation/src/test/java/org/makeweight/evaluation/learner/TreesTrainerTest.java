package org.makeweight.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.core.tree.Criterion;
import org.makeweight.core.tree.TreeSettings;
import org.makeweight.evaluation.Tables;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Trees as anyone uses Tribuo. */
class TreesTrainerTest {
    private static final TreeSettings GINI = TreeSettings.of(Criterion.GINI);
    private static final LabelFactory LABELS = new LabelFactory();

    /** Three classes, told apart by one of two features. */
    private static MutableDataset<Label> examples() {
        RandomState random = new RandomState(4);
        MutableDataset<Label> examples = new MutableDataset<>(new SimpleDataSourceProvenance("test", LABELS), LABELS);
        for (int i = 0; i < 90; i++) {
            double[] values = {random.standardNormal(), 2 * (i % 3) + random.standardNormal()};
            examples.add(new ArrayExample<>(new Label("class " + i % 3), new String[] {"noise", "signal"}, values));
        }
        return examples;
    }

    private static double[][] scores(Model<Label> model, MutableDataset<Label> examples) {
        List<Prediction<Label>> predictions = model.predict(examples);
        return predictions.stream()
                .map(p -> p.getOutputScores().values().stream()
                        .mapToDouble(Label::getScore)
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void aTreeGrownToTheEndKnowsItsExamplesAndAForestMostOfThem() {
        MutableDataset<Label> examples = examples();
        assertThat(wrong(new TreesTrainer(1, GINI, 0), examples)).isZero();
        assertThat(wrong(new TreesTrainer(30, GINI.withMaxFeatures(1), 0), examples))
                .isLessThan(5);
    }

    private static long wrong(Trainer<Label> trainer, MutableDataset<Label> examples) {
        Model<Label> model = trainer.train(examples);
        return examples.getData().stream()
                .filter(example ->
                        !model.predict(example).getOutput().getLabel().equals(label(example)))
                .count();
    }

    private static String label(Example<Label> example) {
        return example.getOutput().getLabel();
    }

    @Test
    void scoresAddUpToOne() {
        MutableDataset<Label> examples = examples();
        Trainer<Label> forest = new TreesTrainer(7, GINI.withMaxDepth(2), 3);
        assertThat(Arrays.stream(scores(forest.train(examples), examples)))
                .allSatisfy(scores -> assertThat(Arrays.stream(scores).sum()).isCloseTo(1, within(1e-12)));
    }

    @Test
    void aModelSurvivesSerialization() throws IOException, ClassNotFoundException {
        MutableDataset<Label> examples = examples();
        Model<Label> model = new TreesTrainer(5, GINI.withMaxFeatures(1), 1).train(examples);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(model);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Model<Label> read = ((Model<?>) in.readObject()).castModel(Label.class);
            assertThat(scores(read, examples)).isDeepEqualTo(scores(model, examples));
        }
    }

    @Test
    void treesOfAForestDifferAndTheFirstOnesStayWhenMoreAreGrown() {
        Table training = Tables.random(1, 150, 50, 4, 0, 1);
        Table test = Tables.random(2, 60, 20, 4, 0, 1);
        double[][] sums = new double[4][];
        for (int trees = 2; trees < 6; trees++) {
            int n = trees;
            double[] means = Learners.all()
                    .parse("random-forest:num_trees=" + trees)
                    .make()
                    .train(training, Optional.empty(), 9)
                    .score(test);
            sums[trees - 2] =
                    Arrays.stream(means).map(mean -> Math.rint(mean * n)).toArray();
        }
        for (int i = 1; i < sums.length; i++) {
            int later = i;
            // grown to the end on continuous columns, a tree says 0 or 1: one more tree adds one vote at most
            assertThat(sums[i]).isNotEqualTo(sums[i - 1]);
            assertThat(IntStream.range(0, sums[i].length))
                    .allMatch(row -> sums[later][row] - sums[later - 1][row] == 0
                            || sums[later][row] - sums[later - 1][row] == 1);
        }
    }

    @Test
    void aCommonWeightChangesNothing() {
        Table training = Tables.random(1, 150, 50, 3, 2, 1);
        double[] halves = new double[training.rows()];
        Arrays.fill(halves, 0.5);
        for (String learner : List.of("cart:max_depth=5", "random-forest:num_trees=4")) {
            Learner made = Learners.all().parse(learner).make();
            assertThat(made.train(training, Optional.of(halves), 7).score(training))
                    .isEqualTo(made.train(training, Optional.empty(), 7).score(training));
        }
    }

    @Test
    void limitsReachTheGrower() {
        TreeSettings limited = new TreeSettings(Criterion.ENTROPY, OptionalInt.of(1), 3, 2, OptionalInt.of(2));
        MutableDataset<Label> examples = examples();
        double[][] stump = scores(new TreesTrainer(1, limited, 0).train(examples), examples);
        assertThat(Arrays.stream(stump).map(Arrays::toString).distinct()).hasSize(2);
    }
}
