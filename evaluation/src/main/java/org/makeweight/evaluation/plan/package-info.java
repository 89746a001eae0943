/** What an experiment comes to: its data sets divided into folds, and the tasks to be done on each fold, each with a key. */
package org.makeweight.evaluation.plan;
