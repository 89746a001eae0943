package org.makeweight.core.split;

import java.io.Serializable;

/**
 * Which rows train and which test. No row does both; rows may do neither.
 *
 * @param training row numbers, ascending
 * @param test row numbers, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // a value passed along once, never compared
public record Split(int[] training, int[] test) implements Serializable {}
