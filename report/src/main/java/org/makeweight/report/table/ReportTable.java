package org.makeweight.report.table;

import java.util.List;

/**
 * A table of the report.
 *
 * @param name as the file for programs is called, without an ending
 * @param sheet for programs
 * @param displays for people: one, or several narrow ones that share what the sheet holds
 */
public record ReportTable(String name, CsvTable sheet, List<DisplayTable> displays) {
    public ReportTable {
        displays = List.copyOf(displays);
    }

    /** A table that people see whole. */
    ReportTable(CsvTable sheet, DisplayTable display) {
        this(display.name(), sheet, List.of(display));
    }

    /** What people see, or the first part of it. */
    public DisplayTable display() {
        return displays.get(0);
    }
}
