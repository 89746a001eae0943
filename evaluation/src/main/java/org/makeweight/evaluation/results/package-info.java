/** What tables and figures are made of: stored scores turned into metrics, and metrics into figures per data set. */
package org.makeweight.evaluation.results;
