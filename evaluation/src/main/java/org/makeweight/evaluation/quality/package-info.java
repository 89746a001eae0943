/** How alike synthetic rows are to real ones, how varied, how valid, and how near to the rows they were learnt from. */
package org.makeweight.evaluation.quality;
