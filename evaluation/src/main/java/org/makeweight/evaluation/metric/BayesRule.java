package org.makeweight.evaluation.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.method.Reference;

/**
 * The decision that is best for a metric where the probability of the minority is known for every row: to take a row for
 * the minority from some probability up (Koyejo et al. 2014; for F1 Lipton et al. 2014). Which one depends on the metric.
 */
public final class BayesRule {
    /** Metrics that are traded for one another: each alone is best at a decision that is of no use. */
    private static final Set<Metric> ONE_SIDED = Set.of(Metric.RECALL, Metric.PRECISION, Metric.SPECIFICITY);

    /** Expected counts are added as whole multiples of this part of a row, so that their order does not matter. */
    private static final double PARTS = 1 << 30;

    private BayesRule() {}

    /** Whether the rule for a metric is that for F1, because none is best for the metric alone. */
    public static boolean followsF1(Metric metric) {
        return ONE_SIDED.contains(metric);
    }

    /** As below, for a metric that needs no costs. */
    public static double threshold(Metric metric, double[] posterior) {
        return threshold(metric, Optional.empty(), posterior);
    }

    /**
     * The threshold at which the metric of the expected counts is best; labels have no say in it. Of equally good ones the
     * largest. Time O(n log n) in rows.
     *
     * @param metric one that counts decisions; recall, precision and specificity get the threshold of F1
     * @param costs of errors, for a metric that needs them
     * @param posterior P(minority | row) of each row, at least one
     * @return one of the probabilities
     */
    public static double threshold(Metric metric, Optional<ErrorCosts> costs, double[] posterior) {
        Metric judge = followsF1(metric) ? Metric.F1 : metric;
        double[] ascending = posterior.clone();
        Arrays.sort(ascending);
        long rows = Math.round(PARTS * ascending.length);
        long positives = 0;
        for (double p : ascending) {
            positives += Math.round(PARTS * p);
        }
        double threshold = Double.NaN;
        double best = Double.NEGATIVE_INFINITY;
        long tp = 0;
        for (int i = ascending.length - 1; i >= 0; i--) {
            tp += Math.round(PARTS * ascending[i]);
            boolean last = i == 0 || ascending[i - 1] < ascending[i];
            if (last) {
                long fp = Math.round(PARTS * (ascending.length - i)) - tp;
                Confusion expected = new Confusion(tp, fp, positives - tp, rows - positives - fp);
                double value = judge.direction().goodness(judge.of(expected, costs));
                if (value > best) {
                    best = value;
                    threshold = ascending[i];
                }
            }
        }
        return threshold;
    }

    /** What a paper that shows it cites. */
    public static List<Reference> references() {
        return List.of(Metric.work("koyejo2014consistent"), Metric.work("lipton2014optimal"));
    }
}
