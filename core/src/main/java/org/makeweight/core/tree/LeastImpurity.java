package org.makeweight.core.tree;

import java.util.Optional;
import org.makeweight.core.random.RandomState;

/**
 * Takes the split with the least impurity among all columns, or among some that are drawn for each node. Of equally good
 * ones the one in the first column is taken, and there that at the lowest value: the order of rows does not matter as
 * long as sums of their weights are exact.
 */
final class LeastImpurity implements SplitRule {
    private final ThresholdSearch search;
    private final TreeSettings settings;
    private final double lightest;

    LeastImpurity(ThresholdSearch search, TreeSettings settings) {
        this.search = search;
        this.settings = settings;
        // a side whose weight rounding has made 0 could not be judged
        this.lightest = Math.max(Double.MIN_NORMAL, settings.minChildWeight());
    }

    @Override
    public Optional<Split> best(SortedRows rows, Node node, int[] live, RandomState random) {
        int wanted = Math.min(live.length, settings.maxFeatures().orElse(live.length));
        boolean drawn = wanted < live.length;
        int[] columns = drawn ? live.clone() : live;
        int column = ThresholdSearch.NOWHERE;
        int middle = ThresholdSearch.NOWHERE;
        double score = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < wanted; i++) {
            if (drawn) {
                int j = (int) random.randint(i, columns.length);
                int kept = columns[i];
                columns[i] = columns[j];
                columns[j] = kept;
            }
            int c = columns[i];
            search.search(rows.order(c), rows.ranks(c), node, settings.minSamplesLeaf(), lightest);
            boolean better = search.score() > score || (search.score() == score && c < column);
            if (search.middle() != ThresholdSearch.NOWHERE && better) {
                column = c;
                middle = search.middle();
                score = search.score();
            }
        }
        return column < 0 ? Optional.empty() : Optional.of(new Split(column, middle, score));
    }
}
