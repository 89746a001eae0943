package org.makeweight.evaluation.store;

import org.makeweight.evaluation.outcome.RowProjection;

/** Rows of a unit of work in a plane, as they were stored. */
public record StoredProjection(
        String dataset, int repeat, int fold, String augmenter, int generatorSeed, RowProjection rows) {}
