/** Plain text made safe for the languages that a report is written in. */
package org.makeweight.report.markup;
