/** An experiment as a user describes it, and the plan of trials that follows from it. */
package org.makeweight.evaluation.experiment;
