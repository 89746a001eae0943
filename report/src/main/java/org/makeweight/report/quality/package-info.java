/** The comparison of synthetic with real rows as a person reads it in a terminal, and as JSON. */
package org.makeweight.report.quality;
