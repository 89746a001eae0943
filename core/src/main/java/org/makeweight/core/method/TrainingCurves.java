package org.makeweight.core.method;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Figures watched while a model was trained, such as losses.
 *
 * @param names of the figures
 * @param steps at which they were noted, ascending
 * @param values {@code [names][steps]}; NaN where a figure was not noted
 */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below
public record TrainingCurves(List<String> names, long[] steps, double[][] values) implements Serializable {
    public TrainingCurves {
        names = List.copyOf(names);
        if (values.length != names.size()) {
            throw new IllegalArgumentException(names.size() + " names for " + values.length + " curves");
        }
        for (double[] curve : values) {
            if (curve.length != steps.length) {
                throw new IllegalArgumentException(
                        "a curve has " + curve.length + " values for " + steps.length + " steps");
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingCurves curves
                && names.equals(curves.names)
                && Arrays.equals(steps, curves.steps)
                && Arrays.deepEquals(values, curves.values);
    }

    @Override
    public int hashCode() {
        return names.hashCode() + 31 * Arrays.hashCode(steps) + 961 * Arrays.deepHashCode(values);
    }
}
