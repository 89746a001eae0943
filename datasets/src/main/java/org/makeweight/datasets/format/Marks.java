package org.makeweight.datasets.format;

/** Whether a column tells synthetic rows from real ones, as {@link TableWriter#MARK} does. */
final class Marks {
    private static final String SYNTHETIC = "true";
    private static final String REAL = "false";

    private final int column;
    private boolean synthetic;
    private boolean other;

    /**
     * Begins to look.
     *
     * @param column the position of the column with the name of the mark; negative if there is none
     */
    Marks(int column) {
        this.column = column;
    }

    void see(int position, char[] text, int offset, int length) {
        if (position == column && !other) {
            String mark = new String(text, offset, length).strip();
            synthetic |= mark.equalsIgnoreCase(SYNTHETIC);
            other = !mark.equalsIgnoreCase(SYNTHETIC) && !mark.equalsIgnoreCase(REAL);
        }
    }

    /** Whether the column says true of a row, and nothing but true and false of any. */
    boolean tell() {
        return synthetic && !other;
    }
}
