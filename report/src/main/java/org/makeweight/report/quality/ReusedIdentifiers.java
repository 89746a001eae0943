package org.makeweight.report.quality;

/**
 * How many synthetic rows have a value of the real rows in a column that tells rows apart, and so point at somebody.
 *
 * @param rows of the synthetic ones, with such a value
 * @param syntheticRows all of them
 */
public record ReusedIdentifiers(String column, int rows, int syntheticRows) {}
