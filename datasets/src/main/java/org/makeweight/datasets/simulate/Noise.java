package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Standard normal features and labels that have nothing to do with them: whatever a method gains here is an artefact of
 * the measurement.
 *
 * @param columns the number of features, at least 1
 */
public record Noise(int columns) implements Simulator {
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
        this(5);
    }

    @Override
    public Mechanism mechanism() {
        return MECHANISM;
    }

    @Override
    public Simulation generate(int rows, OptionalDouble imbalance, long seed) {
        ClassSizes sizes = ClassSizes.of(MECHANISM.id(), rows, imbalance.orElse(IMBALANCE));
        RandomState random = new RandomState(seed);
        int[] labels = sizes.shuffledLabels(random);
        double[] cells = random.standardNormal(Math.multiplyExact(rows, columns));
        double share = sizes.minorityShare();
        return new Simulation(new Table(Schemas.numeric(columns), cells, labels), row -> share);
    }
}
