package org.makeweight.core.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures watched while a model was trained, such as losses.
 *
 * @param names of the figures
 * @param steps at which they were noted, ascending
 * @param values {@code [names][steps]}; NaN where a figure was not noted
 */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below
public record TrainingCurves(List<String> names, long[] steps, double[][] values) {
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

    /**
     * The curves of several trainings on common steps.
     *
     * @param parts by what was trained; one alone keeps its names, those of several get the part's name
     * @return empty if there are none
     */
    public static Optional<TrainingCurves> joined(Map<String, TrainingCurves> parts) {
        if (parts.size() < 2) {
            return parts.values().stream().findFirst();
        }
        long[] steps = parts.values().stream()
                .flatMapToLong(part -> Arrays.stream(part.steps))
                .sorted()
                .distinct()
                .toArray();
        List<String> names = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        parts.forEach((name, part) -> {
            for (int c = 0; c < part.names.size(); c++) {
                names.add(part.names.get(c) + " (" + name + ")");
                double[] curve = new double[steps.length];
                Arrays.fill(curve, Double.NaN);
                for (int i = 0; i < part.steps.length; i++) {
                    curve[Arrays.binarySearch(steps, part.steps[i])] = part.values[c][i];
                }
                values.add(curve);
            }
        });
        return Optional.of(new TrainingCurves(names, steps, values.toArray(double[][]::new)));
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
