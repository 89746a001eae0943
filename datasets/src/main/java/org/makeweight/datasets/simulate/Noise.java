package org.makeweight.datasets.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.table.Schema;

/**
 * Standard normal features and labels that have nothing to do with them: whatever a method gains here is an artefact of
 * the measurement.
 *
 * @param columns the number of features, at least 1
 */
public record Noise(int columns) implements RowByRow {
    private static final int USUAL_COLUMNS = 5;
    private static final double IMBALANCE = 9;
    private static final Mechanism MECHANISM = new Mechanism(
            "noise",
            "Labels without any relation to the features",
            "other",
            "standard normal features, and labels drawn apart from them: there is nothing to learn",
            List.of(),
            300,
            OptionalDouble.of(IMBALANCE),
            0);

    public Noise {
        if (columns < 1) {
            throw new IllegalArgumentException("columns must be at least 1 but was " + columns);
        }
    }

    /** Five columns. */
    public Noise() {
        this(USUAL_COLUMNS);
    }

    @Override
    public Mechanism mechanism() {
        return MECHANISM;
    }

    @Override
    public List<Parameter> options() {
        return List.of(Parameter.integer("columns", USUAL_COLUMNS, 1, "The number of features."));
    }

    @Override
    public Simulator with(Parameters options) {
        return new Noise(options.integer("columns"));
    }

    @Override
    public Schema schema() {
        return Schemas.numeric(columns);
    }

    @Override
    public Drawing drawing() {
        return (label, random, row) -> Arrays.setAll(row, c -> random.standardNormal());
    }

    @Override
    public Simulation.Posterior truth(double minorityShare) {
        return row -> minorityShare;
    }
}
