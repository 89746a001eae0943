package org.makeweight.evaluation.learner.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;

class EnsembleMethodsTest {
    private static final Table TABLE = Tables.random(5, 200, 20, 4, 1, 1);

    /** Remembers the weights of every training, and says what a tree says. */
    private static final class Spy implements BaseLearner {
        final List<double[]> weights = new ArrayList<>();
        final List<Table> tables = new ArrayList<>();

        @Override
        public Training on(Table rows) {
            Training training = Estimators.parse("cart", OptionalInt.of(3)).on(rows);
            return (weightsOfRows, seed) -> {
                weights.add(weightsOfRows.clone());
                tables.add(rows);
                return training.train(weightsOfRows, seed);
            };
        }
    }

    private static TrainingRows rows() {
        double[] ones = new double[TABLE.rows()];
        Arrays.fill(ones, 1);
        return TrainingRows.of(TABLE, ones);
    }

    private static long rowsOf(int label, double[] weights) {
        return IntStream.range(0, weights.length)
                .filter(row -> TABLE.label(row) == label && weights[row] > 0)
                .count();
    }

    private static double[] score(String learner, Table training, Table test) {
        return Learners.all()
                .parse(learner)
                .make()
                .train(training, Optional.empty(), 3)
                .score(test);
    }

    @Test
    void rusBoostTrainsOnEqualClassesWithTheWeightsOfAllRows() {
        Spy spy = new Spy();
        new Boosting(10, RoundRows.under(), spy, rows -> new Samme(2, 1)).train(rows(), 1);
        assertThat(spy.weights).hasSizeGreaterThan(2).allSatisfy(weights -> {
            assertThat(rowsOf(0, weights)).isEqualTo(20);
            assertThat(rowsOf(1, weights)).isEqualTo(20);
        });
        assertThat(spy.weights.get(0)[TABLE.rowsOf(1)[0]]).isCloseTo(1 / 220.0, within(1e-15));
        // rows that were wrong have gained
        assertThat(Arrays.stream(spy.weights.get(1))
                        .filter(weight -> weight > 0)
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void smoteBoostTrainsOnNewSyntheticRowsInEveryRound() {
        Spy spy = new Spy();
        EnsembleMethod method = new Boosting(
                4, RoundRows.sampled(Methods.augmenters().named("smote").make()), spy, rows -> new Samme(2, 1));
        method.train(rows(), 1);
        assertThat(spy.tables)
                .hasSize(4)
                .allSatisfy(table -> assertThat(table.classCounts()).containsExactly(200, 200));
        assertThat(spy.tables.get(0).fingerprint())
                .isNotEqualTo(spy.tables.get(1).fingerprint());
        double[] second = spy.weights.get(1);
        double mean =
                Arrays.stream(TABLE.rowsOf(1)).mapToDouble(row -> second[row]).sum() / 20;
        assertThat(Arrays.stream(second, 220, 400)).allMatch(weight -> Math.abs(weight - mean) < 1e-12);
    }

    @Test
    void theCascadeDropsMajorityRowsThatAreSurelyRight() {
        BalanceCascade cascade = new BalanceCascade(5, new Spy());
        // 160 rows against 10: halved by each of four steps
        assertThat(IntStream.range(0, 5).map(i -> cascade.kept(160, 10, i))).containsExactly(160, 80, 40, 20, 10);
        assertThat(cascade.kept(10, 10, 3)).isEqualTo(10);
        double[] shares = {0.9, 0.1, 0.2, 0.8, 0.5, 0.5, 0.3, 0.7, 0.4, 0.6};
        int[] rows = {0, 1, 3, 4};
        assertThat(BalanceCascade.hardest(rows, 2, shares, 2, 0, new RandomState(0)))
                .containsExactly(1, 3);
        assertThat(BalanceCascade.hardest(rows, 4, shares, 2, 0, new RandomState(0)))
                .containsExactly(0, 1, 3, 4);
    }

    @Test
    void theCascadesLaterMembersSeeHarderRows() {
        Spy spy = new Spy();
        Member first = new BalanceCascade(1, new Spy()).train(rows(), 4);
        new BalanceCascade(6, spy).train(rows(), 4);
        assertThat(spy.weights).hasSize(6).allSatisfy(weights -> {
            assertThat(rowsOf(0, weights)).isEqualTo(20);
            assertThat(rowsOf(1, weights)).isEqualTo(20);
        });
        double[] shares = first.shares(rows().encoded());
        assertThat(meanShare(shares, spy.weights.get(5))).isLessThan(meanShare(shares, spy.weights.get(0)) - 0.1);
    }

    /** The mean share of the majority that a member gives to the majority rows of a bag. */
    private static double meanShare(double[] shares, double[] weights) {
        return Arrays.stream(TABLE.rowsOf(0))
                .filter(row -> weights[row] > 0)
                .mapToDouble(row -> shares[2 * row])
                .average()
                .orElseThrow();
    }

    @Test
    void selfPacedBinsGiveRowsInProportionToTheInverseOfHardness() {
        double[] hardness = {0, 0, 0, 0, 0.5, 0.5, 1, 1};
        int[][] bins = {{0, 1, 2, 3}, {4, 5}, {6, 7}};
        // 1 / 0.25, 1 / 0.75 and 1 / 1.25: 4, 4/3 and 4/5 of 6.1333
        assertThat(SelfPacedEnsemble.quotas(hardness, bins, 4, 0.25)).containsExactly(3, 1, 1);
        // at a great pace all bins give the same
        assertThat(SelfPacedEnsemble.quotas(hardness, bins, 6, 1e16)).containsExactly(2, 2, 2);
        assertThat(SelfPacedEnsemble.quotas(hardness, bins, 30, 1e16)).containsExactly(4, 2, 2);
        SelfPacedEnsemble ensemble = new SelfPacedEnsemble(4, 3, new Spy());
        assertThat(ensemble.pace(0)).isZero();
        assertThat(ensemble.pace(2)).isCloseTo(1, within(1e-15)); // tan of 45 degrees
    }

    @Test
    void selfPacedMembersAreTrainedOnNearlyEqualClasses() {
        Spy spy = new Spy();
        new SelfPacedEnsemble(8, 5, spy).train(rows(), 2);
        assertThat(spy.weights).hasSize(8).allSatisfy(weights -> {
            assertThat(rowsOf(1, weights)).isEqualTo(20);
            assertThat(rowsOf(0, weights)).isBetween(5L, 24L); // each of five bins is rounded up, or gives all it has
        });
    }

    @Test
    void boostingStopsAfterAPerfectClassifier() {
        BaseLearner grown = Estimators.parse("cart", OptionalInt.empty());
        Member boosted = new Boosting(9, RoundRows.all(), grown, r -> new Samme(2, 1)).train(rows(), 0);
        assertThat(boosted)
                .isInstanceOfSatisfying(
                        WeightedVote.class, vote -> assertThat(vote.members()).hasSize(1));
    }

    @Test
    void anyClassifierMayBeTheEstimator() {
        Table test = Tables.random(6, 200, 20, 4, 1, 1);
        boolean[] truth = new boolean[test.rows()];
        IntStream.range(0, truth.length).forEach(row -> truth[row] = test.isMinority(row));
        for (String learner : List.of(
                "under-bagging:n_estimators=5,estimator=knn(k=3)",
                "rus-boost:n_estimators=5,estimator=knn",
                "adaboost:n_estimators=3,estimator=logistic-regression",
                "balance-cascade:n_estimators=4,estimator=adaboost(n_estimators=5)",
                "smote-bagging:n_estimators=3,sampler=random-oversampling,estimator=cart(min_samples_leaf=3)")) {
            double[] scores = score(learner, TABLE, test);
            // classes one deviation apart in four columns: 0.92 is possible
            assertThat(Metric.ROC_AUC.of(new Scores(scores, truth, true), 0.5))
                    .as(learner)
                    .isGreaterThan(0.7);
        }
    }

    @Test
    void anUnknownEstimatorIsRefusedByName() {
        assertThatThrownBy(() -> Learners.all().parse("bagging:estimator=carts"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("carts")
                .hasMessageContaining("cart");
        assertThatThrownBy(() -> Learners.all().parse("smote-boost:sampler=smote(neighbours=3)"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("neighbours");
    }

    @Test
    void everyEnsembleNamesAControlThatIsNone() {
        for (Method<Learner> method : new EnsembleLearners().learners()) {
            Optional<String> control = method.withDefaults().make().control();
            boolean isControl = List.of("adaboost", "bagging").contains(method.id());
            assertThat(control.isEmpty()).as(method.id()).isEqualTo(isControl);
            control.ifPresent(
                    id -> assertThat(Learners.all().parse(id).make().control()).isEmpty());
        }
    }

    @Test
    void threeClassesAreToldApart() {
        RandomState random = new RandomState(8);
        int[] labels = new int[260];
        double[] values = new double[labels.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = row < 200 ? 0 : row < 240 ? 1 : 2;
            values[row] = 3 * labels[row] + random.standardNormal();
        }
        ClassColumn target = new ClassColumn("y", List.of("a", "b", "c"), 2);
        Table table = new Table(new Schema(List.of(new Column.Numeric("x", false)), target), values, labels);
        boolean[] truth = new boolean[labels.length];
        IntStream.range(0, truth.length).forEach(row -> truth[row] = labels[row] == 2);
        List<String> learners = new ArrayList<>(
                new EnsembleLearners().learners().stream().map(Method::id).toList());
        learners.add("under-bagging:n_estimators=5,estimator=knn");
        learners.add("adaboost:n_estimators=5,estimator=logistic-regression");
        for (String learner : learners) {
            double[] scores = score(learner, table, table);
            assertThat(Metric.ROC_AUC.of(new Scores(scores, truth, true), 0.5))
                    .as(learner)
                    .isGreaterThan(0.9);
        }
    }
}
