package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Choice;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.plan.Coordinates;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.evaluation.store.StoredTrial;

/**
 * A trial measured at one threshold.
 *
 * @param outcome of the trial; where its threshold could not be chosen, of that choice
 * @param threshold the rule
 * @param thresholdValue the score at least which a row was taken for the minority; NaN if the trial was not completed
 * @param chosen parameters and threshold that inner folds chose; empty if nothing was chosen
 * @param confusion counts at the threshold; null if the trial was not completed
 * @param values one for each metric of the experiment; NaN where a metric is not defined or the trial not completed
 */
public record Measurement(
        Coordinates at,
        Outcome<Scored> outcome,
        Threshold threshold,
        double thresholdValue,
        Optional<Choice> chosen,
        Confusion confusion,
        List<Double> values) {
    public Measurement {
        values = List.copyOf(values);
    }

    /** Measures a stored trial; its scores are not kept. */
    static Measurement of(Experiment experiment, StoredDataset dataset, StoredTrial trial) {
        Optional<Choice> chosen = trial.choice().flatMap(Outcome::value);
        double value = trial.threshold() instanceof Threshold.Fixed fixed
                ? fixed.value()
                : chosen.map(Choice::threshold).orElse(Double.NaN);
        Outcome<Scored> outcome = trial.outcome()
                .then(scored -> trial.choice().isPresent() && chosen.isEmpty()
                        ? trial.choice().get().map(never -> scored)
                        : new Outcome.Completed<>(scored));
        if (!(outcome instanceof Outcome.Completed<Scored> completed)) {
            List<Double> undefined = Collections.nCopies(experiment.metrics().size(), Double.NaN);
            return new Measurement(
                    trial.at(), outcome, trial.threshold(), Double.NaN, Optional.empty(), null, undefined);
        }
        Scored scored = completed.result();
        Scores scores = scores(dataset, scored, trial.testRows());
        Confusion confusion = Confusion.at(value, scores);
        List<Double> values = new ArrayList<>();
        for (Metric metric : experiment.metrics()) {
            values.add(
                    metric.countsDecisions()
                            ? metric.of(confusion, experiment.reporting().costs())
                            : metric.of(scores, value));
        }
        // the scores have done their work; keeping them all would take as much memory as the store
        Scored slim =
                new Scored(new double[0], scored.probabilities(), scored.confusion(), scored.flags(), scored.costs());
        return new Measurement(
                trial.at(), new Outcome.Completed<>(slim), trial.threshold(), value, chosen, confusion, values);
    }

    /** The scores of a completed trial with the truth. */
    static Scores scores(StoredDataset dataset, StoredTrial trial) {
        return scores(dataset, trial.outcome().value().orElseThrow(), trial.testRows());
    }

    private static Scores scores(StoredDataset dataset, Scored scored, int[] testRows) {
        int classes = dataset.classes().size();
        if (scored.ofClasses().length == 0) {
            return new Scores(scored.scores(), truth(dataset, testRows), scored.probabilities());
        }
        double[][] ofClasses = new double[testRows.length][];
        int[] labels = new int[testRows.length];
        for (int i = 0; i < testRows.length; i++) {
            ofClasses[i] = Arrays.copyOfRange(scored.ofClasses(), i * classes, (i + 1) * classes);
            labels[i] = dataset.labels()[testRows[i]];
        }
        return Scores.ofClasses(ofClasses, labels, dataset.summary().target().minority(), scored.probabilities());
    }

    /** Whether each of some rows is of the minority. */
    static boolean[] truth(StoredDataset dataset, int[] testRows) {
        int minority = dataset.summary().target().minority();
        boolean[] positive = new boolean[testRows.length];
        for (int i = 0; i < testRows.length; i++) {
            positive[i] = dataset.labels()[testRows[i]] == minority;
        }
        return positive;
    }

    public boolean completed() {
        return outcome instanceof Outcome.Completed;
    }

    /** Warnings of the augmenter. */
    public List<String> flags() {
        return outcome.value().map(Scored::flags).orElse(List.of());
    }
}
