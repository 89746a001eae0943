package org.makeweight.report.appendix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.spec.ExperimentReader;

/** The appendix says by what thresholds and parameters were really chosen. */
class ChoicesTest {
    private static Methods<Augmenter> augmenters() {
        Augmenter never = (training, amount, random, execution) -> {
            throw new IllegalStateException("nothing is run here");
        };
        return new Methods<>(
                "augmenter", List.of(Method.named("none", "No augmentation").makes(parameters -> never)));
    }

    private static String answer(String more) {
        String spec = """
                makeweight: 1
                name: choices
                datasets: [noise]
                augmenters: [none]
                baselines: false
                thresholds: [tuned]
                """;
        Answers answers = new Answers();
        new Choices(ExperimentReader.parse(Path.of("choices.yaml"), spec + more, augmenters(), Learners.all()), answers)
                .answer();
        return answers.toString();
    }

    @Test
    void aTunedThresholdIsBestForF1WhateverMetricChoosesParameters() {
        assertThat(answer("classifiers: [knn]\ntune: {metric: mcc}\n"))
                .contains(
                        "A tuned threshold is the one that is best for F1 on out-of-fold predictions of 3 inner folds.")
                .doesNotContain("chose by itself");
        assertThat(answer("classifiers: [knn: {k: [1, 3]}]\ntune: {metric: mcc, inner_repeats: 2}\n"))
                .contains(
                        "each training part chose by itself, by MCC on out-of-fold predictions of 3 inner folds, 2 times.")
                .contains("A tuned threshold is the one that is best for F1 on ");
    }

    @Test
    void whereCostsCountItIsTheCheapest() {
        assertThat(answer("""
                classifiers: [knn]
                tune: {metric: expected_cost}
                metrics: [f1, expected_cost]
                costs: {false_negative: 10, false_positive: 1}
                """)).contains("A tuned threshold is the one that costs least on ");
    }
}
