package org.makeweight.report.table;

/**
 * A table of the report.
 *
 * @param sheet for programs
 * @param grid for people
 */
public record ReportTable(Sheet sheet, Grid grid) {
    public String name() {
        return grid.name();
    }
}
