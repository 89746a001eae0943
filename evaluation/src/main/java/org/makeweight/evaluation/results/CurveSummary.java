package org.makeweight.evaluation.results;

import java.util.List;

/**
 * The curves of an augmenter with a classifier on one data set, over all thresholds. There is one exactly where the table of
 * average precision has a figure: where every trial was completed and every test part holds both kinds of rows.
 *
 * @param augmenter its name, or {@link Ceiling#NAME}
 * @param classifier its name, or {@link Ceiling#NAME}
 * @param folds over which means are taken, generator seeds averaged within each first
 * @param precision by recall
 * @param recall by false positive rate
 * @param calibration {@value #BINS} bins of equal width by ascending score; empty if scores are not meant as probabilities
 */
public record CurveSummary(
        String dataset,
        String augmenter,
        String classifier,
        int folds,
        MeanCurve precision,
        MeanCurve recall,
        List<CalibrationBin> calibration) {
    /** How many bins a calibration curve has. */
    public static final int BINS = 10;

    public CurveSummary {
        calibration = List.copyOf(calibration);
    }
}
