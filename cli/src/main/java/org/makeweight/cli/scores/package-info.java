/** Files of scores that {@code makeweight stats} reads: a column for each method, or a line for each score. */
package org.makeweight.cli.scores;
