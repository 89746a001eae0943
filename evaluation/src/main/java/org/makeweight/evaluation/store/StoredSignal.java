package org.makeweight.evaluation.store;

import org.makeweight.core.method.Signal;
import org.makeweight.evaluation.plan.Coordinates;

/**
 * What a fit of an augmenter told of itself, as it was stored.
 *
 * @param at one of the trials that used it
 */
public record StoredSignal(Coordinates at, Signal signal) {}
