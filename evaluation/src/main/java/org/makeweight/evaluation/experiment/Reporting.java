package org.makeweight.evaluation.experiment;

import java.util.List;
import org.makeweight.evaluation.metric.Metric;

/**
 * What is measured and kept besides the scores.
 *
 * @param primary the metric named before the run
 * @param metrics what the tables hold, the primary among them
 * @param quality whether the synthetic rows of each fold are measured too
 * @param origins whether it is stored where each synthetic row came from
 * @param families how data sets of one family count in tests across data sets
 */
public record Reporting(Metric primary, List<Metric> metrics, boolean quality, boolean origins, Families families) {
    public Reporting {
        metrics = List.copyOf(metrics);
    }
}
