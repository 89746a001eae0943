package org.makeweight.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.evaluation.Experiments;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.spec.ExperimentWriter;

class EnsemblesTest {
    private static Experiment experiment(String classifiers, String more) {
        return Experiments.parse("makeweight: 1\ndatasets: [a]\naugmenters: [smote]\nclassifiers: " + classifiers
                + "\nvalidation: {folds: 2, repeats: 1}\ngenerator_seeds: 1\n" + more);
    }

    private static List<String> names(List<Candidates<Learner>> classifiers) {
        return classifiers.stream().map(Candidates::name).toList();
    }

    /** What is trained, as augmenter, classifier and threshold, in the first fold. */
    private static List<String> trials(Experiment experiment) {
        return Plan.of(experiment, Experiments.source("a", Tables.random(1, 30, 20, 2, 0, 1))).units().stream()
                .filter(unit -> unit.fold() == 0)
                .flatMap(unit -> unit.trials().stream())
                .map(trial -> trial.at().augmenter() + " " + trial.at().classifier() + " "
                        + trial.threshold().id())
                .collect(Collectors.toList());
    }

    @Test
    void anEnsembleIsTrainedOnRowsAsTheyAreAndNoThresholdIsMovedForIt() {
        assertThat(trials(experiment("[random-forest, balanced-forest]", "")))
                .contains("none balanced-forest 0.5", "smote random-forest 0.5", "none random-forest tuned")
                .doesNotContain(
                        "smote balanced-forest 0.5", "class-weights balanced-forest 0.5", "none balanced-forest tuned");
        assertThat(trials(experiment("[random-forest, balanced-forest]", "thresholds: [tuned]\n")))
                .contains("none balanced-forest tuned");
    }

    @Test
    void itStandsBesideEveryClassifierThatHasTheIdOfItsControl() {
        Contenders contenders = experiment("[cart, random-forest: {num_trees: [5, 7]}, balanced-forest]", "")
                .contenders();
        assertThat(names(contenders.compared()))
                .containsExactly("cart", "random-forest(num_trees=5)", "random-forest(num_trees=7)");
        assertThat(names(contenders.beside(contenders.classifiers().get(2)))).containsExactly("balanced-forest");
        assertThat(contenders.beside(contenders.classifiers().get(0))).isEmpty();
    }

    @Test
    void aMissingControlIsAddedWithTheBaselines() {
        assertThat(names(experiment("[knn, rus-boost, balanced-forest, over-boost]", "")
                        .classifiers()))
                .containsExactly("knn", "adaboost", "rus-boost", "random-forest", "balanced-forest", "over-boost");
        Contenders alone = Experiments.parse("""
                        makeweight: 1
                        datasets: [a]
                        augmenters: [none, smote]
                        classifiers: [knn, rus-boost]
                        baselines: false
                        """).contenders();
        assertThat(names(alone.compared())).containsExactly("knn", "rus-boost");
    }

    @Test
    void whoAsksForItGetsEnsemblesOnAugmentedRows() {
        Experiment asked = experiment("[random-forest, balanced-forest]", "augment_ensembles: true\n");
        assertThat(trials(asked)).contains("smote balanced-forest 0.5", "none balanced-forest tuned");
        assertThat(names(asked.contenders().compared())).containsExactly("random-forest", "balanced-forest");
        assertThat(Experiments.parse(ExperimentWriter.write(asked))
                        .contenders()
                        .ensembles()
                        .augmented())
                .isTrue();
    }

    @Test
    void anEnsembleWithoutRowsAsTheyAreIsRefused() {
        assertThatThrownBy(() -> experiment("[knn, rus-boost]", "baselines: false\n"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("lists rus-boost, which balances inside")
                .hasMessageContaining("augment_ensembles: true");
    }
}
