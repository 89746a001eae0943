package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.plan.Trial.Coordinates;
import org.makeweight.evaluation.store.StoredDataset;

/**
 * A trial measured at one threshold.
 *
 * @param confusion counts at the threshold; null if the trial was not completed
 * @param values one for each metric of the experiment; NaN where a metric is not defined or the trial not completed
 */
public record Measurement(Coordinates at, Outcome outcome, double threshold, Confusion confusion, List<Double> values) {
    public Measurement {
        values = List.copyOf(values);
    }

    /**
     * Measures the scores of some test rows.
     *
     * @param outcome what came of the trial; its scores are not kept
     * @param testRows numbers of the rows that the scores belong to
     */
    static Measurement of(
            Experiment experiment,
            StoredDataset dataset,
            Coordinates at,
            Outcome outcome,
            int[] testRows,
            double threshold) {
        if (!(outcome instanceof Outcome.Completed completed)) {
            List<Double> undefined = Collections.nCopies(experiment.metrics().size(), Double.NaN);
            return new Measurement(at, outcome, threshold, null, undefined);
        }
        Scores scores = new Scores(completed.scores(), truth(dataset, testRows), completed.probabilities());
        Confusion confusion = Confusion.at(threshold, scores);
        List<Double> values = new ArrayList<>();
        for (Metric metric : experiment.metrics()) {
            values.add(metric.countsDecisions() ? metric.of(confusion) : metric.of(scores, threshold));
        }
        // the scores have done their work; keeping them all would take as much memory as the store
        Outcome slim = new Outcome.Completed(
                new double[0], completed.probabilities(), completed.confusion(), completed.flags(), completed.costs());
        return new Measurement(at, slim, threshold, confusion, values);
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
        return outcome instanceof Outcome.Completed completed ? completed.flags() : List.of();
    }
}
