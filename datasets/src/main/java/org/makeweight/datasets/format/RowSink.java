package org.makeweight.datasets.format;

/** Takes the values of a file's rows, one after the other. */
interface RowSink {
    /** Begins a row. */
    void beginRow();

    /**
     * Takes a value.
     *
     * @param position of its column, from 0
     * @param length 0 if the value is missing
     */
    void value(int position, long line, char[] text, int offset, int length);

    /**
     * Ends a row.
     *
     * @param values how many there were
     */
    void endRow(long line, int values);
}
