package org.makeweight.report.appendix;

import java.util.stream.Stream;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Tuning;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;

/** How parameters and thresholds came about. */
final class Choices {
    private final Experiment experiment;
    private final Answers answers;

    Choices(Experiment experiment, Answers answers) {
        this.experiment = experiment;
        this.answers = answers;
    }

    void answer() {
        answers.question("How were hyper-parameters and thresholds chosen?");
        boolean grids = Stream.concat(experiment.augmenters().stream(), experiment.classifiers().stream())
                .anyMatch(method -> !method.single());
        boolean tuned = experiment.augmenters().stream()
                .anyMatch(augmenter -> experiment.classifiers().stream()
                        .anyMatch(classifier ->
                                experiment.thresholds(augmenter, classifier).contains(Threshold.TUNED)));
        if (grids || tuned) {
            Tuning tuning = experiment.protocol().tuning();
            String folds = "out-of-fold predictions of " + tuning.innerFolds() + " inner folds"
                    + (tuning.innerRepeats() == 1 ? "" : ", " + tuning.innerRepeats() + " times")
                    + ". ";
            String best = tuning.metric().needsCosts() ? "costs least" : "is best for " + Metric.F1.title();
            answers.paragraph((grids
                            ? "Where the table above has several values, each training part chose by itself, by "
                                    + tuning.metric().title() + " on " + folds
                            : "")
                    + (tuned ? "A tuned threshold is the one that " + best + " on " + folds : "")
                    + "The test rows had no part in it. tables/tuning.csv lists what was chosen where.");
        }
        answers.paragraph((grids ? "All other hyper-parameters" : "Hyper-parameters")
                + " have the value that experiment.yaml names, given by the authors or the software's default, and were the same"
                + " on all data sets; the run did not look for better ones.");
    }
}
