package org.makeweight.evaluation.quality;

import java.util.Optional;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * About how long the long parts of a comparison take, so that it can be told how far it has come: each at least 0, in
 * comparisons of two rows by one thread. The factors were measured, and are rough.
 */
record Cost(double nearness, double pairs, double detection, double attack) {
    /** What a row of a pair of categorical columns takes; one of numeric columns takes 1. */
    private static final double CATEGORICAL_PAIR = 32;

    /** What a row takes that the forests of the classifier test learn. */
    private static final double LEARNT_ROW = 1 << 20;

    /** What it takes to tell whether a row is nearer than a limit, for which it is looked at alone. */
    private static final double COUNTED = 4;

    /**
     * The cost of a comparison.
     *
     * @param synthetic what is compared with the real rows
     */
    static Cost of(Table real, Table synthetic, Optional<Table> heldOut, int threads) {
        double n = real.rows();
        double m = synthetic.rows();
        return new Cost(
                (m * n + n * m + n * n / 2) / threads,
                (numericPairs(real.schema()) + 2 * categoricalPairs(real.schema())) * (n + m),
                LEARNT_ROW * 2 * Detection.rowsOfAKind(real.rows(), synthetic.rows()),
                heldOut.map(rows -> m * attack(real.rows(), rows.rows()) / threads)
                        .orElse(0.0));
    }

    /** To correlate the numeric columns of a row with each other. */
    static double numericPairs(Schema schema) {
        return pairs(schema.numeric().length);
    }

    /** To count the pairs of categories of a row, once. */
    static double categoricalPairs(Schema schema) {
        return CATEGORICAL_PAIR * pairs(schema.categorical().length);
    }

    private static double pairs(double columns) {
        return columns * (columns - 1) / 2;
    }

    /** Of the attack, for each synthetic row. */
    private static double attack(int real, int heldOut) {
        return heldOut + Math.min(real, heldOut) + counting(Math.max(real, heldOut));
    }

    /** What it takes to count those of some rows that are nearer than a limit. */
    static double counting(int rows) {
        return COUNTED * rows;
    }

    double total() {
        return nearness + pairs + detection + attack;
    }
}
