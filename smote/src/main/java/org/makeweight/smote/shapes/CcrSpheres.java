package org.makeweight.smote.shapes;

import java.util.Arrays;
import org.makeweight.core.number.Argsort;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.rows.ClassRows;

/** CcrSpheres around the rows of a class, in the distance that is the sum of absolute differences. */
public final class CcrSpheres {
    private final ClassRows own;
    private final int[] others;
    private final double energy;
    private final double[] distances;
    private final int[] near;

    /**
     * Prepares the spheres.
     *
     * @param energy of each, above 0
     */
    public CcrSpheres(ClassRows own, double energy) {
        this.own = own;
        this.others = own.others();
        this.energy = energy;
        this.distances = new double[others.length];
        this.near = new int[others.length];
    }

    /**
     * Lets the spheres grow and moves the rows of other classes inside them to their surfaces.
     *
     * @param moves {@code [rows x columns]} of the table; the moves are added to it
     * @return the radius of each sphere, above 0
     */
    public double[] grow(double[] moves, RandomState stream) {
        double[] radii = new double[own.size()];
        for (int i = 0; i < radii.length; i++) {
            int found = findNear(own.row(i));
            double[] ofNear = Arrays.copyOf(distances, found);
            int[] order = Argsort.ascending(ofNear);
            double left = energy;
            int inside = 0;
            while (inside < found && ofNear[order[inside]] < radii[i] + left / (inside + 1)) {
                double distance = ofNear[order[inside]];
                left -= (distance - radii[i]) * (inside + 1);
                radii[i] = distance;
                inside++;
            }
            radii[i] += left / (inside + 1);
            for (int n = 0; n < inside; n++) {
                move(own.row(i), near[order[n]], ofNear[order[n]], radii[i], moves, stream);
            }
        }
        return radii;
    }

    /** Collects the rows of other classes that energy alone could reach, with their distances. */
    private int findNear(int centre) {
        Table table = own.table();
        double[] cells = table.values();
        int width = table.columns();
        int found = 0;
        for (int other : others) {
            double distance = 0;
            for (int c = 0; c < width && distance < energy; c++) {
                distance += Math.abs(cells[centre * width + c] - cells[other * width + c]);
            }
            if (distance < energy) {
                distances[found] = distance;
                near[found++] = other;
            }
        }
        return found;
    }

    private void move(int centre, int row, double distance, double radius, double[] moves, RandomState stream) {
        Table table = own.table();
        int width = table.columns();
        double[] direction = distance == 0 ? onSurface(width, radius, stream) : null;
        for (int c = 0; c < width; c++) {
            moves[row * width + c] += direction == null
                    ? (radius - distance) / distance * (table.value(row, c) - table.value(centre, c))
                    : direction[c];
        }
    }

    /** A point uniform in the sphere around 0: exponential numbers over their sum with one more of them. */
    public static double[] inside(int width, double radius, RandomState stream) {
        return signed(width, radius, stream, stream.standardExponential());
    }

    private static double[] onSurface(int width, double radius, RandomState stream) {
        return signed(width, radius, stream, 0);
    }

    private static double[] signed(int width, double radius, RandomState stream, double more) {
        double[] point = new double[width];
        double sum = more;
        for (int c = 0; c < width; c++) {
            point[c] = stream.standardExponential();
            sum += point[c];
        }
        for (int c = 0; c < width; c++) {
            double sign = stream.randint(0, 2) == 0 ? 1 : -1;
            point[c] *= sign * (radius / sum);
        }
        return point;
    }
}
