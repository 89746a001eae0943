package org.makeweight.gan.fit;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Checkpoint;
import org.makeweight.gan.training.EarlyStopping;

/**
 * Whether a training may end early, and by which rows that is signals.
 *
 * @param fraction share of the rows of each class that is held out; 0 if training always goes on to its end
 * @param patience so many checks in a row without a new best value end the training
 */
public record Stopping(double fraction, int patience) {
    /** Always to the end. */
    static final Stopping NEVER = new Stopping(0, 1);

    /** Fewer rows of a class cannot tell a better from a worse model; our own choice. */
    static final int LEAST_HELD_OUT = 10;

    /** The distance of a GAN's rows rises and falls for long before it falls further; our own choice. */
    private static final int PATIENCE = 30;

    private static final String FRACTION = "validation_fraction";
    private static final double LARGEST_FRACTION = 0.5;

    /** The parameters: off by default. */
    public static List<Parameter> parameters() {
        return List.of(
                Parameter.real(
                        FRACTION,
                        0,
                        Parameter.Range.closed(0, LARGEST_FRACTION),
                        "Share of the rows of each class that is held out to end training early; 0 trains to the end."),
                Parameter.integer(
                        "patience",
                        PATIENCE,
                        1,
                        "Checks in a row without improvement that end training early; a whole training has a hundred."));
    }

    public static Stopping of(Parameters chosen) {
        return new Stopping(chosen.real(FRACTION), chosen.integer("patience"));
    }

    /**
     * The watch over a training.
     *
     * @param criterion made only if rows were held out, as is the checkpoint
     * @return null if no rows were held out
     */
    public EarlyStopping watch(
            TrainingRows rows, String name, Supplier<? extends DoubleSupplier> criterion, Supplier<Checkpoint> best) {
        return rows.someHeldOut() ? new EarlyStopping(name, criterion.get(), best.get(), patience) : null;
    }

    /**
     * Holds out the same share of each class, drawn at random. A row with a category, or a missing cell, that its column
     * has nowhere in the rows left to learn goes back to them, as no model could write it.
     *
     * @param classes that must have enough rows in both parts
     * @throws NotApplicableException if one has not
     */
    public TrainingRows split(Table rows, int[] classes, Noise noise) {
        if (fraction == 0) {
            return new TrainingRows(rows, rows.select(new int[0]));
        }
        boolean[] out = new boolean[rows.rows()];
        for (int label = 0; label < rows.classCounts().length; label++) {
            int[] own = rows.rowsOf(label);
            noise.child(label).shuffle(own);
            for (int i = 0; i < (int) Math.rint(fraction * own.length); i++) {
                out[own[i]] = true;
            }
        }
        giveBackUnseen(rows, out);
        TrainingRows split = new TrainingRows(rows.select(where(out, false)), rows.select(where(out, true)));
        for (int label : classes) {
            refuseFew(rows, split, label);
        }
        return split;
    }

    private static void giveBackUnseen(Table rows, boolean[] out) {
        for (int c = 0; c < rows.columns(); c++) {
            double[] cells = rows.column(c);
            int categories = rows.schema().column(c) instanceof Column.Categorical
                    ? rows.schema().categories(c)
                    : 1;
            boolean[] seen = new boolean[categories + 1];
            for (int r = 0; r < cells.length; r++) {
                seen[kind(cells[r], categories)] |= !out[r];
            }
            for (int r = 0; r < cells.length; r++) {
                int kind = kind(cells[r], categories);
                out[r] &= seen[kind];
                seen[kind] = true;
            }
        }
    }

    /** A category; 0 for any number; the last for a missing cell. */
    private static int kind(double cell, int categories) {
        if (Double.isNaN(cell)) {
            return categories;
        }
        return categories == 1 ? 0 : (int) cell;
    }

    private static int[] where(boolean[] out, boolean wanted) {
        return IntStream.range(0, out.length).filter(r -> out[r] == wanted).toArray();
    }

    private void refuseFew(Table rows, TrainingRows split, int label) {
        int learnt = split.learnt().classCounts()[label];
        int heldOut = split.heldOut().classCounts()[label];
        if (learnt < ClassModels.LEAST_ROWS || heldOut < LEAST_HELD_OUT) {
            String which = rows.schema().hasTarget() ? " of class '" + ClassModels.name(rows, label) + "'" : "";
            throw new NotApplicableException(
                    FRACTION + "=" + Decimal.toString(fraction) + " leaves " + learnt + " of the "
                            + (learnt + heldOut) + " rows" + which + " to learn from and " + heldOut
                            + " to tell when to stop, but at least " + ClassModels.LEAST_ROWS + " and " + LEAST_HELD_OUT
                            + " are needed; " + FRACTION + "=0 trains to the end");
        }
    }
}
