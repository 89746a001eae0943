/** What a paper cites: the works behind an experiment, the software itself, and an example of such a paper. */
package org.makeweight.report.citation;
