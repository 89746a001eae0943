package org.makeweight.evaluation.experiment;

/** What classifiers are trained on. */
public enum Kind {
    /** Real rows and those that a method adds to them. */
    AUGMENTATION,

    /** Rows of both classes that a generator wrote, as many as the training part has, and none of the real ones. */
    GENERATION
}
