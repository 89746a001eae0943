package org.makeweight.report.page.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Scope;
import org.makeweight.report.evidence.SetEffect;
import org.makeweight.report.model.Comparison;

/**
 * The scores of the methods on each data set; all arrays are by data set and then by method, as these are listed here.
 *
 * @param methods positions
 * @param deviations over folds
 * @param states a letter for each method: f figure, x failed, n not applicable, u not defined, o open
 * @param low lower ends of the intervals of differences to doing nothing, by folds; primary metric alone, else empty
 * @param ceilings what could be reached on each data set; empty if nobody knows
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
public record ScoreData(
        int classifier,
        int metric,
        int threshold,
        int[] methods,
        double[][] means,
        double[][] deviations,
        List<String> states,
        double[][] low,
        double[][] high,
        double[] ceilings) {
    static ScoreData of(
            Evidence evidence,
            Positions positions,
            Candidates<Learner> classifier,
            Metric metric,
            Threshold threshold) {
        Scope scope = new Scope(classifier, metric, threshold);
        Comparison comparison = evidence.comparison(scope);
        boolean primary = metric == evidence.model().experiment().primary();
        double[][][] intervals = primary ? intervals(evidence, scope, comparison) : new double[2][0][];
        return new ScoreData(
                positions.classifiers().indexOf(classifier.name()),
                positions.metrics().indexOf(metric),
                positions.thresholds().indexOf(threshold),
                positions.ofMethods(comparison.summary().names()),
                figures(comparison, Cell::mean),
                figures(comparison, Cell::deviation),
                states(comparison),
                intervals[0],
                intervals[1],
                ceilings(evidence, comparison));
    }

    private static double[][] figures(Comparison comparison, ToDoubleFunction<Cell> figure) {
        double[][] figures = nothing(comparison);
        for (int d = 0; d < figures.length; d++) {
            for (int a = 0; a < figures[d].length; a++) {
                Cell cell = comparison.cell(d, a);
                figures[d][a] = cell.defined() ? figure.applyAsDouble(cell) : Double.NaN;
            }
        }
        return figures;
    }

    private static double[][] nothing(Comparison comparison) {
        double[][] nothing = new double[comparison.datasets()][comparison.augmenters()];
        for (double[] row : nothing) {
            Arrays.fill(row, Double.NaN);
        }
        return nothing;
    }

    private static List<String> states(Comparison comparison) {
        List<String> states = new ArrayList<>();
        for (int d = 0; d < comparison.datasets(); d++) {
            StringBuilder letters = new StringBuilder();
            for (int a = 0; a < comparison.augmenters(); a++) {
                letters.append(
                        switch (comparison.state(d, a)) {
                            case FIGURE -> 'f';
                            case FAILED -> 'x';
                            case NOT_APPLICABLE -> 'n';
                            case UNDEFINED -> 'u';
                            case OPEN -> 'o';
                        });
            }
            states.add(letters.toString());
        }
        return states;
    }

    private static double[][][] intervals(Evidence evidence, Scope scope, Comparison comparison) {
        double[][] low = nothing(comparison);
        double[][] high = nothing(comparison);
        for (SetEffect effect : evidence.setEffects(scope)) {
            boolean untouched = effect.control().equals(Contenders.NOTHING)
                    || (effect.control().startsWith(Contenders.NOTHING + "@")
                            && !comparison.summary().names().contains(effect.control()));
            int d = comparison.summary().datasets().indexOf(effect.dataset());
            int a = comparison.summary().names().indexOf(effect.augmenter());
            if (untouched && a >= 0) {
                low[d][a] = effect.test().interval().low();
                high[d][a] = effect.test().interval().high();
            }
        }
        return new double[][][] {low, high};
    }

    private static double[] ceilings(Evidence evidence, Comparison comparison) {
        double[] ceilings = new double[evidence.model().ceilings().any() ? comparison.datasets() : 0];
        Arrays.setAll(ceilings, d -> evidence.model().ceilings().figure(d, comparison.metric(), Cell::mean));
        return ceilings;
    }
}
