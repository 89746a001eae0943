package org.makeweight.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Experiments;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.TaskResult.Measured;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.Task;
import org.makeweight.evaluation.quality.QualityFigures;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.SqliteResultStore;
import org.makeweight.evaluation.store.StoredQuality;

/** An experiment that measures the synthetic rows of its folds. */
class QualityRunTest {
    private static final Table TABLE = Tables.random(5, 90, 30, 3, 1, 1);
    private static final DatasetSource SOURCE = Experiments.source("numbers", TABLE);

    @TempDir
    Path folder;

    private static Experiment experiment(boolean quality, String augmenters) {
        return Experiments.parse("""
                makeweight: 1
                datasets: [numbers]
                augmenters: %s
                classifiers: [knn]
                validation: {folds: 3, repeats: 1}
                generator_seeds: 2
                quality: %s
                """.formatted(augmenters, quality));
    }

    private Results run(String file, Experiment experiment, int threads, RunListener listener)
            throws InterruptedException {
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve(file))) {
            Plan plan = Plan.of(experiment, SOURCE);
            store.begin(plan);
            new ExperimentRun(plan, store).run(new LocalExecutor(threads), listener);
            return Results.of(experiment, store);
        }
    }

    private static List<QualityFigures> figures(Results results, String augmenter) {
        return results.qualities().stream()
                .filter(quality -> quality.augmenter().equals(augmenter))
                .flatMap(quality -> quality.outcome().orElseThrow().value().stream())
                .flatMap(measured -> measured.made().stream())
                .toList();
    }

    @Test
    void rowsThatAreMadeAreMeasuredAgainstTheMinorityOfTheTrainingAndTestParts() throws InterruptedException {
        Results results = run("a.sqlite", experiment(true, "[smote]"), 2, RunListener.NONE);
        List<QualityFigures> copies = figures(results, "random-oversampling");
        assertThat(copies).hasSize(3 * 2).allSatisfy(figures -> {
            assertThat(figures.realRows()).isEqualTo(20);
            assertThat(figures.heldOutRows()).isEqualTo(10);
            assertThat(figures.syntheticRows()).isEqualTo(40);
            assertThat(figures.synthetic())
                    .containsEntry(QualityMeasure.EXACT_COPIES, 1.0)
                    .containsEntry(QualityMeasure.AUTHENTICITY, 0.0)
                    .containsEntry(QualityMeasure.INTEGRALITY, 1.0);
            assertThat(figures.heldOut()).containsEntry(QualityMeasure.EXACT_COPIES, 0.0);
        });
        assertThat(figures(results, "smote")).hasSize(3 * 2).allSatisfy(figures -> {
            assertThat(figures.synthetic())
                    .containsEntry(QualityMeasure.EXACT_COPIES, 0.0)
                    .containsEntry(QualityMeasure.INSIDE_BOUNDS, 1.0);
            // it writes numbers between whole ones, as the reference implementation does
            assertThat(figures.synthetic().get(QualityMeasure.INTEGRALITY)).isLessThan(0.2);
            assertThat(figures.synthetic().get(QualityMeasure.CONTINGENCY_TV_COMPLEMENT))
                    .isNaN();
        });
    }

    @Test
    void methodsThatMakeNoRowsAndThoseThatCannotHaveNoFigures() throws InterruptedException {
        Results results = run("a.sqlite", experiment(true, "[random-undersampling, adasyn]"), 2, RunListener.NONE);
        for (String none : List.of("none", "class-weights", "random-undersampling")) {
            assertThat(results.qualities().stream().filter(q -> q.augmenter().equals(none)))
                    .isNotEmpty()
                    .allMatch(q -> q.outcome().equals(Optional.of(new Outcome.Completed<>(new Measured(null)))));
        }
        assertThat(results.qualities().stream().filter(q -> q.augmenter().equals("adasyn")))
                .isNotEmpty()
                .allMatch(q -> q.outcome().orElseThrow() instanceof Outcome.NotApplicable<Measured> refused
                        && refused.reason().contains("numeric columns only"));
    }

    @Test
    void anyNumberOfThreadsMeasuresTheSame() throws InterruptedException {
        List<StoredQuality> one = run("one.sqlite", experiment(true, "[smote]"), 1, RunListener.NONE)
                .qualities();
        List<StoredQuality> three = run("three.sqlite", experiment(true, "[smote]"), 3, RunListener.NONE)
                .qualities();
        // none and class-weights once, the two others with two seeds
        assertThat(one).hasSize(3 * (2 + 2 * 2)).isEqualTo(three);
    }

    @Test
    void qualityIsAddedToAFinishedRunWithoutDoingATrialAgainAndNotMeasuredTwice() throws InterruptedException {
        Results before = run("a.sqlite", experiment(false, "[smote]"), 2, RunListener.NONE);
        assertThat(before.qualities()).isEmpty();

        Counting added = new Counting();
        Results after = run("a.sqlite", experiment(true, "[smote]"), 2, added);
        assertThat(added.trials).isZero();
        assertThat(added.units).isEqualTo(3 * (2 + 2 * 2));
        assertThat(after.measurements()).hasSameSizeAs(before.measurements());

        Counting again = new Counting();
        run("a.sqlite", experiment(true, "[smote]"), 2, again);
        assertThat(again.units).isZero();
        assertThat(after.qualities())
                .isEqualTo(run("fresh.sqlite", experiment(true, "[smote]"), 2, RunListener.NONE)
                        .qualities());
    }

    @Test
    void whatIsNotMeasuredYetIsSaidToBeOpen() {
        Experiment experiment = experiment(true, "[smote]");
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve("a.sqlite"))) {
            store.begin(Plan.of(experiment, SOURCE));
            assertThat(Results.of(experiment, store).qualities())
                    .hasSize(3 * (2 + 2 * 2))
                    .allMatch(quality -> quality.outcome().isEmpty());
        }
    }

    @Test
    void theKeysOfTrialsAreTheSameWithAndWithoutQuality() {
        Map<Boolean, List<String>> keys = Map.of(true, keys(true), false, keys(false));
        assertThat(keys.get(true)).isEqualTo(keys.get(false));
        // as it was before quality could be measured, so that earlier results stay valid
        assertThat(keys.get(false).get(0))
                .isEqualTo("4387c71dab8c7a437159e19cb38d4cccda9c6f7c607884ccbe54bb5c68a2626e");
    }

    private static List<String> keys(boolean quality) {
        return Plan.of(experiment(quality, "[smote]"), SOURCE).units().stream()
                .flatMap(unit -> unit.tasks().stream())
                .filter(Task::scores)
                .map(Task::key)
                .toList();
    }
}
