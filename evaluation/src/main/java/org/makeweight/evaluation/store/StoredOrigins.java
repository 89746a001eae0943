package org.makeweight.evaluation.store;

import org.makeweight.evaluation.outcome.RowOrigins;

/** Where the synthetic rows of a unit of work came from, as it was stored. */
public record StoredOrigins(
        String dataset, int repeat, int fold, String augmenter, int generatorSeed, RowOrigins rows) {}
