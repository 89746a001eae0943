/** The figures of a report, drawn as SVG: vector graphics whose text stays text. */
package org.makeweight.report.figure;
