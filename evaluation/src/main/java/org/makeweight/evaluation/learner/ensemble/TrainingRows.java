package org.makeweight.evaluation.learner.ensemble;

import org.makeweight.core.table.Table;
import org.makeweight.evaluation.learner.FeatureEncoding;

/**
 * What an ensemble learns from.
 *
 * @param table the rows as they came, for samplers
 * @param encoding of rows as numbers
 * @param encoded the same rows as numbers, for learners
 * @param weights one for each row, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // within the package, never compared
record TrainingRows(Table table, FeatureEncoding encoding, Table encoded, double[] weights) {
    static TrainingRows of(Table table, double[] weights) {
        FeatureEncoding encoding = FeatureEncoding.fit(table, 0);
        return new TrainingRows(table, encoding, encoding.encode(table), weights);
    }

    int rows() {
        return table.rows();
    }

    int[] labels() {
        return table.labels();
    }

    int classes() {
        return table.schema().target().classes();
    }

    ClassRows byClass() {
        return ClassRows.of(table);
    }
}
