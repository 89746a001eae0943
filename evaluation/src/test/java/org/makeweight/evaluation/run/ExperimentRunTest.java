package org.makeweight.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.dataset.DatasetSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Method;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Experiments;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.SqliteResultStore;

class ExperimentRunTest {
    private static final Map<String, Table> TABLES = tables();

    @TempDir
    Path folder;

    private static Map<String, Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("numbers", Tables.random(1, 60, 20, 3, 0, 1));
        tables.put("mixed", Tables.random(2, 60, 20, 2, 2, 1));
        return tables;
    }

    private static Experiment experiment(String datasets, String augmenters) {
        return Experiments.parse("""
                makeweight: 1
                datasets: %s
                augmenters: %s
                classifiers: [logistic-regression, knn, cart]
                validation: {folds: 3, repeats: 2}
                generator_seeds: 2
                thresholds: [0.5, 0.3]
                """.formatted(datasets, augmenters));
    }

    /** Counts what was done. */
    private static final class Counting implements RunListener {
        private int due;
        private int before;

        @Override
        public void started(List<WorkUnit> units, int trialsDone) {
            due = units.stream().mapToInt(unit -> unit.trialsDue()).sum();
            before = trialsDone;
        }

        @Override
        public void finished(WorkUnit unit, UnitResult result) {}

        @Override
        public void ended() {}
    }

    private Results run(String file, Experiment experiment, DatasetSource source, int threads, Counting counting)
            throws InterruptedException {
        Plan plan = Plan.of(experiment, source);
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve(file))) {
            store.begin(plan);
            new ExperimentRun(plan, store).run(new LocalExecutor(threads), counting);
            return Results.of(experiment, store);
        }
    }

    private Results run(String file, Experiment experiment, int threads) throws InterruptedException {
        return run(file, experiment, Experiments.source(TABLES), threads, new Counting());
    }

    /** All that may not depend on how it was computed: everything but times. */
    private static List<String> essence(Results results) {
        List<String> essence = new ArrayList<>();
        for (Measurement m : results.measurements()) {
            essence.add(m.at() + " " + m.outcome().status() + m.outcome().reason() + m.flags() + m.threshold()
                    + m.confusion() + m.values());
        }
        return essence;
    }

    @Test
    void anyNumberOfThreadsGivesTheSameResults() throws InterruptedException {
        Experiment experiment = experiment("[numbers, mixed]", "[smote, adasyn]");
        Results one = run("one.sqlite", experiment, 1);
        Results three = run("three.sqlite", experiment, 3);
        assertThat(essence(three)).isEqualTo(essence(one));
        assertThat(one.complete()).isTrue();
        // 2 data sets, 6 folds; none and class-weights once, the three others with two seeds; 3 classifiers, 2
        // thresholds, and none at a tuned one
        assertThat(one.measurements()).hasSize(2 * 6 * ((2 + 3 * 2) * 3 * 2 + 3));
    }

    @Test
    void whatIsThereIsNotDoneAgainAndWhatIsNewIs() throws InterruptedException {
        Counting first = new Counting();
        run("a.sqlite", experiment("[numbers]", "[smote]"), Experiments.source(TABLES), 2, first);
        assertThat(first.before).isZero();

        Counting more = new Counting();
        Results results =
                run("a.sqlite", experiment("[numbers, mixed]", "[smote]"), Experiments.source(TABLES), 2, more);
        assertThat(more.before).isEqualTo(first.due);
        assertThat(more.due).isEqualTo(first.due);

        Results fresh = run("fresh.sqlite", experiment("[numbers, mixed]", "[smote]"), 2);
        assertThat(essence(results)).isEqualTo(essence(fresh));
    }

    @Test
    void aSmallerPlanShowsOnlyItsOwnTrials() throws InterruptedException {
        run("a.sqlite", experiment("[numbers, mixed]", "[smote]"), 2);
        Results smaller = run("a.sqlite", experiment("[mixed]", "[smote]"), 2);
        assertThat(smaller.measurements()).allMatch(m -> m.at().dataset().equals("mixed"));
        assertThat(smaller.complete()).isTrue();
    }

    @Test
    void aMethodThatCannotTreatATableIsRecordedWithItsReason() throws InterruptedException {
        Results results = run("a.sqlite", experiment("[mixed]", "[adasyn]"), 2);
        List<Measurement> adasyn = results.measurements().stream()
                .filter(m -> m.at().augmenter().equals("adasyn"))
                .toList();
        assertThat(adasyn).isNotEmpty().allMatch(m -> m.outcome() instanceof Outcome.NotApplicable);
        assertThat(adasyn.get(0).outcome().reason())
                .contains("numeric columns only")
                .contains("c0");
        assertThat(results.failed()).isZero();
    }

    /** Only in the test part of one fold of three is a cell missing, in the training parts of the two others. */
    @Test
    void aMissingCellThatNobodyFillsIsNoFailureOfAClassifier() throws InterruptedException {
        Table table = Tables.random(1, 60, 20, 3, 0, 1);
        table.values()[4] = Double.NaN;
        Experiment experiment = Experiments.parse("""
                makeweight: 1
                datasets: [gap]
                augmenters: [none]
                baselines: false
                classifiers: [logistic-regression, xgboost]
                validation: {folds: 3, repeats: 1}
                preprocessing: {impute: none}
                """);
        Results results = run("a.sqlite", experiment, Experiments.source("gap", table), 2, new Counting());
        assertThat(results.measurements())
                .hasSize(6)
                .allSatisfy(m -> assertThat(m.outcome().reason())
                        .isEqualTo(m.at().classifier()
                                + " cannot treat missing values (x1); impute them first, as --impute median does"));
    }

    @Test
    void aFailingMethodFailsItsOwnTrialsAloneAndIsTriedAgainNextTime() throws InterruptedException {
        Experiment good = experiment("[numbers]", "[none]");
        Method<Augmenter> broken = Method.named("broken", "Broken")
                .makes(parameters -> (table, amount, random, execution) -> {
                    throw new IllegalStateException("no luck\nsecond line");
                });
        List<Candidates<Augmenter>> augmenters = new ArrayList<>(good.augmenters());
        augmenters.add(Candidates.of(broken.withDefaults()));
        Experiment bad = withAugmenters(good, augmenters, 60);

        Results results = run("a.sqlite", bad, Experiments.source(TABLES), 2, new Counting());
        assertThat(results.failed()).isEqualTo(6 * 2 * 3);
        Outcome<?> outcome = results.measurements().stream()
                .filter(m -> m.at().augmenter().equals("broken"))
                .findFirst()
                .orElseThrow()
                .outcome();
        assertThat(outcome).isEqualTo(new Outcome.Failed<>("IllegalStateException: no luck"));

        Counting again = new Counting();
        run("a.sqlite", bad, Experiments.source(TABLES), 2, again);
        assertThat(again.due).isEqualTo(6 * 2 * 3);
    }

    @Test
    void aTrialThatTakesTooLongFailsAndTheRunGoesOn() throws InterruptedException {
        Experiment good = experiment("[numbers]", "[none]");
        Method<Augmenter> slow = Method.named("slow", "Slow")
                .deterministic()
                .makes(parameters -> (table, amount, random, execution) -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IllegalStateException("woken");
                });
        Experiment bad = withAugmenters(good, List.of(Candidates.of(slow.withDefaults())), 0.05);
        Results results = run("a.sqlite", bad, Experiments.source(TABLES), 3, new Counting());
        assertThat(results.measurements())
                .allMatch(m -> m.outcome().reason().equals("took longer than the limit of 0.05 s"));
    }

    private static Experiment withAugmenters(
            Experiment e, List<Candidates<Augmenter>> augmenters, double limitSeconds) {
        Protocol p = e.protocol();
        return new Experiment(
                e.name(),
                e.seed(),
                e.kind(),
                e.datasets(),
                new Contenders(augmenters, e.classifiers(), e.contenders().baselines()),
                new Protocol(
                        p.validation(),
                        p.tune(),
                        p.preprocessing(),
                        p.ratio(),
                        p.generatorSeeds(),
                        p.thresholds(),
                        p.groupDuplicates(),
                        limitSeconds),
                e.reporting());
    }

    @Test
    void aNamedDataSetWithTooFewRowsIsRefusedAndAMatchedOneNotApplicable() throws InterruptedException {
        DatasetSource source = Experiments.source("tiny", Tables.random(3, 30, 2, 2, 0, 0));
        assertThatThrownBy(() -> Plan.of(experiment("[tiny]", "[none]"), source))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("data set 'tiny'")
                .hasMessageContaining("has 2 rows, fewer than the 3 folds");

        Results results = run("a.sqlite", experiment("['*']", "[none]"), source, 1, new Counting());
        assertThat(results.measurements()).isNotEmpty().allMatch(m -> m.outcome() instanceof Outcome.NotApplicable);
    }

    @Test
    void twoRunsInOneFolderAreRefused() {
        try (SqliteResultStore store = SqliteResultStore.open(folder.resolve("a.sqlite"))) {
            assertThat(store.planned()).isZero();
            assertThatThrownBy(() -> SqliteResultStore.open(folder.resolve("a.sqlite")))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("another process is using it");
        }
    }

    @Test
    void aFileThatIsNoStoreIsRefused() throws IOException {
        Path file = folder.resolve("b.sqlite");
        Files.writeString(file, "this is not a database, whatever its name says; far from it");
        assertThatThrownBy(() -> SqliteResultStore.open(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void theKeyOfATrialDependsOnEverythingThatMattersAndNothingElse() {
        DatasetSource source = Experiments.source(TABLES);
        String key = key(experiment("[numbers]", "[smote]"), source);
        assertThat(key(experiment("[mixed, numbers]", "[adasyn, smote]"), source))
                .isEqualTo(key);
        Experiment other = Experiments.parse("""
                makeweight: 1
                seed: 1
                datasets: [numbers]
                augmenters: [smote]
                classifiers: [logistic-regression, knn, cart]
                validation: {folds: 3, repeats: 2}
                """);
        assertThat(key(other, source)).isNotEqualTo(key);
        Table changed = new Table(
                TABLES.get("numbers").schema(),
                TABLES.get("numbers").values().clone(),
                TABLES.get("numbers").labels().clone());
        changed.values()[0] += 1e-12;
        assertThat(key(experiment("[numbers]", "[smote]"), Experiments.source("numbers", changed)))
                .isNotEqualTo(key);
    }

    private static String key(Experiment experiment, DatasetSource source) {
        return Plan.of(experiment, source).units().stream()
                .filter(unit -> unit.dataset().id().equals("numbers"))
                .filter(unit -> unit.augmenter().name().equals("smote"))
                .findFirst()
                .orElseThrow()
                .tasks()
                .get(1)
                .key();
    }

    @Test
    void weightsReachTheClassifiersThatCanUseThem() throws InterruptedException {
        Results results = run("a.sqlite", experiment("[numbers]", "[none]"), 2);
        assertThat(outcome(results, "class-weights", "logistic-regression")).isInstanceOf(Outcome.Completed.class);
        assertThat(outcome(results, "class-weights", "knn"))
                .isEqualTo(new Outcome.NotApplicable<>("knn has no use for weights"));
        Optional<Measurement> weighted = find(results, "class-weights", "logistic-regression");
        Optional<Measurement> plain = find(results, "none", "logistic-regression");
        assertThat(weighted.orElseThrow().values())
                .isNotEqualTo(plain.orElseThrow().values());
    }

    private static Outcome<?> outcome(Results results, String augmenter, String classifier) {
        return find(results, augmenter, classifier).orElseThrow().outcome();
    }

    private static Optional<Measurement> find(Results results, String augmenter, String classifier) {
        return results.measurements().stream()
                .filter(m -> m.at().augmenter().equals(augmenter))
                .filter(m -> m.at().classifier().equals(classifier))
                .findFirst();
    }
}
