package org.makeweight.core.synthesis;

import java.math.BigDecimal;
import java.util.Arrays;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/** Rounds the numbers of each column to as many decimals as the column learnt has, up to {@value #MOST}. */
public final class Decimals {
    private static final int MOST = 9;
    private static final int NOT_ROUNDED = -1;

    /** Beyond it a double holds no decimals. */
    private static final double LARGEST = 0x1p53;

    private final int[] decimals;

    private Decimals(int[] decimals) {
        this.decimals = decimals;
    }

    /** The decimals of each column. */
    public static Decimals of(Table table) {
        int[] decimals = new int[table.columns()];
        Arrays.fill(decimals, NOT_ROUNDED);
        for (int c : table.schema().numeric()) {
            if (((Column.Numeric) table.schema().column(c)).step() == 0) {
                decimals[c] = most(table.column(c));
            }
        }
        return new Decimals(decimals);
    }

    private static int most(double[] cells) {
        int most = 0;
        for (double cell : cells) {
            if (!Double.isNaN(cell)) {
                most = Math.max(most, new BigDecimal(Decimal.toString(cell)).scale());
            }
            if (most > MOST) {
                return NOT_ROUNDED;
            }
        }
        return most;
    }

    /** A table of these columns with all rows from {@code first} on rounded. */
    public Table rounded(Table table, int first) {
        double[] values = table.values().clone();
        round(values, first * decimals.length);
        return new Table(table.schema(), values, table.labels());
    }

    /**
     * Rounds to the nearest, a half to the even neighbour.
     *
     * @param values {@code [rows x columns]}, row-major; overwritten
     */
    void round(double[] values) {
        round(values, 0);
    }

    private void round(double[] values, int from) {
        for (int i = from; i < values.length; i++) {
            int places = decimals[i % decimals.length];
            if (places != NOT_ROUNDED) {
                double unit = StrictMath.pow(10, places);
                double scaled = values[i] * unit;
                if (Math.abs(scaled) < LARGEST) {
                    values[i] = Math.rint(scaled) / unit;
                }
            }
        }
    }
}
