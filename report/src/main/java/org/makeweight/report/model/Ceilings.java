package org.makeweight.report.model;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.makeweight.evaluation.metric.BayesRule;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Ceiling;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.evaluation.results.Results;

/**
 * What could be reached on each data set, in the order of the tables; empty where nobody knows.
 *
 * @param byDataset one for each data set
 */
public record Ceilings(List<Optional<Ceiling>> byDataset) {
    /** What it is called in tables and figures. */
    public static final String TITLE = "Bayes-optimal (ceiling)";

    /** What a reader must know of them where tables of several metrics stand together. */
    public static final String REMARK = TITLE
            + ": no method and not ranked; the true probabilities of the simulated rows, on the same test rows. Decisions are"
            + " cut where the expected metric is best, for recall and precision, which alone have no ceiling but 1, where"
            + " F1 is. A figure beyond it is luck.";

    public Ceilings {
        byDataset = List.copyOf(byDataset);
    }

    static Ceilings of(Results results) {
        return new Ceilings(results.datasetIds().stream().map(results::ceiling).toList());
    }

    /** Whether there is one at all. */
    public boolean any() {
        return byDataset.stream().anyMatch(Optional::isPresent);
    }

    /** What can be reached on a data set; empty if nobody knows or the metric is not defined. */
    public Optional<Cell> cell(int dataset, Metric metric) {
        return byDataset.get(dataset).map(ceiling -> ceiling.cell(metric)).filter(Cell::defined);
    }

    /** The figure for a data set; NaN if there is none. */
    public double figure(int dataset, Metric metric, ToDoubleFunction<Cell> figure) {
        return cell(dataset, metric).map(figure::applyAsDouble).orElse(Double.NaN);
    }

    /** The mean over some data sets; NaN unless all of them have a figure, since another mean could not be compared. */
    public double mean(int[] datasets, Metric metric, ToDoubleFunction<Cell> figure) {
        return IntStream.of(datasets)
                .mapToDouble(dataset -> figure(dataset, metric, figure))
                .average()
                .orElse(Double.NaN);
    }

    /** What a reader must know of the figures in a metric; sentences. */
    public static String remark(Metric metric) {
        String decided = "";
        if (metric.countsDecisions()) {
            Metric judge = BayesRule.followsF1(metric) ? Metric.F1 : metric;
            decided = ", cut where the expected " + judge.title() + " is best"
                    + (judge == metric ? "" : "; " + metric.title() + " alone has no ceiling but 1");
        }
        return TITLE + ": no method and not ranked; the true probabilities of the simulated rows, on the same test rows"
                + decided + ". A figure beyond it is luck.";
    }
}
