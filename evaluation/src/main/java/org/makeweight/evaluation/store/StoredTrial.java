package org.makeweight.evaluation.store;

import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.plan.Trial.Coordinates;

/**
 * A trial as it was stored.
 *
 * @param testRows numbers of the rows that the scores belong to, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // read from the store, never compared
public record StoredTrial(Coordinates coordinates, Outcome outcome, int[] testRows) {}
