package org.makeweight.core.dataset;

import java.util.Optional;
import java.util.OptionalDouble;
import org.makeweight.core.number.Decimal;

/**
 * What a simulator is asked to make.
 *
 * @param simulator its id
 * @param rows how many, at least 1
 * @param imbalance majority rows over minority rows, above 0; if not given, the mechanism's own
 * @param seed in [0, 2^32 - 1]
 * @param name what to call the data set; if not given, it is called after what was asked for
 */
public record DatasetSimulation(
        String simulator, int rows, OptionalDouble imbalance, long seed, Optional<String> name) {
    /** The name, or the simulator with all that was given: {@code paw(rows=2000,imbalance=7,seed=3)}. */
    public String id() {
        String ratio = imbalance.isPresent() ? ",imbalance=" + Decimal.toString(imbalance.getAsDouble()) : "";
        String drawn = seed == 0 ? "" : ",seed=" + seed;
        return name.orElse(simulator + "(rows=" + rows + ratio + drawn + ")");
    }
}
