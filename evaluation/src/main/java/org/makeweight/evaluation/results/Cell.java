package org.makeweight.evaluation.results;

/**
 * What a method with a classifier achieved on a data set, in one metric.
 *
 * @param mean the figure to print: for a metric of counts, computed from the counts of all folds of a repeat together and
 *     averaged over generator seeds and repeats; otherwise the mean over folds; NaN if there is none
 * @param foldMean mean of the values of single folds, generator seeds averaged within each first
 * @param deviation standard deviation (divisor n - 1) of these
 * @param seedDeviation standard deviation between generator seeds, each averaged over all folds; 0 for a single seed
 * @param folds how many folds went in
 * @param unfinished trials that failed, were not applicable, or are still to be done
 * @param failedTrials those that failed
 * @param notApplicableTrials those that the method could not treat
 * @param withoutPositive completed trials in which nothing was taken for the minority
 */
public record Cell(
        double mean,
        double foldMean,
        double deviation,
        double seedDeviation,
        int folds,
        int unfinished,
        int failedTrials,
        int notApplicableTrials,
        int withoutPositive) {
    /** Whether there is a figure: only if every trial was completed and the metric is defined on every fold. */
    public boolean defined() {
        return !Double.isNaN(mean);
    }

    /** Whether there is no figure because the method cannot treat the data set, and nothing failed. */
    public boolean notApplicable() {
        return failedTrials == 0 && notApplicableTrials > 0;
    }

    /** Whether there is no figure because a trial failed. */
    public boolean failed() {
        return failedTrials > 0;
    }
}
