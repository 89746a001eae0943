package org.makeweight.evaluation.learner.ensemble;

import java.util.Arrays;
import java.util.List;

/** What it costs to get a row of a class wrong, by the size of the class. */
final class ClassCosts {
    static final String INVERSE = "inverse";
    static final String LOG = "log1p-inverse";
    static final String UNIFORM = "uniform";
    static final List<String> WORDS = List.of(INVERSE, LOG, UNIFORM);

    private ClassCosts() {}

    /**
     * The cost of each row: {@code inverse} is the size of the largest class over that of the row's, {@code log1p-inverse} the
     * logarithm of one more than that, {@code uniform} 1.
     */
    static double[] ofRows(String word, TrainingRows rows) {
        ClassRows byClass = rows.byClass();
        double[] cost = new double[byClass.classes()];
        for (int label = 0; label < cost.length; label++) {
            double ratio = byClass.largest() / (double) Math.max(1, byClass.count(label));
            cost[label] = word.equals(INVERSE) ? ratio : word.equals(LOG) ? StrictMath.log1p(ratio) : 1;
        }
        return Arrays.stream(rows.labels()).mapToDouble(label -> cost[label]).toArray();
    }

    /** The costs divided by the largest. */
    static double[] atMostOne(double[] costs) {
        double largest = Arrays.stream(costs).max().orElseThrow();
        return Arrays.stream(costs).map(cost -> cost / largest).toArray();
    }
}
