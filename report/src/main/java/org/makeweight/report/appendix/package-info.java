/** The answers to a checklist of reproducibility, from the run itself. */
package org.makeweight.report.appendix;
