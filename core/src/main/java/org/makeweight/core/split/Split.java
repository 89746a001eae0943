package org.makeweight.core.split;

/**
 * Which rows train and which test.
 *
 * @param training row numbers, ascending
 * @param test row numbers, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // a value passed along once, never compared
public record Split(int[] training, int[] test) {}
