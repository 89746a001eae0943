package org.makeweight.evaluation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Experiments;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.spec.ExperimentReader;

/** One ingredient of an experiment is changed at a time: exactly the tasks that it can influence fall due. */
class TaskKeyTest {
    private static final Table NUMBERS = Tables.random(1, 60, 20, 3, 0, 1);
    private static final String SPEC = """
            makeweight: 1
            name: keys
            seed: 1
            datasets: [numbers]
            augmenters: [none, smote]
            classifiers: [knn, cart]
            baselines: false
            validation: {folds: 3, repeats: 2}
            tune: {inner_folds: 3, inner_repeats: 1, metric: f1}
            preprocessing: {scale: standard, impute: median, encode: native}
            ratio: 1.0
            generator_seeds: 2
            thresholds: [0.5, tuned]
            quality: true
            origins: true
            limits: {seconds: 60}
            """;

    private static List<WorkUnit> units(String spec, Table table) {
        return Plan.of(Experiments.parse(spec), Experiments.source(Map.of("numbers", table)))
                .units();
    }

    private static Set<String> keys(List<WorkUnit> units, BiPredicate<WorkUnit, Task> which) {
        return units.stream()
                .flatMap(unit -> unit.tasks().stream()
                        .filter(task -> which.test(unit, task))
                        .map(Task::key))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(String spec) {
        return keys(units(spec, NUMBERS), (unit, task) -> true);
    }

    private static String changed(String from, String to) {
        assertThat(SPEC).contains(from);
        return SPEC.replace(from, to);
    }

    /** What is due after a change, where everything was done before it: exactly these tasks. */
    private static void assertDue(String spec, BiPredicate<WorkUnit, Task> which) {
        Set<String> due = new HashSet<>(keys(spec));
        due.removeAll(keys(SPEC));
        assertThat(due).isEqualTo(keys(units(spec, NUMBERS), which));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed: 1|seed: 2",
                "scale: standard|scale: minmax",
                "impute: median|impute: mean",
                "encode: native|encode: one-hot",
                "ratio: 1.0|ratio: 0.9",
                "folds: 3, repeats: 2|folds: 4, repeats: 2",
                "repeats: 2}|repeats: 2, scheme: dob-scv}"
            })
    void whatEverythingRestsOnMakesEverythingDue(String from, String to) {
        assertDue(changed(from, to), (unit, task) -> true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: keys|name: other",
                "seconds: 60|seconds: 7",
                "quality: true|quality: false",
                "origins: true|origins: false",
                "thresholds: [0.5, tuned]|thresholds: [tuned]",
                "thresholds: [0.5, tuned]|thresholds: [0.3, tuned]",
                "repeats: 2|repeats: 1",
                "augmenters: [none, smote]|augmenters: [smote]",
                "generator_seeds: 2|generator_seeds: 1"
            })
    void whatInfluencesNoResultMakesNothingDue(String from, String to) {
        assertDue(changed(from, to), (unit, task) -> false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"inner_folds: 3|inner_folds: 2", "inner_repeats: 1|inner_repeats: 2", "metric: f1|metric: mcc"})
    void howIsChosenMakesTheChoicesDueAndNoTraining(String from, String to) {
        assertDue(changed(from, to), (unit, task) -> task instanceof Task.TuneThreshold);
    }

    @Test
    void whatErrorsCostMakesDueWhatIsChosenByCostAndNothingElse() {
        String byCost = changed("metric: f1", "metric: expected_cost")
                + "costs: {false_negative: 10, false_positive: 1}\nmetrics: [f1, expected_cost]\n";
        for (String other :
                new String[] {"{false_negative: 11, false_positive: 1}", "{false_negative: 10, false_positive: 2}"}) {
            String dearer = byCost.replace("{false_negative: 10, false_positive: 1}", other);
            Set<String> due = new HashSet<>(keys(dearer));
            due.removeAll(keys(byCost));
            assertThat(due)
                    .isEqualTo(keys(units(dearer, NUMBERS), (unit, task) -> task instanceof Task.TuneThreshold))
                    .isNotEmpty();
        }
        // what is chosen by F1 is the same whatever errors cost
        assertDue(SPEC + "costs: {false_negative: 10, false_positive: 1}\n", (unit, task) -> false);
    }

    @Test
    void aParameterMakesTheTasksOfItsMethodDue() {
        assertDue(
                changed("[none, smote]", "[none, smote: {k_neighbors: 3}]"),
                (unit, task) -> !unit.augmenter().name().equals("none"));
        assertDue(
                changed("cart]", "cart: {max_depth: 2}]"),
                (unit, task) -> (task instanceof Task.Train train
                                && train.classifier().method().id().equals("cart"))
                        || (task instanceof Task.TuneThreshold tune
                                && tune.classifier().method().id().equals("cart")));
    }

    /** An ensemble of a classifier whose version is this. */
    private static Method<Learner> ensembleOf(int version) {
        Learner never = (training, weights, seed) -> {
            throw new IllegalStateException("nothing is trained here");
        };
        Method<Learner> inner = Method.named("inner", "Inner").version(version).makes(parameters -> never);
        return Method.named("ensemble", "Ensemble")
                .parameter(Parameter.name("estimator", "inner", text -> inner.withDefaults(), "What it is made of."))
                .makes(parameters -> never);
    }

    private static Set<String> keysWithEnsembleOf(int version) {
        List<Method<Learner>> learners = new ArrayList<>(Learners.all().all());
        learners.add(ensembleOf(version));
        Experiment experiment = ExperimentReader.parse(
                Path.of("test.yaml"),
                changed("cart]", "ensemble]"),
                Methods.augmenters(),
                new Methods<>("classifier", learners));
        List<WorkUnit> units = Plan.of(experiment, Experiments.source(Map.of("numbers", NUMBERS)))
                .units();
        return keys(
                units,
                (unit, task) -> task instanceof Task.Train train
                        && train.classifier().method().id().equals("ensemble"));
    }

    @Test
    void aNewVersionOfWhatAnEnsembleIsMadeOfMakesTheEnsembleDue() {
        assertThat(keysWithEnsembleOf(2))
                .hasSameSizeAs(keysWithEnsembleOf(1))
                .doesNotContainAnyElementsOf(keysWithEnsembleOf(1));
        String estimator =
                Learners.all().parse("easy-ensemble").parameters().keyTexts().get("estimator");
        // the trees within the boosting within the bagging
        assertThat(estimator).startsWith("adaboost 1 {").contains("estimator=cart 2 {");
        assertThat(Learners.all().parse("smote-boost").parameters().keyTexts().get("sampler"))
                .startsWith("smote 1 {k_neighbors=5");
        assertThat(Learners.all().parse("cart").parameters().keyTexts())
                .isEqualTo(Learners.all().parse("cart").parameters().texts());
    }

    @Test
    void aCandidateMoreMakesTheChoiceAmongThemDue() {
        Set<String> two = keys(changed("[knn,", "[knn: {k: [1, 3]},"));
        List<WorkUnit> three = units(changed("[knn,", "[knn: {k: [1, 3, 9]},"), NUMBERS);
        Set<String> due = keys(three, (unit, task) -> true);
        due.removeAll(two);
        assertThat(due)
                .isEqualTo(keys(three, (unit, task) -> task instanceof Task.Select))
                .isNotEmpty();
    }

    @Test
    void moreOfAnythingLeavesWhatThereIs() {
        assertThat(keys(changed("[none, smote]", "[none, smote, adasyn]"))).containsAll(keys(SPEC));
        assertThat(keys(changed("cart]", "cart, logistic-regression]"))).containsAll(keys(SPEC));
        assertThat(keys(changed("generator_seeds: 2", "generator_seeds: 3"))).containsAll(keys(SPEC));
    }

    @Test
    void aCellOrALabelOfTheDataMakesEverythingDue() {
        Table cell = new Table(
                NUMBERS.schema(), NUMBERS.values().clone(), NUMBERS.labels().clone());
        cell.values()[0] += 1e-12;
        Table label = new Table(
                NUMBERS.schema(), NUMBERS.values().clone(), NUMBERS.labels().clone());
        label.labels()[0] = 1 - label.labels()[0];
        Set<String> before = keys(SPEC);
        assertThat(keys(units(SPEC, cell), (unit, task) -> true)).doesNotContainAnyElementsOf(before);
        assertThat(keys(units(SPEC, label), (unit, task) -> true)).doesNotContainAnyElementsOf(before);
    }

    @Test
    void whatClassifiersAreTrainedOnMakesEverythingDue() {
        String augmentation = changed("[none, smote]", "[gaussian-copula]")
                .replace("quality: true", "quality: false")
                .replace("origins: true", "origins: false");
        Set<String> before = keys(augmentation);
        assertThat(keys(augmentation + "kind: generation\n")).isNotEmpty().doesNotContainAnyElementsOf(before);
    }

    @Test
    void aVersionOfAMethodMakesItsTasksDueAndNoOthers() {
        Experiment old = Experiments.parse(SPEC);
        Set<String> before = keys(units(old), (unit, task) -> true);
        List<WorkUnit> smote = units(with(
                old,
                old.augmenters().stream().map(method -> newer(method, "smote")).toList(),
                old.classifiers()));
        assertThat(keys(smote, (unit, task) -> !before.contains(task.key())))
                .isEqualTo(keys(
                        smote, (unit, task) -> unit.augmenter().method().id().equals("smote")))
                .isNotEmpty();
        List<WorkUnit> cart = units(with(
                old,
                old.augmenters(),
                old.classifiers().stream().map(method -> newer(method, "cart")).toList()));
        assertThat(keys(cart, (unit, task) -> !before.contains(task.key())))
                .isEqualTo(keys(cart, (unit, task) -> classifier(task).equals("cart")))
                .isNotEmpty();
    }

    private static String classifier(Task task) {
        if (task instanceof Task.Train train) {
            return train.classifier().method().id();
        }
        return task instanceof Task.TuneThreshold tune
                ? tune.classifier().method().id()
                : "";
    }

    private static List<WorkUnit> units(Experiment experiment) {
        return Plan.of(experiment, Experiments.source(Map.of("numbers", NUMBERS)))
                .units();
    }

    private static Experiment with(
            Experiment old, List<Candidates<Augmenter>> augmenters, List<Candidates<Learner>> classifiers) {
        return new Experiment(
                old.name(),
                old.seed(),
                old.kind(),
                old.datasets(),
                new Contenders(augmenters, classifiers, old.contenders().baselines()),
                old.protocol(),
                old.reporting());
    }

    /** The next version of a method, if it is the one with an id. */
    private static <T> Candidates<T> newer(Candidates<T> candidates, String id) {
        Method<T> old = candidates.method();
        if (!old.id().equals(id)) {
            return candidates;
        }
        Method<T> next = new Method<>(
                id,
                old.title(),
                old.summary(),
                old.stochastic(),
                old.version() + 1,
                old.parameters(),
                old.references(),
                old.factory());
        return new Candidates<>(candidates.points().stream()
                .map(point -> new Configured<>(next, point.parameters()))
                .toList());
    }

    @Test
    void theContentOfAFileThatAParameterNamesCountsAndItsFolderDoesNot(@TempDir Path folder) throws IOException {
        Set<String> before = keys(olcut(folder.resolve("a"), 3), (unit, task) -> true);
        assertThat(keys(olcut(folder.resolve("b"), 3), (unit, task) -> true)).isEqualTo(before);
        List<WorkUnit> other = olcut(folder.resolve("c"), 4);
        assertThat(keys(other, (unit, task) -> !before.contains(task.key())))
                .isEqualTo(keys(other, (unit, task) -> classifier(task).equals("olcut")))
                .isNotEmpty();
    }

    /** What is planned with a trainer from a file in a folder. */
    private static List<WorkUnit> olcut(Path folder, int maxDepth) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("tree.xml"),
                "<config><component name=\"tree\" type=\"org.tribuo.classification.dtree.CARTClassificationTrainer\">"
                        + "<property name=\"maxDepth\" value=\"" + maxDepth + "\"/></component></config>");
        String spec = changed("cart]", "olcut: {file: tree.xml, name: tree}]");
        return units(ExperimentReader.parse(folder.resolve("x.yaml"), spec, Methods.augmenters(), Learners.all()));
    }
}
