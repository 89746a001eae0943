package org.makeweight.gan.fit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.table.Table;
import org.makeweight.gan.encoding.Scaling;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

/** The classes of rows that a network learns together, as it reads them: one number a class, 0 but for the row's own. */
public final class Labels {
    /** Of the row's own class, beside a few standardised numbers. More made trainings on few rows collapse. */
    private static final float WEIGHT = 1;

    /**
     * Of the row's own class, beside the many columns that numbers by modes have: there a 1 is heard so little that the
     * classes written run into each other.
     */
    private static final float WEIGHT_BESIDE_MODES = 5;

    private static final int CLASS = 0;
    private static final int ROW = 1;

    private final int rows;
    private final int width;
    private final float weight;
    /** The classes that have rows, ascending, and the rows of each. */
    private final int[] present;

    private final int[][] rowsOf;

    private Labels(int rows, int width, float weight, int[] present, int[][] rowsOf) {
        this.rows = rows;
        this.width = width;
        this.weight = weight;
        this.present = present;
        this.rowsOf = rowsOf;
    }

    /** So many rows whose classes do not matter. */
    public static Labels none(int rows) {
        return new Labels(rows, 0, 0, new int[0], new int[0][]);
    }

    /** The classes of a table, beside standardised numbers. */
    public static Labels of(Table table) {
        return of(table, Scaling.STANDARD);
    }

    /**
     * The classes of a table.
     *
     * @param scaling of the rows' numbers
     */
    public static Labels of(Table table, Scaling scaling) {
        int[] counts = table.classCounts();
        int[] present =
                IntStream.range(0, counts.length).filter(c -> counts[c] > 0).toArray();
        int[][] rowsOf = Arrays.stream(present).mapToObj(table::rowsOf).toArray(int[][]::new);
        float weight = scaling == Scaling.MODE_SPECIFIC ? WEIGHT_BESIDE_MODES : WEIGHT;
        return new Labels(table.rows(), counts.length, weight, present, rowsOf);
    }

    /** The numbers that stand for a class; 0 if classes do not matter. */
    public int width() {
        return width;
    }

    /**
     * Draws rows with replacement: a class, each with the same probability, then one of its rows.
     *
     * @param drawn the rows, overwritten
     * @param labels their classes, overwritten; left alone if classes do not matter
     */
    public void draw(int[] drawn, int[] labels, Noise noise) {
        if (width == 0) {
            noise.indices(drawn, rows);
            return;
        }
        noise.child(CLASS).indices(labels, present.length);
        noise.child(ROW).indices(drawn, Integer.MAX_VALUE);
        for (int i = 0; i < drawn.length; i++) {
            int[] own = rowsOf[labels[i]];
            drawn[i] = own[(int) ((long) drawn[i] * own.length / Integer.MAX_VALUE)];
            labels[i] = present[labels[i]];
        }
    }

    /**
     * Writes classes.
     *
     * @param target its columns from {@code from} on are overwritten
     */
    public void write(int[] labels, Matrix target, int from) {
        for (int i = 0; i < target.rows() && width > 0; i++) {
            Arrays.fill(target.row(i), from, from + width, 0);
            target.row(i)[from + labels[i]] = weight;
        }
    }
}
