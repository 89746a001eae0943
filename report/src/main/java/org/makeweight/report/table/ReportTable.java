package org.makeweight.report.table;

/**
 * A table of the report.
 *
 * @param sheet for programs
 * @param display for people
 */
public record ReportTable(CsvTable sheet, DisplayTable display) {
    public String name() {
        return display.name();
    }
}
