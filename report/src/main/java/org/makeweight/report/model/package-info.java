/** What a report tells, before it is laid out: figures, ranks, marks, counts, and names as papers write them. */
package org.makeweight.report.model;
