package org.makeweight.evaluation.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.makeweight.core.number.Sample;
import org.makeweight.core.table.Table;

/**
 * Rows that are there already; shares of the synthetic rows, each in [0, 1].
 *
 * @param exact share that equals a real row in every cell
 * @param near share at most a tenth as far from the nearest real row as a real row usually is (the median) from the nearest
 *     other one; the tenth is our own choice. Exact copies are among them
 * @param duplicates share that equals an earlier synthetic row in every cell
 */
public record Copies(double exact, double near, double duplicates) {
    /** Up to this share of the usual distance a row is a near copy. */
    static final double NEAR = 0.1;

    /** Time O(n d) in rows and columns. */
    static Copies of(Table real, Table synthetic, Nearness nearness) {
        Set<Row> known = new HashSet<>();
        for (int row = 0; row < real.rows(); row++) {
            known.add(new Row(real, row));
        }
        Set<Row> seen = new HashSet<>();
        double exact = 0;
        double near = 0;
        double duplicates = 0;
        double limit = NEAR * Sample.median(nearness.amongReal());
        for (int row = 0; row < synthetic.rows(); row++) {
            Row cells = new Row(synthetic, row);
            boolean copy = known.contains(cells);
            exact += copy ? 1 : 0;
            near += copy || nearness.toReal()[row] <= limit ? 1 : 0;
            duplicates += seen.add(cells) ? 0 : 1;
        }
        double rows = synthetic.rows();
        return new Copies(exact / rows, near / rows, duplicates / rows);
    }

    /** A row's cells as a value, without a copy of them. */
    private static final class Row {
        private final Table table;
        private final int row;

        Row(Table table, int row) {
            this.table = table;
            this.row = row;
        }

        private int from() {
            return row * table.columns();
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Row that)) {
                return false;
            }
            for (int c = 0; c < table.columns(); c++) {
                if (bits(table.value(row, c)) != bits(that.table.value(that.row, c))) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            double[] cells = Arrays.copyOfRange(table.values(), from(), from() + table.columns());
            int hash = 1;
            for (double cell : cells) {
                hash = 31 * hash + Long.hashCode(bits(cell));
            }
            return hash;
        }

        /** Equal for both zeros, and for missing cells. */
        private static long bits(double value) {
            return Double.doubleToLongBits(value + 0.0);
        }
    }
}
