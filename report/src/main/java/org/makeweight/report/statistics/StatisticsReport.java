package org.makeweight.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.evaluation.statistics.ComparisonFamily;
import org.makeweight.evaluation.statistics.ComparisonSettings;
import org.makeweight.evaluation.statistics.DatasetComparison;
import org.makeweight.evaluation.statistics.Direction;
import org.makeweight.evaluation.statistics.FoldScores;
import org.makeweight.evaluation.statistics.PairedComparison;
import org.makeweight.evaluation.statistics.Score;
import org.makeweight.evaluation.statistics.ScoreMatrix;

/**
 * What is known of some methods from their scores.
 *
 * @param given all scores
 * @param family the comparisons across data sets
 * @param folds scores in folds, for the data sets that have them
 */
public record StatisticsReport(ScoreMatrix given, ComparisonFamily family, List<FoldScores> folds) {
    /**
     * Compares methods.
     *
     * @throws IllegalArgumentException if fewer than two methods can be compared, or the control is none of them
     */
    public static StatisticsReport of(ScoreMatrix given, List<FoldScores> folds, ComparisonSettings settings) {
        return new StatisticsReport(given, ComparisonFamily.of(given, settings), folds);
    }

    ComparisonSettings settings() {
        return family.settings();
    }

    /** The methods compared. */
    List<String> methods() {
        return family.matrix().methods();
    }

    boolean higherIsBetter() {
        return given.direction() == Direction.HIGHER_IS_BETTER;
    }

    /** The comparisons on each data set. */
    List<DatasetComparison> byDataset() {
        return folds.stream()
                .flatMap(scores ->
                        scores.compared(settings().control(), settings().rope()).stream())
                .toList();
    }

    /** On how many data sets a method failed. */
    int failures(String method) {
        return given.count(given.methods().indexOf(method), Score.Missing.FAILED);
    }

    /** To how many data sets a method is not applicable. */
    int notApplicable(String method) {
        return given.count(given.methods().indexOf(method), Score.Missing.NOT_APPLICABLE);
    }

    /** Positions of the methods compared, the best mean rank first; as given where there are no ranks. */
    List<Integer> bestFirst() {
        return family.friedman()
                .map(friedman -> friedman.bestFirst())
                .orElseGet(() -> IntStream.range(0, methods().size()).boxed().toList());
    }

    /** Why nothing is tested across data sets; empty if something is. */
    String noTest() {
        if (family.comparisons().stream().anyMatch(PairedComparison::isTested)) {
            return "";
        }
        return "no test across data sets: a pair has " + most() + " in common, and " + ComparisonFamily.LEAST_DATASETS
                + " is the least that is tested: fewer cannot show a difference at 0.05";
    }

    private String most() {
        int most = family.comparisons().stream()
                .mapToInt(PairedComparison::datasets)
                .max()
                .orElse(0);
        return most == 0 ? "none" : most == 1 ? "1" : "at most " + most;
    }

    /** What a reader must know before he believes the tests. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        int least = family.comparisons().stream()
                .mapToInt(PairedComparison::datasets)
                .min()
                .orElse(0);
        if (!noTest().isEmpty()) {
            warnings.add(noTest());
        } else if (least < ComparisonFamily.FEW_DATASETS) {
            // all signs alike: the least p-value that Wilcoxon's exact test can have
            boolean hopeless = 2.0 / (1L << least) > settings().alpha();
            warnings.add("few data sets (" + least + "): "
                    + (hopeless
                            ? "Wilcoxon's exact test cannot reach the level, whatever the differences"
                            : "tests find only large differences, and intervals are rough"));
        }
        for (String method : family.leftOut()) {
            warnings.add(method + " is left out: it is not applicable to " + notApplicable(method) + " of the "
                    + given.datasets().size() + " data sets, more than half");
        }
        int ranked = family.ranked().datasets().size();
        if (ranked < given.datasets().size()) {
            warnings.add("mean ranks use the " + ranked + " of "
                    + given.datasets().size() + " data sets to which all methods compared are applicable");
        }
        for (String method : methods()) {
            if (failures(method) > 0) {
                warnings.add(method + " failed on " + failures(method) + " of the "
                        + given.datasets().size()
                        + " data sets: ranked last and counted as a loss there, not part of means");
            }
        }
        return warnings;
    }
}
