package org.makeweight.core.prepare;

/** What a missing cell becomes. A missing category becomes the training part's most frequent one unless {@code NONE}. */
public enum Impute {
    /** Stays missing. */
    NONE,
    /** The training median of a numeric column. */
    MEDIAN,
    /** The training mean of a numeric column. */
    MEAN
}
