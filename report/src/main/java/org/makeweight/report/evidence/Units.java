package org.makeweight.report.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.makeweight.evaluation.experiment.Families;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.statistics.Direction;
import org.makeweight.evaluation.statistics.Score;
import org.makeweight.evaluation.statistics.ScoreMatrix;
import org.makeweight.report.model.Comparison;

/**
 * What counts as one in a test across data sets: a data set, or, if the experiment says so, a family of them, which has the mean of
 * their figures. A family fails where one of its sets fails, and cannot be treated where one of them cannot.
 */
final class Units {
    private final Map<String, List<Integer>> members;

    private Units(Map<String, List<Integer>> members) {
        this.members = members;
    }

    /** The units of a comparison, from the data sets on which every trial is done. */
    static Units of(Results results, Comparison comparison) {
        boolean once = results.experiment().reporting().families() == Families.ONCE;
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int d : comparison.ranked()) {
            members.computeIfAbsent(
                            once ? family(results, d) : results.datasetIds().get(d), unit -> new ArrayList<>())
                    .add(d);
        }
        return new Units(members);
    }

    /** The family of a data set; one that has none is a family of its own. */
    static String family(Results results, int dataset) {
        String family = results.datasets().get(dataset).facts().family();
        return family.isEmpty() ? results.datasetIds().get(dataset) : family;
    }

    /** The scores, [units x treatments]. Figures that are not defined are as if the method were not applicable. */
    ScoreMatrix matrix(Comparison comparison) {
        List<List<Score>> scores = members.values().stream()
                .map(some -> IntStream.range(0, comparison.augmenters())
                        .mapToObj(a -> score(comparison, some, a))
                        .toList())
                .toList();
        return new ScoreMatrix(
                List.copyOf(members.keySet()),
                comparison.summary().names(),
                scores,
                comparison.metric().direction().higherIsBetter()
                        ? Direction.HIGHER_IS_BETTER
                        : Direction.LOWER_IS_BETTER);
    }

    private static Score score(Comparison comparison, List<Integer> datasets, int augmenter) {
        double sum = 0;
        for (int d : datasets) {
            if (comparison.state(d, augmenter) == Comparison.State.FAILED) {
                return Score.Missing.FAILED;
            }
            sum += comparison
                    .metric()
                    .direction()
                    .comparable(comparison.cell(d, augmenter).mean());
        }
        return Double.isNaN(sum) ? Score.Missing.NOT_APPLICABLE : new Score.Measured(sum / datasets.size());
    }
}
