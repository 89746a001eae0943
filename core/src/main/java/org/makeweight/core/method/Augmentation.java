package org.makeweight.core.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.table.Table;

/**
 * What an augmenter made of a table.
 *
 * @param table all rows to train on
 * @param origins of every row of that table
 * @param weights of every row, if they are not all one
 * @param flags warnings that the tables carry, such as {@code collapsed}
 * @param fit how what made the rows was fitted, if anything was
 * @param fitSeconds what the fit took by the wall clock; 0 if nothing was fitted, and never part of a result
 */
public record Augmentation(
        Table table,
        Origins origins,
        Optional<double[]> weights,
        List<String> flags,
        Optional<Training> fit,
        double fitSeconds) {
    public Augmentation {
        if (origins.size() != table.rows()) {
            throw new IllegalArgumentException(origins.size() + " origins for " + table.rows() + " rows");
        }
        weights.ifPresent(all -> {
            if (all.length != table.rows()) {
                throw new IllegalArgumentException(all.length + " weights for " + table.rows() + " rows");
            }
        });
        flags = List.copyOf(flags);
    }

    /** Rows for which nothing was fitted. */
    public Augmentation(Table table, Origins origins, Optional<double[]> weights, List<String> flags) {
        this(table, origins, weights, flags, Optional.empty(), 0);
    }

    /** The table as it is. */
    public static Augmentation unchanged(Table training) {
        return new Augmentation(training, Origins.all(training.rows()), Optional.empty(), List.of());
    }

    /**
     * The table's rows followed by synthetic ones.
     *
     * @param values {@code [rows x columns]}, row-major
     */
    public static Augmentation added(Table training, double[] values, int[] labels, Origins origins) {
        return added(
                training.append(values, labels), Origins.all(training.rows()).append(origins));
    }

    /**
     * A table whose first rows are those it was made from.
     *
     * @param origins of every row of the table
     */
    public static Augmentation added(Table table, Origins origins) {
        return new Augmentation(table, origins, Optional.empty(), List.of());
    }

    /** Some of the table's rows, in the given order. */
    public static Augmentation selected(Table training, int[] rows) {
        return new Augmentation(training.select(rows), Origins.kept(rows), Optional.empty(), List.of());
    }

    /** Some of these rows, in the given order. */
    public Augmentation select(int[] rows) {
        Optional<double[]> own = weights.map(
                all -> Arrays.stream(rows).mapToDouble(row -> all[row]).toArray());
        return new Augmentation(table.select(rows), origins.select(rows), own, flags, fit, fitSeconds);
    }

    /** With other values in the same rows. */
    public Augmentation withTable(Table restored) {
        return new Augmentation(restored, origins, weights, flags, fit, fitSeconds);
    }

    public Augmentation withWeights(double[] rowWeights) {
        return new Augmentation(table, origins, Optional.of(rowWeights), flags, fit, fitSeconds);
    }

    public Augmentation withFlags(List<String> more) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(more);
        return new Augmentation(table, origins, weights, all, fit, fitSeconds);
    }

    public Augmentation withFit(Optional<Training> training, double seconds) {
        return new Augmentation(table, origins, weights, flags, training, seconds);
    }
}
