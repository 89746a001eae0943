/** An experiment with everything decided: data sets, contenders, protocol, and what is reported. */
package org.makeweight.evaluation.experiment;
