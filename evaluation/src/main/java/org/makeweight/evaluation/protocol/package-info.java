/**
 * How a contender is tried on one training part: prepared, augmented, trained; and how thresholds and parameters are chosen
 * by inner folds. Nothing here is ever given a test row but to score it, so nothing can be learnt from one.
 */
package org.makeweight.evaluation.protocol;
