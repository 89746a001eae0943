package org.makeweight.datasets.simulate;

import java.util.OptionalDouble;
import org.makeweight.core.failure.BadInputException;

/** A mechanism that makes data sets of any size. Implementations hold no state. */
public interface Simulator {
    /** What it is, and its embedded data set. */
    Mechanism mechanism();

    /**
     * Makes a data set.
     *
     * @param rows how many
     * @param imbalance majority rows over minority rows; if not given, that of the embedded data set
     * @param seed in [0, 2^32 - 1]; equal arguments give equal rows
     * @throws BadInputException if there are too few rows for both classes
     */
    Simulation generate(int rows, OptionalDouble imbalance, long seed);

    /** The embedded data set. */
    default Simulation embedded() {
        return generate(mechanism().rows(), OptionalDouble.empty(), mechanism().seed());
    }
}
