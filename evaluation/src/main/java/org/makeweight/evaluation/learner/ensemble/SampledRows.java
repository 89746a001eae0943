package org.makeweight.evaluation.learner.ensemble;

import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Origins;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Rows that a sampler has made for one member, with synthetic ones among them.
 *
 * @param encoded the rows as numbers
 * @param origins of the rows
 */
record SampledRows(Table encoded, Origins origins) {
    static SampledRows of(TrainingRows rows, Amount amount, Augmenter sampler, long seed) {
        Augmentation made = sampler.augment(rows.table(), amount, new RandomState(seed));
        return new SampledRows(rows.encoding().encode(made.table()), made.origins());
    }

    /**
     * Weights of all rows: real ones have those that are given, synthetic ones the mean weight of their class before
     * sampling.
     *
     * @param real weights of the rows that were sampled from, by their numbers
     * @param meansOf weights whose class means synthetic rows get
     */
    double[] weights(TrainingRows rows, double[] real, double[] meansOf) {
        double[] mean = new double[rows.classes()];
        int[] counts = rows.table().classCounts();
        for (int row = 0; row < meansOf.length; row++) {
            mean[rows.labels()[row]] += meansOf[row] / counts[rows.labels()[row]];
        }
        double[] weights = new double[encoded.rows()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = origins.synthetic(row) ? mean[encoded.label(row)] : real[origins.base(row)];
        }
        return weights;
    }
}
