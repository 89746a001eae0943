package org.makeweight.core.method;

import java.io.Serializable;

/**
 * A figure that tells how a fit went, such as the share of synthetic rows that are copies.
 *
 * @param of the class whose rows it is about; empty if all rows were learnt together
 * @param name what is told
 * @param value finite
 */
public record Signal(String of, String name, double value) implements Serializable {}
