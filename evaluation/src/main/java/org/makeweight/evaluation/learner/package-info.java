/** Classifiers: what an experiment trains on original and augmented rows. Tribuo stands behind them. */
package org.makeweight.evaluation.learner;
