/** The tables of a report: what stands in them, and the formats they are written in. */
package org.makeweight.report.table;
