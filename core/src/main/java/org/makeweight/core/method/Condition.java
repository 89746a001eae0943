package org.makeweight.core.method;

/**
 * What every row to be written shall have in one column.
 *
 * @param column the name of a feature column
 * @param value the cell: a number, or the position of a category
 */
public record Condition(String column, double value) {}
