package org.makeweight.gan.encoding;

/** What a column of numbers is scaled to. */
public enum Scaling {
    /** Mean 0 and standard deviation 1 (divisor n); written by a linear output. */
    STANDARD,
    /** Left as it is, for numbers that a float holds; written by a linear output. */
    NONE,
    /** From -1 to 1; written by a hyperbolic tangent. */
    MIN_MAX,
    /** By a mode of the column's distribution: {@link ModalColumn}. */
    MODE_SPECIFIC
}
