package org.makeweight.report.page.data;

import java.util.List;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;

/** The names that the data of a page give positions to. */
record Positions(List<String> methods, List<String> classifiers, List<Metric> metrics, List<Threshold> thresholds) {
    int[] ofMethods(List<String> names) {
        return names.stream().mapToInt(methods::indexOf).toArray();
    }
}
