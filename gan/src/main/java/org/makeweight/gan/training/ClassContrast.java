package org.makeweight.gan.training;

import java.util.stream.IntStream;
import org.makeweight.core.table.Table;

/**
 * Whether rows that were asked to be of a class are more like the rows of it than like those of the others. A model may
 * write the label it is asked for into rows that have nothing to do with it.
 *
 * <p>Reference: that of {@link EnergyDistance}, by which this is measured.
 */
public final class ClassContrast {
    /** A condition is ignored if fewer of the rows asked for come out with it: our own choice. */
    public static final double LEAST_AGREEMENT = 0.9;

    /** Rows written of each class to tell. */
    public static final int WRITTEN_ROWS = 500;

    /** Classes that are nearer to each other can hardly be told apart; our own choice. */
    private static final double LEAST_CONTRAST = 0.05;

    /** Over the rows of the class, the contrast that stands out against distances that come by chance. */
    private static final double CONTRAST_BY_CHANCE = 6;

    /** Rows shall be at most so far from their own class, as a share of their distance from the others; our own choice. */
    private static final double LARGEST_RATIO = 0.5;

    private ClassContrast() {}

    /**
     * Whether the condition was ignored; not if the class cannot be told from the others.
     *
     * @param real rows of all classes
     * @param label the class asked for
     * @param cells written for it, {@code [rows x columns]}, row-major
     */
    public static boolean isIgnored(Table real, int label, double[] cells) {
        Table own = some(real, label, true);
        Table others = some(real, label, false);
        if (own.rows() < 2 || others.rows() < 2) {
            return false;
        }
        EnergyDistance fromOwn = new EnergyDistance(own, real);
        if (fromOwn.of(others.values()) < Math.max(LEAST_CONTRAST, CONTRAST_BY_CHANCE / own.rows())) {
            return false;
        }
        return fromOwn.absolute(cells) > LARGEST_RATIO * new EnergyDistance(others, real).absolute(cells);
    }

    /**
     * The share of rows that came out with the category asked for.
     *
     * @param cells as written, {@code [rows x columns]}, row-major
     * @param columns of a row
     */
    public static double agreement(double[] cells, int columns, int column, double category) {
        int rows = cells.length / columns;
        int agreed = 0;
        for (int at = column; at < cells.length; at += columns) {
            agreed += cells[at] == category ? 1 : 0;
        }
        return agreed / (double) rows;
    }

    private static Table some(Table real, int label, boolean own) {
        return Signals.someOf(real.select(IntStream.range(0, real.rows())
                .filter(r -> (real.label(r) == label) == own)
                .toArray()));
    }
}
