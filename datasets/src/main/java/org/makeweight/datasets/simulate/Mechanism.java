package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.method.Reference;

/**
 * What a simulator is.
 *
 * @param id in lower case with hyphens
 * @param domain such as industry; {@code other} if it stands for nothing in the world
 * @param notes how far it follows its source
 * @param references what a paper that uses it cites
 * @param rows of the embedded data set
 * @param imbalance majority rows over minority rows of the embedded data set; empty if it is left to the mechanism
 * @param seed of the embedded data set
 */
public record Mechanism(
        String id,
        String title,
        String domain,
        String notes,
        List<Reference> references,
        int rows,
        OptionalDouble imbalance,
        long seed) {
    public Mechanism {
        references = List.copyOf(references);
    }
}
