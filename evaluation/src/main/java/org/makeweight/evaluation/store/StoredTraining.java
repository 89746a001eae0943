package org.makeweight.evaluation.store;

import org.makeweight.core.method.TrainingCurves;
import org.makeweight.evaluation.plan.Coordinates;

/**
 * The training of an augmenter on one training part, as it was stored.
 *
 * @param at one of the trials that used it
 */
public record StoredTraining(Coordinates at, TrainingCurves curves) {}
