package org.makeweight.evaluation.experiment;

import java.util.List;
import java.util.Optional;
import org.makeweight.evaluation.metric.ErrorCosts;
import org.makeweight.evaluation.metric.Metric;

/**
 * What is measured and kept besides the scores.
 *
 * @param primary the metric named before the run
 * @param metrics what the tables hold, the primary among them
 * @param quality whether the synthetic rows of each fold are measured too
 * @param origins whether it is stored where each synthetic row came from
 * @param projection whether some rows are stored in a plane, to be shown in the page
 * @param families how data sets of one family count in tests across data sets
 * @param costs of wrong decisions, which few metrics ask for; there if one of them does
 */
public record Reporting(
        Metric primary,
        List<Metric> metrics,
        boolean quality,
        boolean origins,
        boolean projection,
        Families families,
        Optional<ErrorCosts> costs) {
    public Reporting {
        metrics = List.copyOf(metrics);
    }

    /** Without rows to be shown, and without costs. */
    public Reporting(Metric primary, List<Metric> metrics, boolean quality, boolean origins, Families families) {
        this(primary, metrics, quality, origins, false, families, Optional.empty());
    }
}
