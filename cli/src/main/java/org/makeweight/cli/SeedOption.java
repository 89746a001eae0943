package org.makeweight.cli;

import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.random.RandomState;
import picocli.CommandLine.Option;

/** The option {@code --seed}. */
final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Seed, 0 to 4294967295; ${DEFAULT-VALUE}.")
    private long seed;

    /** Refuses what is no seed. */
    void check() {
        if (seed < 0 || seed > RandomState.MAX_SEED) {
            throw new BadInputException("--seed must be from 0 to " + RandomState.MAX_SEED + " but was " + seed);
        }
    }

    long value() {
        return seed;
    }
}
