package org.makeweight.core.neighbours;

import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Rows of a table as points: its numeric columns continuous, its categorical columns nominal. */
public final class TablePoints {
    private TablePoints() {}

    /**
     * The points of some rows.
     *
     * @param rows row numbers; the point's position is the position here
     * @param mismatch what two different categories add to the squared distance
     */
    public static Points of(Table table, int[] rows, double mismatch) {
        Schema schema = table.schema();
        int width = schema.width();
        int[] numeric = schema.numeric();
        int[] categorical = schema.categorical();
        double[] cells = table.values();
        double[] values = new double[Math.multiplyExact(rows.length, numeric.length)];
        int[] codes = new int[Math.multiplyExact(rows.length, categorical.length)];
        int v = 0;
        int n = 0;
        for (int row : rows) {
            int from = row * width;
            for (int c : numeric) {
                values[v++] = cells[from + c];
            }
            for (int c : categorical) {
                codes[n++] = (int) cells[from + c];
            }
        }
        return new Points(rows.length, numeric.length, values, categorical.length, codes, mismatch);
    }
}
