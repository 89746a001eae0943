package org.makeweight.smote;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Origins;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.method.Require;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.draws.Apportionment;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.SyntheticRows;
import org.makeweight.smote.shapes.CcrSpheres;

/**
 * CCR, combined cleaning and resampling: around every row of the class a sphere grows until its energy is used up, a unit
 * of radius costing one more for every row of another class inside. Rows of other classes inside a sphere are then moved
 * onto its surface; one in several spheres is moved by the sum of the moves. New rows are drawn uniformly from the
 * spheres, in inverse proportion to their radii, so that hard rows get more. Distances are sums of absolute differences,
 * and the spheres accordingly have corners.
 *
 * <p>A moved row is no longer a real one: it counts as synthetic, with the row that it was as its base, and stands among
 * the synthetic rows of its class; the rows that were not moved come first, in their order. With several classes to be
 * raised each is set against the rest, and all moves start from where the rows were.
 *
 * <p>The energy is in the units of the table: scale the columns. {@code scaling} multiplies it by that power of the number
 * of columns.
 *
 * <p>Reference: M. Koziarski and M. Wozniak. CCR: a combined cleaning and resampling algorithm for imbalanced data
 * classification. International Journal of Applied Mathematics and Computer Science 27(4):727-736, 2017. Differences from
 * the paper: a sphere that has all rows of other classes inside spends what is left as if one more were there, where the
 * authors' program divides by their number; the energy is 1 by default, there 0.25; shares are rounded by largest remainders, so that exactly the rows asked for are made; points are uniform in
 * the sphere, where the authors' program favours its middle; a row of another class at the centre of a sphere is moved in
 * a random direction.
 *
 * <p>Time O(n N d) for n rows of the class among N rows of d columns, memory O(N d) and the new rows.
 */
public final class Ccr implements Augmenter {
    private static final String ID = "ccr";

    static final Method<Augmenter> METHOD = Method.named(ID, "CCR")
            .summary("Pushes other classes out of spheres around the rows of the class, then fills the spheres.")
            .parameter(Parameter.real(
                    "energy",
                    1.0,
                    Range.above(0),
                    "Energy of a sphere: its radius if it stays empty, in the table's units."))
            .parameter(Parameter.real(
                    "scaling", 0.0, Range.atLeast(0), "Power of the number of columns that multiplies the energy."))
            .cites(SmoteMethods.cited("koziarski2017ccr"))
            .makes(parameters -> new Ccr(parameters.real("energy"), parameters.real("scaling")));

    private final double energy;
    private final double scaling;

    /**
     * Makes the method.
     *
     * @param energy of a sphere, above 0
     * @param scaling power of the number of columns that multiplies it, at least 0
     */
    public Ccr(double energy, double scaling) {
        this.energy = energy;
        this.scaling = scaling;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        int[] add = amount.toAdd(training);
        RandomState stream = random.restarted();
        double budget = energy * StrictMath.pow(training.columns(), scaling);
        double[] moves = new double[training.values().length];
        double[][] radii = new double[add.length][];
        for (int label = 0; label < add.length; label++) {
            if (add[label] > 0) {
                radii[label] = new CcrSpheres(ClassRows.of(training, label), budget).grow(moves, stream);
            }
        }
        boolean[] moved = moved(training, moves);
        SyntheticRows rows = new SyntheticRows(training, Arrays.stream(add).sum());
        for (int label = 0; label < add.length; label++) {
            ClassRows own = ClassRows.of(training, label);
            addMoved(rows, own, moved, moves);
            if (add[label] > 0) {
                double[] weights =
                        Arrays.stream(radii[label]).map(radius -> 1 / radius).toArray();
                fill(rows, own, radii[label], Apportionment.of(weights, add[label]), stream);
            }
        }
        Augmentation all = rows.augmentation();
        return all.select(IntStream.range(0, all.table().rows())
                .filter(row -> row >= moved.length || !moved[row])
                .toArray());
    }

    private static boolean[] moved(Table table, double[] moves) {
        boolean[] moved = new boolean[table.rows()];
        for (int i = 0; i < moves.length; i++) {
            moved[i / table.columns()] |= moves[i] != 0;
        }
        return moved;
    }

    private static void addMoved(SyntheticRows rows, ClassRows own, boolean[] moved, double[] moves) {
        int width = own.table().columns();
        for (int row : own.rows()) {
            if (moved[row]) {
                int at = rows.record(own.label(), row, Origins.NONE, Double.NaN);
                for (int c = 0; c < width; c++) {
                    rows.values()[at + c] = own.table().value(row, c) + moves[row * width + c];
                }
            }
        }
    }

    private static void fill(SyntheticRows rows, ClassRows own, double[] radii, int[] shares, RandomState stream) {
        int width = own.table().columns();
        for (int i = 0; i < shares.length; i++) {
            for (int made = 0; made < shares[i]; made++) {
                double[] offset = CcrSpheres.inside(width, radii[i], stream);
                int at = rows.record(own.label(), own.row(i), Origins.NONE, Double.NaN);
                for (int c = 0; c < width; c++) {
                    rows.values()[at + c] = own.table().value(own.row(i), c) + offset[c];
                }
            }
        }
    }
}
