package org.makeweight.evaluation.outcome;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Closeness;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Table;

/**
 * Where the synthetic rows of a unit of work came from, one entry in each array for each synthetic row.
 *
 * @param row its number in the augmented training part, from 0, ascending
 * @param base the row of the data set that it started from, from 0, or {@link Origins#NONE}
 * @param neighbour the row of the data set that it moved towards, from 0, or {@link Origins#NONE}
 * @param step the share of the way from base to neighbour, or NaN
 * @param distance to the nearest real row of its class in the training part, as {@link Closeness} measures it on the
 *     prepared rows; NaN if the class has no real row
 */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below
public record RowOrigins(int[] row, int[] base, int[] neighbour, double[] step, double[] distance)
        implements Serializable {
    public RowOrigins {
        if (base.length != row.length
                || neighbour.length != row.length
                || step.length != row.length
                || distance.length != row.length) {
            throw new IllegalArgumentException("arrays of different lengths for " + row.length + " rows");
        }
    }

    /**
     * Finds them. Time and memory are those of {@link Closeness}.
     *
     * @param real the prepared training part that was augmented
     * @param rowsOfDataset the number in the data set of each of its rows
     */
    public static RowOrigins of(Table real, Augmentation augmentation, int[] rowsOfDataset, Execution execution) {
        Origins origins = augmentation.origins();
        int[] row =
                IntStream.range(0, origins.size()).filter(origins::synthetic).toArray();
        double[] distances = Closeness.toNearestReal(real, augmentation, execution);
        return new RowOrigins(
                row,
                IntStream.of(row)
                        .map(r -> inDataset(origins.base(r), rowsOfDataset))
                        .toArray(),
                IntStream.of(row)
                        .map(r -> inDataset(origins.neighbour(r), rowsOfDataset))
                        .toArray(),
                Arrays.stream(row).mapToDouble(origins::step).toArray(),
                Arrays.stream(row).mapToDouble(r -> distances[r]).toArray());
    }

    private static int inDataset(int row, int[] rowsOfDataset) {
        return row == Origins.NONE ? Origins.NONE : rowsOfDataset[row];
    }

    public int size() {
        return row.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowOrigins that
                && Arrays.equals(row, that.row)
                && Arrays.equals(base, that.base)
                && Arrays.equals(neighbour, that.neighbour)
                && Arrays.equals(step, that.step)
                && Arrays.equals(distance, that.distance);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(base) + 31 * Arrays.hashCode(distance);
    }

    @Override
    public String toString() {
        return "origins of " + size() + " rows";
    }
}
