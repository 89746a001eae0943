package org.makeweight.evaluation.outcome;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.table.EvenSample;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.quality.PrincipalPlane;

/**
 * Some real and synthetic rows of a training part in the plane in which its real rows differ most, to be looked at; one entry in
 * each array for each row. At most 100 rows of each kind.
 *
 * @param kind {@link #OTHER}, {@link #MINORITY} or {@link #SYNTHETIC}, ascending
 * @param share of the real rows' variance that lies in the plane, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below
public record RowProjection(int[] kind, double[] x, double[] y, double share) implements Serializable {
    /** A real row of another class than the minority. */
    public static final int OTHER = 0;

    /** A real row of the minority. */
    public static final int MINORITY = 1;

    /** A synthetic row of the minority. */
    public static final int SYNTHETIC = 2;

    private static final int MOST = 100;

    public RowProjection {
        if (x.length != kind.length || y.length != kind.length) {
            throw new IllegalArgumentException("arrays of different lengths for " + kind.length + " rows");
        }
    }

    /**
     * Projects rows at even distances in their order.
     *
     * @param real the prepared training part that was augmented
     * @throws org.makeweight.core.failure.NotApplicableException if there is no plane: see {@link PrincipalPlane#of}
     */
    public static RowProjection of(Table real, Augmentation augmentation) {
        PrincipalPlane plane = PrincipalPlane.of(real);
        int minority = real.schema().target().minority();
        Table all = augmentation.table();
        int[] other = EvenSample.of(
                IntStream.range(0, real.rows())
                        .filter(row -> real.label(row) != minority)
                        .toArray(),
                MOST);
        int[] own = EvenSample.of(real.rowsOf(minority), MOST);
        int[] made = EvenSample.of(
                IntStream.of(all.rowsOf(minority))
                        .filter(augmentation.origins()::synthetic)
                        .toArray(),
                MOST);
        int size = other.length + own.length + made.length;
        int[] kind = new int[size];
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            boolean isReal = i < other.length + own.length;
            int row =
                    i < other.length ? other[i] : isReal ? own[i - other.length] : made[i - other.length - own.length];
            double[] place = plane.place(isReal ? real : all, row);
            kind[i] = i < other.length ? OTHER : isReal ? MINORITY : SYNTHETIC;
            x[i] = place[0];
            y[i] = place[1];
        }
        return new RowProjection(kind, x, y, plane.share());
    }

    public int size() {
        return kind.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowProjection that
                && Arrays.equals(kind, that.kind)
                && Arrays.equals(x, that.x)
                && Arrays.equals(y, that.y)
                && share == that.share;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(x) + 31 * Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return "projection of " + size() + " rows";
    }
}
