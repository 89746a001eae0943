package org.makeweight.smote;

import java.util.List;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.OneAgainstRest;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * Geometric SMOTE: a new row lies in a ball, a half ball or a spheroid around a row of the class instead of on a segment.
 * It is the method of Douzas and Bacao; another one that its authors, Sandhan and Choi, call G-SMOTE is not meant.
 *
 * <p>The ball is centred on a row drawn at random and its surface goes through a second row: with
 * {@code selection_strategy=minority} one of the k nearest of the class, with {@code majority} the nearest of another
 * class, with {@code combined} the nearer of these two. A point is drawn uniformly from the ball. {@code truncation_factor}
 * cuts the ball at right angles to the line towards the second row: 0 leaves it whole, 1 leaves the half towards that row,
 * -1 the half away from it; a point in the part cut off is mirrored. {@code deformation_factor} then draws the point
 * towards the line: 0 not at all, 1 onto it, which with a truncation of 1 is SMOTE's segment.
 *
 * <p>Origins: {@code base} is the centre and {@code neighbour} the row on the surface, of whatever class; there is no step.
 *
 * <p>Reference: G. Douzas and F. Bacao. Geometric SMOTE: a geometrically enhanced drop-in replacement for SMOTE.
 * Information Sciences 501:118-135, 2019. Differences from the paper: centres are drawn at random instead of in turn from
 * a shuffled list.
 *
 * <p>Time O(n N d) at worst for n rows of the class among N rows of d columns, memory O(n k + N d) and the new rows.
 */
public final class GeometricSmote implements Augmenter {
    private static final String ID = "geometric-smote";

    /** How the row on the surface is chosen. */
    public enum Selection {
        /** One of the k nearest rows of the class. */
        MINORITY,
        /** The nearest row of another class. */
        MAJORITY,
        /** The nearer of a row chosen in the one way and a row chosen in the other. */
        COMBINED;

        private static Selection of(String word) {
            return switch (word) {
                case "minority" -> MINORITY;
                case "majority" -> MAJORITY;
                default -> COMBINED;
            };
        }
    }

    static final Method<Augmenter> METHOD = Method.named(ID, "Geometric SMOTE")
            .summary("New rows in a ball around a row of the class, cut and deformed at will.")
            .parameter(Parameter.neighbours(
                    "k_neighbors", 5, "Neighbours of the class that the surface may go through; clamp:5 lowers it."))
            .parameter(Parameter.real(
                    "truncation_factor",
                    1.0,
                    Range.closed(-1, 1),
                    "How much of the ball is cut off: 0 nothing, 1 the far half, -1 the near half."))
            .parameter(Parameter.real(
                    "deformation_factor",
                    0.0,
                    Range.closed(0, 1),
                    "How far the ball is flattened towards the line between the rows."))
            .parameter(Parameter.choice(
                    "selection_strategy",
                    "combined",
                    List.of("combined", "majority", "minority"),
                    "From which class the row on the surface comes."))
            .cites(SmoteMethods.cited("douzas2019geometric"))
            .makes(parameters -> new GeometricSmote(
                    parameters.neighbours("k_neighbors"),
                    parameters.real("truncation_factor"),
                    parameters.real("deformation_factor"),
                    Selection.of(parameters.choice("selection_strategy"))));

    private final NeighbourCount neighbours;
    private final double truncation;
    private final double deformation;
    private final Selection selection;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours of the class the surface may go through
     * @param truncation in [-1, 1]
     * @param deformation in [0, 1]
     * @param selection how the row on the surface is chosen
     */
    public GeometricSmote(NeighbourCount neighbours, double truncation, double deformation, Selection selection) {
        this.neighbours = neighbours;
        this.truncation = truncation;
        this.deformation = deformation;
        this.selection = selection;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        RandomState stream = random.restarted();
        return OneAgainstRest.raise(ID, training, amount, (own, n, rows, flags) -> {
            int k = selection == Selection.MAJORITY ? 0 : own.neighbours(neighbours, "k_neighbors", flags);
            Neighbours sameClass = execution.among(own.points()).nearestOfAll(k + 1);
            int[] others = own.others();
            Neighbours otherClass =
                    execution.among(TablePoints.of(training, others, 0)).nearest(own.points(), 1);
            for (int i = 0; i < n; i++) {
                int centre = (int) stream.randint(0, own.size());
                int nth = k == 0 ? 0 : 1 + (int) stream.randint(0, k);
                int surface = nth > 0 && nearer(sameClass, centre, nth, otherClass)
                        ? own.row(sameClass.row(centre, nth))
                        : others[otherClass.row(centre, 0)];
                add(rows, own, own.row(centre), surface, stream);
            }
        });
    }

    /** Whether the chosen row of the class is the one to take. */
    private boolean nearer(Neighbours sameClass, int centre, int nth, Neighbours otherClass) {
        return selection == Selection.MINORITY
                || sameClass.squaredDistance(centre, nth) <= otherClass.squaredDistance(centre, 0);
    }

    private void add(SyntheticRows rows, ClassRows own, int centre, int surface, RandomState stream) {
        Table table = own.table();
        double[] direction = new double[table.columns()];
        for (int c = 0; c < direction.length; c++) {
            direction[c] = table.value(surface, c) - table.value(centre, c);
        }
        double radius = norm(direction);
        divide(direction, radius);
        double[] point = inUnitBall(direction.length, stream);
        truncate(point, direction);
        deform(point, direction);
        int at = rows.record(own.label(), centre, surface, Double.NaN);
        for (int c = 0; c < point.length; c++) {
            rows.values()[at + c] = table.value(centre, c) + radius * point[c];
        }
    }

    /** A uniform direction, and a distance such that the point is uniform in the ball. */
    private static double[] inUnitBall(int d, RandomState stream) {
        double[] point = stream.standardNormal(d);
        divide(point, norm(point));
        double distance = StrictMath.pow(stream.randomSample(), 1.0 / d);
        for (int c = 0; c < d; c++) {
            point[c] *= distance;
        }
        return point;
    }

    private void truncate(double[] point, double[] direction) {
        double along = dot(point, direction);
        if (Math.abs(truncation - along) > 1) {
            for (int c = 0; c < point.length; c++) {
                point[c] -= 2 * along * direction[c];
            }
        }
    }

    private void deform(double[] point, double[] direction) {
        double along = dot(point, direction);
        for (int c = 0; c < point.length; c++) {
            double across = point[c] - along * direction[c];
            point[c] -= deformation * across;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** Leaves a zero vector, which has no direction, as it is. */
    private static void divide(double[] a, double by) {
        for (int c = 0; c < a.length && by > 0; c++) {
            a[c] /= by;
        }
    }
}
