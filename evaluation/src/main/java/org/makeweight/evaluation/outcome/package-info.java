/** What can come of a trial. */
package org.makeweight.evaluation.outcome;
