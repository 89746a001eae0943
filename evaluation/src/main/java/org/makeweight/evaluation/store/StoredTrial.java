package org.makeweight.evaluation.store;

import org.makeweight.evaluation.experiment.Trial.Coordinates;
import org.makeweight.evaluation.outcome.Outcome;

/**
 * A trial as it was stored.
 *
 * @param testRows numbers of the rows that the scores belong to, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // read from the store, never compared
public record StoredTrial(Coordinates coordinates, Outcome outcome, int[] testRows) {}
