package org.makeweight.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.Split;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.run.UnitRunner;
import org.makeweight.evaluation.spec.ExperimentReader;

/** What is sent to a worker, and what it sends back, is what it would be here; without Spark, written and read as objects. */
class RemoteUnitTest {
    /** A table of numbers and categories with a missing cell, whose last rows are of the minority. */
    private static Table table(int rows, int minority) {
        Schema schema = new Schema(
                List.of(
                        new Column.Numeric("x", false),
                        new Column.Numeric("count", true),
                        new Column.Categorical("colour", List.of("blue", "red"))),
                new ClassColumn("y", List.of("no", "yes"), 1));
        RandomState random = new RandomState(3);
        double[] values = new double[rows * 3];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = row < rows - minority ? 0 : 1;
            values[row * 3] = random.randomSample() + labels[row];
            values[row * 3 + 1] = Math.rint(10 * random.randomSample());
            values[row * 3 + 2] = Math.rint(random.randomSample());
        }
        values[0] = Double.NaN;
        return new Table(schema, values, labels);
    }

    private static Plan plan() {
        Experiment experiment = ExperimentReader.parse(Path.of("test.yaml"), """
                makeweight: 1
                seed: 5
                datasets: ["*"]
                augmenters: [smote: {k_neighbors: [2, 3]}, adasyn, gan: {steps: 20}]
                quality: true
                origins: true
                classifiers: [logistic-regression, knn: {k: 3}, cart]
                validation: {folds: 2, repeats: 2}
                generator_seeds: 2
                thresholds: [0.5, tuned]
                """, Methods.augmenters(), Learners.all());
        List<Dataset> datasets = List.of(
                new Dataset("whole", DatasetFacts.untold("whole"), () -> table(60, 15)),
                // one row of the minority cannot be divided into two folds
                new Dataset("undivided", DatasetFacts.untold("undivided"), () -> table(20, 1)));
        return Plan.of(experiment, new DatasetSource() {
            @Override
            public List<Dataset> find(String name) {
                return datasets;
            }

            @Override
            public Dataset open(DatasetFile file) {
                throw new UnsupportedOperationException();
            }
        });
    }

    @Test
    void unitsThatTravelledComeToTheSameOutcomes() throws Exception {
        Plan plan = plan();
        RemoteExperiment experiment = sent(new RemoteExperiment(plan.experiment()));
        List<String> statuses = new ArrayList<>();
        for (WorkUnit unit : plan.units()) {
            PlannedDataset dataset = sent(unit.dataset());
            UnitResult remote = sent(experiment.run(sent(RemoteUnit.of(plan.experiment(), unit, 0)), dataset))
                    .result();
            UnitResult here = new UnitRunner(plan.experiment()).run(unit, Execution.QUIET);
            assertThat(remote.results()).hasSameSizeAs(here.results());
            for (int i = 0; i < remote.results().size(); i++) {
                assertSame(remote.results().get(i), here.results().get(i));
                statuses.add(remote.results().get(i).outcome().status());
            }
        }
        assertThat(statuses).contains("completed", "not-applicable").doesNotContain("failed");
    }

    @Test
    void unitThatWasPartlyDoneIsSentWithItsOpenTrials() throws Exception {
        Plan plan = plan();
        WorkUnit whole = plan.units().get(1);
        WorkUnit part = whole.only(whole.tasks().subList(1, 2));
        UnitResult remote = new RemoteExperiment(plan.experiment())
                .run(sent(RemoteUnit.of(plan.experiment(), part, 0)), sent(part.dataset()))
                .result();
        assertThat(remote.results()).hasSize(1);
        assertSame(
                remote.results().get(0),
                new UnitRunner(plan.experiment())
                        .run(whole, Execution.QUIET)
                        .results()
                        .get(1));
    }

    @Test
    void dataSetThatTravelledHasTheSameContentAndFolds() throws Exception {
        for (PlannedDataset dataset : plan().datasets()) {
            PlannedDataset sent = sent(dataset);
            assertThat(sent.id()).isEqualTo(dataset.id());
            assertThat(sent.summary()).isEqualTo(dataset.summary());
            assertThat(sent.refusal()).isEqualTo(dataset.refusal());
            // a fingerprint computed anew, from cells and schema
            assertThat(sent.table().append(new double[0], new int[0]).fingerprint())
                    .isEqualTo(dataset.summary().fingerprint());
            assertThat(sent.splits().isPresent()).isEqualTo(dataset.splits().isPresent());
            if (sent.splits().isPresent()) {
                for (int fold = 0; fold < 2; fold++) {
                    Split there = sent.splits().get().split(1, fold);
                    Split here = dataset.splits().get().split(1, fold);
                    assertThat(there.training()).isEqualTo(here.training());
                    assertThat(there.test()).isEqualTo(here.test());
                }
            }
        }
    }

    /** Everything but the times is equal, scores to the last bit. */
    private static void assertSame(TaskResult one, TaskResult other) {
        assertThat(one.key()).isEqualTo(other.key());
        assertThat(one.outcome().reason()).isEqualTo(other.outcome().reason());
        assertThat(one.outcome().status()).isEqualTo(other.outcome().status());
        if (one instanceof TaskResult.Trained a && other instanceof TaskResult.Trained b) {
            assertThat(a.fit()).isEqualTo(b.fit());
            assertThat(a.outcome().value().isPresent())
                    .isEqualTo(b.outcome().value().isPresent());
            if (a.outcome().value().isPresent()) {
                assertSame(a.outcome().value().get(), b.outcome().value().get());
            }
        } else {
            assertThat(one.outcome()).isEqualTo(other.outcome());
        }
    }

    private static void assertSame(Scored a, Scored b) {
        assertThat(a.scores()).isEqualTo(b.scores());
        assertThat(a.probabilities()).isEqualTo(b.probabilities());
        assertThat(a.confusion()).isEqualTo(b.confusion());
        assertThat(a.flags()).isEqualTo(b.flags());
    }

    @SuppressWarnings("unchecked")
    private static <T> T sent(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
