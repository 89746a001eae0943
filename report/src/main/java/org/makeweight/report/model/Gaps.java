package org.makeweight.report.model;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.results.Cell;

/**
 * What is lost by training on synthetic rows alone: the figure of training on real rows less that of a generator. There is none
 * where synthetic rows are added to real ones, or where nothing was trained on real rows.
 */
public final class Gaps {
    /** What a reader must know of them; a sentence. */
    public static final String REMARK =
            "Gap: trained on real rows (none) less trained on synthetic rows alone, both tested on"
                    + " the same real rows; a gap of means is over the data sets that both have.";

    private final Comparison comparison;
    private final boolean any;

    private Gaps(Comparison comparison, boolean any) {
        this.comparison = comparison;
        this.any = any;
    }

    /** The gaps of a comparison. */
    public static Gaps of(ReportModel model, Comparison comparison) {
        boolean generation = model.experiment().kind() == Kind.GENERATION;
        return new Gaps(comparison, generation && comparison.baseline() >= 0 && comparison.augmenters() > 1);
    }

    /** Whether there are gaps to be told. */
    public boolean any() {
        return any;
    }

    /** Whether a treatment trains on synthetic rows, so that it has a gap. */
    public boolean has(int treatment) {
        return any
                && !comparison.summary().treatments().get(treatment).augmenter().equals(Contenders.NOTHING);
    }

    /** The gap on a data set; NaN where one of the two has no figure, and for training on real rows. */
    public double of(int dataset, int treatment) {
        return has(treatment)
                ? comparison.cell(dataset, comparison.baseline()).mean()
                        - comparison.cell(dataset, treatment).mean()
                : Double.NaN;
    }

    /** The mean gap over the data sets on which both have a figure; NaN if there is none. */
    public double mean(int treatment, ToDoubleFunction<Cell> figure) {
        return has(treatment)
                ? IntStream.of(comparison.both(treatment, comparison.baseline()))
                        .mapToDouble(d -> figure.applyAsDouble(comparison.cell(d, comparison.baseline()))
                                - figure.applyAsDouble(comparison.cell(d, treatment)))
                        .average()
                        .orElse(Double.NaN)
                : Double.NaN;
    }
}
