package org.makeweight.core.prepare;

/** How numeric columns are brought to one scale. */
public enum Scale {
    /** Left as they are. */
    NONE,
    /** Training mean 0 and standard deviation 1 (divisor n); a constant column becomes 0. */
    STANDARD,
    /** Training minimum 0 and maximum 1; a constant column becomes 0. */
    MINMAX
}
