/** Results on disk: one SQLite file an experiment, written by one process, safe against being killed. */
package org.makeweight.evaluation.store;
