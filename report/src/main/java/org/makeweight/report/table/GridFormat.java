package org.makeweight.report.table;

/** A format for tables that people read. */
interface GridFormat {
    /** How files of the format end, without the dot. */
    String ending();

    /** The whole file. */
    String format(Grid grid, Provenance provenance);
}
