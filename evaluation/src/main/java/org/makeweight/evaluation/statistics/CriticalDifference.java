package org.makeweight.evaluation.statistics;

import java.util.List;

/**
 * What a critical difference diagram shows.
 *
 * @param methods the best mean rank first
 * @param averageRanks of the methods, ascending
 * @param datasets the number N of data sets
 * @param alpha the level of the tests
 * @param nemenyiCd Nemenyi's critical difference, a scale beside the axis: the bars are not made by it
 * @param joined runs of methods in which no pair differs by Wilcoxon's test with Holm's adjustment
 */
public record CriticalDifference(
        List<String> methods,
        List<Double> averageRanks,
        int datasets,
        double alpha,
        double nemenyiCd,
        List<List<String>> joined) {
    /** The number k of methods. */
    public int k() {
        return methods.size();
    }
}
