/** Statistics of comparison as a person reads them, as JSON, and as LaTeX. {@code docs/statistics.md} explains them. */
package org.makeweight.report.statistics;
