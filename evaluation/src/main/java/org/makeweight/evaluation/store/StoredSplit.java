package org.makeweight.evaluation.store;

/**
 * A fold as it was stored.
 *
 * @param testRows numbers of the rows that are tested, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // read from the store, never compared
public record StoredSplit(String dataset, int repeat, int fold, int[] testRows) {}
