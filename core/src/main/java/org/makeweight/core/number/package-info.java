/**
 * Arithmetic that is the same on every JDK and machine: numbers as text, the shortest decimal that reads back as the same
 * double, sums in a fixed order, exponentials and logarithms.
 */
package org.makeweight.core.number;
