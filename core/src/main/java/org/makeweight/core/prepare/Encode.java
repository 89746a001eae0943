package org.makeweight.core.prepare;

/** How categorical columns reach the augmenter. */
public enum Encode {
    /** As categories; a method that cannot treat them says so. */
    NATIVE,
    /** As one 0/1 column for every category seen in training, which lets any numeric method run on them. */
    ONE_HOT
}
