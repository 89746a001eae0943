package org.makeweight.evaluation.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.dataset.DatasetFile;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.core.prepare.FittedPreprocessing;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.Schemes;
import org.makeweight.core.split.Split;
import org.makeweight.core.split.Splits;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Experiments;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.FittedLearner;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.outcome.Choice;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.run.UnitRunner;

/**
 * Nothing is learnt from test rows: two tables that differ in most test rows give the others the same scores, the same
 * threshold and the same parameters. Each claim stands beside a double that does look at test rows, for which it fails.
 */
class LeakageTest {
    private static final int TRAINING = 90;
    private static final int TEST = 45;

    /** The rows from here on are the same in both tables: their scores tell what was learnt. */
    private static final int PROBES = TRAINING + 30;

    private static final Table PLAIN = table(0);
    private static final Table OTHER = table(1);

    /** Three columns, the third of categories; a third of the rows positive; a gap in some training rows. */
    private static Table table(int other) {
        RandomState random = new RandomState(3);
        RandomState shift = new RandomState(4);
        double[] values = new double[3 * (TRAINING + TEST)];
        int[] labels = new int[TRAINING + TEST];
        for (int row = 0; row < labels.length; row++) {
            boolean moved = other == 1 && row >= TRAINING && row < PROBES;
            labels[row] = row % 3 == 0 ? 1 : 0;
            double far = moved ? 40 * shift.randomSample() : 0;
            values[3 * row] = random.randomSample() + 0.4 * labels[row] + far;
            values[3 * row + 1] = 3 * random.randomSample() - far;
            values[3 * row + 2] = Math.floor(2 * random.randomSample());
            if (moved) {
                values[3 * row + 2] = 2;
                labels[row] = row % 2;
            }
        }
        values[3 * 7] = Double.NaN;
        values[3 * 8 + 1] = Double.NaN;
        List<Column> columns = List.of(
                new Column.Numeric("a", false),
                new Column.Numeric("b", false),
                new Column.Categorical("c", List.of("x", "y", "z")));
        Schema schema = new Schema(columns, new ClassColumn("class", List.of("no", "yes"), 1));
        return new Table(schema, values, labels);
    }

    private static DatasetSource source(Table table) {
        return new DatasetSource() {
            @Override
            public List<Dataset> find(String name) {
                return List.of(new Dataset(
                        name,
                        DatasetFacts.untold(name),
                        () -> table,
                        Optional.empty(),
                        () -> RowRoles.NONE.withTestFrom(TRAINING)));
            }

            @Override
            public Dataset open(DatasetFile file) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** The scores of the probes, with the choices that were made. */
    private record Learnt(List<Double> scores, List<Choice> choices) {}

    private static Learnt learnt(String yaml, Table table) {
        Experiment experiment = Experiments.parse("""
                makeweight: 1
                datasets: [a]
                baselines: false
                generator_seeds: 1
                classifiers: [knn: {k: 5}]
                """ + yaml);
        WorkUnit unit = Plan.of(experiment, source(table)).units().get(0);
        try {
            Optional<Scored> scored = Optional.empty();
            List<Choice> choices = new ArrayList<>();
            for (TaskResult result :
                    new UnitRunner(experiment).run(unit, Execution.QUIET).results()) {
                assertThat(result.outcome().reason()).isEmpty();
                if (result instanceof TaskResult.Trained trained) {
                    scored = trained.outcome().value();
                    trained.chosen().ifPresent(choices::add);
                } else if (result instanceof TaskResult.Chosen chosen) {
                    chosen.outcome().value().ifPresent(choices::add);
                }
            }
            double[] scores = scored.orElseThrow().scores();
            return new Learnt(probes(scores, TRAINING), choices);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "augmenters: [none]\npreprocessing: {scale: standard}",
                "augmenters: [none]\npreprocessing: {scale: minmax, impute: mean}",
                "augmenters: [none]\npreprocessing: {scale: none, impute: median, encode: one-hot}",
                "augmenters: [smote]",
                "augmenters: [gaussian-copula]",
                "augmenters: [none]\nthresholds: [tuned]",
                "augmenters: [smote: {k_neighbors: [2, 7]}]\ntune: {}\nthresholds: [0.5, tuned]",
                "augmenters: [gaussian-copula]\nkind: generation",
            })
    void whatIsLearntDoesNotDependOnTestRows(String yaml) {
        assertThat(learnt(yaml, OTHER)).isEqualTo(learnt(yaml, PLAIN));
    }

    /** Those of the probes among the scores of all rows from one on. */
    private static List<Double> probes(double[] scores, int firstRow) {
        return DoubleStream.of(scores).skip(PROBES - firstRow).boxed().toList();
    }

    private static Table rows(Table table, int from, int to) {
        return table.select(IntStream.range(from, to).toArray());
    }

    private static FittedLearner train(Table training) {
        return Learners.all().parse("knn:k=5").make().train(training, Optional.empty(), 0);
    }

    /** The probes' scores where preprocessing is fitted on all rows. */
    private static List<Double> withLeakingPreprocessing(Preprocessing preprocessing, Table table) {
        FittedPreprocessing leaking = preprocessing.fit(table);
        double[] scores = train(leaking.apply(rows(table, 0, TRAINING))).score(leaking.apply(table));
        return probes(scores, 0);
    }

    private static void assertSeen(Function<Table, Object> leaking) {
        assertThat(leaking.apply(OTHER)).isNotEqualTo(leaking.apply(PLAIN));
    }

    @Test
    void aScalerThatSeesTestRowsIsSeen() {
        assertSeen(table -> withLeakingPreprocessing(Preprocessing.DEFAULT, table));
    }

    @Test
    void anImputerThatSeesTestRowsIsSeen() {
        // what stands in the gap of a training row
        assertSeen(table ->
                Preprocessing.DEFAULT.fit(table).apply(rows(table, 0, TRAINING)).value(7, 0));
        Function<Table, Object> honest = table -> Preprocessing.DEFAULT
                .fit(rows(table, 0, TRAINING))
                .apply(rows(table, 0, TRAINING))
                .value(7, 0);
        assertThat(honest.apply(OTHER)).isEqualTo(honest.apply(PLAIN));
    }

    @Test
    void anAugmenterThatSeesTestRowsIsSeen() {
        assertSeen(table -> {
            FittedPreprocessing honest = Preprocessing.DEFAULT.fit(rows(table, 0, TRAINING));
            Augmentation leaking = Methods.augmenters()
                    .parse("smote")
                    .make()
                    .augment(honest.apply(table), new Amount.Ratio(1), new RandomState(0));
            return probes(train(leaking.table()).score(honest.apply(table)), 0);
        });
    }

    @Test
    void aThresholdThatSeesTestRowsIsSeen() {
        assertSeen(table -> {
            FittedPreprocessing honest = Preprocessing.DEFAULT.fit(rows(table, 0, TRAINING));
            Table test = honest.apply(rows(table, TRAINING, TRAINING + TEST));
            boolean[] truth = new boolean[test.rows()];
            for (int row = 0; row < truth.length; row++) {
                truth[row] = test.isMinority(row);
            }
            double[] scores = train(honest.apply(rows(table, 0, TRAINING))).score(test);
            return new OutOfFold(List.of(new OutOfFold.OfFold(0, new Scores(scores, truth, true))))
                    .bestThreshold(Metric.F1, Optional.empty());
        });
    }

    @Test
    void aSelectionThatSeesTestRowsIsSeen() {
        assertSeen(table -> {
            FittedPreprocessing honest = Preprocessing.DEFAULT.fit(rows(table, 0, TRAINING));
            Table test = honest.apply(rows(table, TRAINING, TRAINING + TEST));
            return IntStream.of(1, 3, 5, 7, 9, 15, 25)
                    .mapToObj(k -> {
                        double[] scores = Learners.all()
                                .parse("knn:k=" + k)
                                .make()
                                .train(honest.apply(rows(table, 0, TRAINING)), Optional.empty(), 0)
                                .score(test);
                        double right = 0;
                        for (int row = 0; row < scores.length; row++) {
                            right += (scores[row] >= 0.5) == test.isMinority(row) ? 1 : 0;
                        }
                        return right;
                    })
                    .toList();
        });
    }

    /** Twins with random labels: whoever has one of them in training knows the other. */
    @Test
    void groupsOnBothSidesAreSeen() {
        int pairs = 60;
        RandomState random = new RandomState(5);
        double[] values = new double[2 * pairs * 2];
        int[] labels = new int[2 * pairs];
        int[] groups = new int[2 * pairs];
        for (int pair = 0; pair < pairs; pair++) {
            double a = random.randomSample();
            double b = random.randomSample();
            for (int twin = 0; twin < 2; twin++) {
                int row = 2 * pair + twin;
                values[2 * row] = a;
                values[2 * row + 1] = b;
                labels[row] = pair % 4 == 0 ? 1 : 0;
                groups[row] = pair;
            }
        }
        Schema schema = new Schema(
                List.of(new Column.Numeric("a", false), new Column.Numeric("b", false)),
                new ClassColumn("class", List.of("no", "yes"), 1));
        Table table = new Table(schema, values, labels);
        assertThat(recall(table, RowRoles.NONE.withGroups(groups))).isLessThan(0.5);
        assertThat(recall(table, RowRoles.NONE)).isGreaterThan(0.6);
    }

    private static double recall(Table table, RowRoles roles) {
        Splits splits = Schemes.all()
                .get("stratified")
                .with(Map.of("repeats", "1"))
                .make()
                .divide(table, roles, new RandomState(0));
        int found = 0;
        for (int fold = 0; fold < splits.folds(); fold++) {
            Split split = splits.split(0, fold);
            Table test = table.select(split.test());
            double[] scores = Learners.all()
                    .parse("knn:k=1")
                    .make()
                    .train(table.select(split.training()), Optional.empty(), 0)
                    .score(test);
            for (int row = 0; row < scores.length; row++) {
                found += scores[row] >= 0.5 && test.isMinority(row) ? 1 : 0;
            }
        }
        return found / (double) table.classCounts()[1];
    }

    @Test
    void aFutureThatTrainsIsSeen() {
        int[] order = IntStream.range(0, PLAIN.rows())
                .map(row -> 7 * row % PLAIN.rows())
                .toArray();
        RowRoles roles = RowRoles.NONE.withOrder(order);
        assertThat(future(
                        Schemes.all().get("forward").withDefaults().make().divide(PLAIN, roles, new RandomState(0)),
                        order))
                .isZero();
        assertThat(future(
                        Schemes.all().get("stratified").withDefaults().make().divide(PLAIN, roles, new RandomState(0)),
                        order))
                .isPositive();
    }

    /** How many training rows came after some row that they are tested on. */
    private static long future(Splits splits, int[] order) {
        long after = 0;
        for (int fold = 0; fold < splits.folds(); fold++) {
            Split split = splits.split(0, fold);
            int first = IntStream.of(split.test()).map(row -> order[row]).min().orElseThrow();
            after += IntStream.of(split.training())
                    .filter(row -> order[row] >= first)
                    .count();
        }
        return after;
    }
}
