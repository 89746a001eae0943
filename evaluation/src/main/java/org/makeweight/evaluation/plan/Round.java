package org.makeweight.evaluation.plan;

/**
 * A repeat with one generator seed: in each round every row is tested once, where folds test all rows.
 *
 * @param repeat from 0
 * @param generatorSeed from 0
 */
public record Round(int repeat, int generatorSeed) {}
