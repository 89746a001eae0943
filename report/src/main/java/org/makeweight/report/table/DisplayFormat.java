package org.makeweight.report.table;

/** A format for tables that people read. */
interface DisplayFormat {
    /** How files of the format end, without the dot. */
    String ending();

    /** The whole file. */
    String format(DisplayTable display, Provenance provenance);
}
