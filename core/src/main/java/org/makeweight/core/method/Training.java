package org.makeweight.core.method;

import java.io.Serializable;
import java.util.List;

/**
 * What a fit tells of itself.
 *
 * @param curves figures watched while it went on; without steps if there were none
 * @param signals figures of its end, by which it is judged
 */
public record Training(TrainingCurves curves, List<Signal> signals) implements Serializable {
    public Training {
        signals = List.copyOf(signals);
    }
}
