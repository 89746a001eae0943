package org.makeweight.datasets.simulate;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.table.Table;

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

    /**
     * The rows of {@link #generate} in blocks, in their order, made when they are asked for if the mechanism allows it; else
     * the whole data set is one block.
     *
     * @throws BadInputException at once, if there are too few rows for both classes
     */
    default Iterator<Table> blocks(int rows, OptionalDouble imbalance, long seed) {
        return List.of(generate(rows, imbalance, seed).table()).iterator();
    }

    /** What can be chosen besides rows, imbalance and seed. */
    default List<Parameter> options() {
        return List.of();
    }

    /** The simulator with values of its {@link #options}. */
    default Simulator with(Parameters options) {
        return this;
    }

    /** The embedded data set. */
    default Simulation embedded() {
        return generate(mechanism().rows(), OptionalDouble.empty(), mechanism().seed());
    }
}
