package org.makeweight.core.tree;

import java.util.Optional;
import org.makeweight.core.random.RandomState;

/**
 * C4.5's choice, as {@link Criterion#GAIN_RATIO} tells it.
 *
 * <p>Reference: J. R. Quinlan. C4.5: programs for machine learning. Morgan Kaufmann, 1993; improved use of continuous
 * attributes in C4.5. JAIR 4:77-90, 1996.
 */
final class GainRatio implements SplitRule {
    private static final int MOST_REQUIRED = 25;
    private static final double SHARE_REQUIRED = 0.1;
    private static final double EPSILON = 1e-6;

    private final EntropySearch search;
    private final TreeSettings settings;

    GainRatio(EntropySearch search, TreeSettings settings) {
        this.search = search;
        this.settings = settings;
    }

    @Override
    public Optional<Split> best(SortedRows rows, Node node, int[] live, RandomState random) {
        Split[] candidates = new Split[live.length];
        double total = 0;
        int positive = 0;
        for (int i = 0; i < live.length; i++) {
            candidates[i] = candidate(rows, node, live[i]);
            if (candidates[i] != null) {
                total += candidates[i].score();
                positive++;
            }
        }
        Split best = null;
        double largest = 0;
        for (Split split : candidates) {
            if (split != null && split.score() >= total / positive - EPSILON) {
                double ratio = split.score() / information(node, split);
                if (best == null || ratio > largest) {
                    best = split;
                    largest = ratio;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The threshold with the largest gain in a column, scored by the gain; null if none gains anything. */
    private Split candidate(SortedRows rows, Node node, int column) {
        int n = node.rows();
        double share = SHARE_REQUIRED * n / node.weights().length;
        double required = Math.max(settings.minSamplesLeaf(), Math.min(MOST_REQUIRED, share));
        search.search(
                rows.order(column),
                rows.ranks(column),
                node,
                required,
                Math.max(Double.MIN_NORMAL, settings.minChildWeight()));
        if (search.middle() == ThresholdSearch.NOWHERE) {
            return null;
        }
        double gain = search.score() - StrictMath.log(search.tried()) / node.weight();
        return gain <= EPSILON ? null : new Split(column, search.middle(), gain);
    }

    private double information(Node node, Split split) {
        int left = split.middle() - node.from();
        int n = node.rows();
        return (search.timesLog(n) - search.timesLog(left) - search.timesLog(n - left)) / n;
    }
}
