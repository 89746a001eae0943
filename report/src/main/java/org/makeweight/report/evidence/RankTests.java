package org.makeweight.report.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.evaluation.statistics.ApplicableScores;
import org.makeweight.evaluation.statistics.ComparisonFamily;
import org.makeweight.evaluation.statistics.Friedman;
import org.makeweight.evaluation.statistics.PAdjustment;
import org.makeweight.evaluation.statistics.PairedScores;
import org.makeweight.evaluation.statistics.ScoreMatrix;
import org.makeweight.evaluation.statistics.WilcoxonSignedRank;

/**
 * All methods together: mean ranks, and the tests on them.
 *
 * @param friedman mean ranks; empty if fewer than two methods or no data set remain
 */
public record RankTests(ApplicableScores scores, Optional<Friedman> friedman) {
    static RankTests of(ScoreMatrix matrix) {
        ApplicableScores scores = ApplicableScores.of(matrix);
        boolean any = scores.matrix().methods().size() > 1
                && !scores.ranked().datasets().isEmpty();
        return new RankTests(scores, any ? Optional.of(Friedman.of(scores.ranked())) : Optional.empty());
    }

    /** The methods that have a mean rank. */
    public List<String> methods() {
        return scores.matrix().methods();
    }

    /** The number of data sets, or families, over which ranks are means. */
    public int datasets() {
        return scores.ranked().datasets().size();
    }

    /** Whether there are data sets enough for a test. */
    public boolean tested() {
        return friedman.isPresent() && datasets() >= ComparisonFamily.LEAST_DATASETS;
    }

    /** For each two methods whether they differ by Wilcoxon's test with Holm's adjustment over all pairs. */
    public boolean[][] differ(double alpha) {
        int k = methods().size();
        List<int[]> pairs = new ArrayList<>();
        for (int x = 0; x < k; x++) {
            for (int y = x + 1; y < k; y++) {
                pairs.add(new int[] {x, y});
            }
        }
        double[] p = pairs.stream()
                .map(pair -> new PairedScores(scores.matrix(), pair[0], pair[1]))
                .mapToDouble(pair -> pair.datasets() < ComparisonFamily.LEAST_DATASETS
                        ? Double.NaN
                        : WilcoxonSignedRank.of(pair.preferences()).p())
                .toArray();
        double[] holm = PAdjustment.holm(p);
        boolean[][] differ = new boolean[k][k];
        for (int i = 0; i < holm.length; i++) {
            int[] pair = pairs.get(i);
            differ[pair[0]][pair[1]] = holm[i] <= alpha;
            differ[pair[1]][pair[0]] = holm[i] <= alpha;
        }
        return differ;
    }
}
