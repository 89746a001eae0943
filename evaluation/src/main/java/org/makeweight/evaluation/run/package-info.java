/** Carrying out a plan: from a unit of work to its outcomes, on as many threads as there are. */
package org.makeweight.evaluation.run;
