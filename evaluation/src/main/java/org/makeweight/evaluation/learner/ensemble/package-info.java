/**
 * Ensembles that deal with imbalance inside, by resampling or by costs, and their controls that do not. An {@link
 * org.makeweight.evaluation.learner.ensemble.EnsembleMethod} trains a {@link
 * org.makeweight.evaluation.learner.ensemble.BaseLearner} again and again on the rows of one table under changing weights; a
 * row of weight 0 is left out and a whole weight is so many copies, so that a bag is nothing but weights.
 */
package org.makeweight.evaluation.learner.ensemble;
