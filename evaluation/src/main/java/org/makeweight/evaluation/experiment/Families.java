package org.makeweight.evaluation.experiment;

/** How data sets that were made from one table count in tests across data sets. */
public enum Families {
    /** Each by itself. */
    EACH,
    /** Those of one family once: their figures are averaged before the tests. */
    ONCE
}
