/** Exact nearest neighbours, ordered by squared distance and then by row, for any number of threads. */
package org.makeweight.core.neighbours;
