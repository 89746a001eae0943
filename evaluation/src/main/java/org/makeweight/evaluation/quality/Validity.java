package org.makeweight.evaluation.quality;

import java.util.Arrays;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/**
 * Shares of rows that could have been observed, judged by the real rows; each in [0, 1], 1 is best. A missing cell passes
 * where the real rows of the column have one too.
 *
 * @param insideBounds share of rows all of whose numbers lie between the least and the largest real value
 * @param knownCategories share of rows all of whose categories some real row has
 * @param integrality share of rows that have whole numbers wherever the real rows have nothing else
 * @param valid share of rows that pass all three
 */
public record Validity(double insideBounds, double knownCategories, double integrality, double valid) {
    /** Bounds are widened by this share of their size: interpolation and scaling round. */
    private static final double ROUNDING = 1e-9;

    /** Time O(n d) in rows and columns. */
    static Validity of(Table real, Table synthetic) {
        Judge[] judges = new Judge[real.columns()];
        Arrays.setAll(judges, c -> judge(real, c));
        int[] passed = new int[4];
        for (int row = 0; row < synthetic.rows(); row++) {
            boolean inside = true;
            boolean known = true;
            boolean whole = true;
            for (int c = 0; c < judges.length; c++) {
                double value = synthetic.value(row, c);
                inside &= judges[c].inside(value);
                known &= judges[c].known(value);
                whole &= judges[c].whole(value);
            }
            passed[0] += inside ? 1 : 0;
            passed[1] += known ? 1 : 0;
            passed[2] += whole ? 1 : 0;
            passed[3] += inside && known && whole ? 1 : 0;
        }
        double rows = synthetic.rows();
        return new Validity(passed[0] / rows, passed[1] / rows, passed[2] / rows, passed[3] / rows);
    }

    private static Judge judge(Table real, int c) {
        double[] present = Columns.present(real, c);
        boolean missing = present.length < real.rows();
        if (real.schema().column(c) instanceof Column.Numeric numeric) {
            double least = Arrays.stream(present).min().orElse(Double.NaN);
            double most = Arrays.stream(present).max().orElse(Double.NaN);
            double slack = ROUNDING * Math.max(Math.abs(least), Math.abs(most));
            return new NumberJudge(numeric, least - slack, most + slack, missing);
        }
        boolean[] seen = new boolean[real.schema().categories(c)];
        for (double code : present) {
            seen[(int) code] = true;
        }
        return new CategoryJudge(seen, missing);
    }

    /** Judges the cells of a column. */
    private interface Judge {
        boolean inside(double value);

        boolean known(double value);

        boolean whole(double value);
    }

    private record NumberJudge(Column.Numeric column, double least, double most, boolean missing) implements Judge {
        @Override
        public boolean inside(double value) {
            return Double.isNaN(value) ? missing : value >= least && value <= most;
        }

        @Override
        public boolean known(double value) {
            return true;
        }

        @Override
        public boolean whole(double value) {
            return column.step() == 0 || Double.isNaN(value) || column.onGrid(value);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record CategoryJudge(boolean[] seen, boolean missing) implements Judge {
        @Override
        public boolean inside(double value) {
            return true;
        }

        @Override
        public boolean known(double value) {
            return Double.isNaN(value) ? missing : seen[(int) value];
        }

        @Override
        public boolean whole(double value) {
            return true;
        }
    }
}
