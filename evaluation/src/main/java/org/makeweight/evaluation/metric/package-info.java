/** Metrics, computed from confusion counts or from the scores of test rows, the minority being positive. */
package org.makeweight.evaluation.metric;
