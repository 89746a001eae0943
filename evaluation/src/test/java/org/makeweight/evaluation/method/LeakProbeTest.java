package org.makeweight.evaluation.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.Folds;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.StratifiedKFold;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Experiments;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.run.UnitRunner;

/**
 * Labels that have nothing to do with the features: three tables of 300 rows, a tenth positive. A protocol that lets a
 * test row, or a row made from one, into training finds the minority all the same; one that does not stays at one half.
 */
class LeakProbeTest {
    /** Three standard errors above one half: recall of 90 rows is known to 0.053, and counts by half. */
    private static final double LIMIT = 0.58;

    private static final List<Table> TABLES = IntStream.of(7, 8, 9)
            .mapToObj(seed -> Tables.random(seed, 270, 30, 5, 0, 0))
            .toList();
    private static final Table NOISE = TABLES.get(0);

    /** All augmenters; those that train for long do so for a shorter time, enough to learn what noise is like. */
    static List<String> augmenters() {
        return Methods.augmenters().all().stream()
                .map(method -> method.id() + quick(method))
                .toList();
    }

    private static String quick(Method<Augmenter> method) {
        List<String> names = method.parameters().stream().map(Parameter::name).toList();
        if (names.contains("steps")) {
            return ": {steps: 200}";
        }
        return names.contains("epochs") ? ": {epochs: 20}" : "";
    }

    @ParameterizedTest
    @MethodSource("augmenters")
    void noAugmenterFindsAnythingInNoise(String augmenter) throws InterruptedException {
        Experiment experiment = Experiments.parse("""
                makeweight: 1
                datasets: [noise]
                augmenters:
                  - %s
                baselines: false
                classifiers: [knn: {k: 1}]
                validation: {folds: 5, repeats: 1}
                generator_seeds: 1
                """.formatted(augmenter));
        Confusion total = new Confusion(0, 0, 0, 0);
        for (Table table : TABLES) {
            total = total.plus(confusion(experiment, table));
        }
        assertThat(Metric.BALANCED_ACCURACY.of(total)).isLessThan(LIMIT);
    }

    private static Confusion confusion(Experiment experiment, Table table) throws InterruptedException {
        Confusion total = new Confusion(0, 0, 0, 0);
        for (WorkUnit unit :
                Plan.of(experiment, Experiments.source("noise", table)).units()) {
            for (TaskResult result :
                    new UnitRunner(experiment).run(unit, Execution.QUIET).results()) {
                Optional<Scored> scored =
                        ((TaskResult.Trained) result).outcome().value();
                if (scored.isPresent()) {
                    total = total.plus(scored.get().confusion());
                } else {
                    assertThat(result.outcome()).isInstanceOf(Outcome.NotApplicable.class);
                }
            }
        }
        return total;
    }

    /** The probe would be worth nothing if it did not see the mistake it is there for. */
    @Test
    void theProbeSeesAugmentationBeforeTheSplit() {
        Configured<Augmenter> smote = Methods.augmenters().parse("smote");
        Augmentation before = smote.make().augment(NOISE, Amount.balanced(), new RandomState(1));
        Table all = before.table();
        Folds folds = StratifiedKFold.shuffled(5, 1).divide(all, RowRoles.NONE, new RandomState(0));
        Confusion total = new Confusion(0, 0, 0, 0);
        for (int fold = 0; fold < 5; fold++) {
            total = total.plus(Experiments.oneNearestNeighbour(
                    all.select(folds.split(0, fold).training()),
                    all.select(folds.split(0, fold).test())));
        }
        assertThat(Metric.BALANCED_ACCURACY.of(total)).isGreaterThan(0.75);
    }

    @Test
    void refusalsCarryAReason() {
        Throwable refusal = Assertions.catchThrowable(() ->
                Methods.augmenters().parse("smote-n").make().augment(NOISE, Amount.balanced(), new RandomState(0)));
        assertThat(refusal).isInstanceOf(NotApplicableException.class).hasMessageContaining("use smote");
    }
}
