package org.makeweight.datasets.format;

import org.makeweight.core.failure.BadInputException;

/** Takes a line of a LIBSVM file apart: a label, then pairs {@code index:value} with ascending indices. */
final class LibsvmLine {
    private static final int NO_INDEX = -1;
    private static final int LARGEST_INDEX = Integer.MAX_VALUE - 1;

    private final String file;
    private final LineSource lines;
    private int at;
    private int end;
    private int from;
    private int to;
    private int index;

    LibsvmLine(String file, LineSource lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Goes to the next line that is neither blank nor a comment, and to its label.
     *
     * @return false if there is none
     * @throws BadInputException if it has no label, or several
     */
    boolean next() {
        while (lines.next()) {
            at = lines.start();
            end = at;
            while (end < lines.end() && text()[end] != '#') {
                end++;
            }
            if (word()) {
                checkLabel();
                index = NO_INDEX;
                return true;
            }
        }
        return false;
    }

    private void checkLabel() {
        for (int i = from; i < to; i++) {
            if (text()[i] == ':') {
                throw complaint("the label is missing; a line begins with it");
            }
            if (text()[i] == ',') {
                throw complaint(Place.quote(string()) + " are several labels; a row can have one only");
            }
        }
    }

    /**
     * Goes to the next pair, whose value is then what stands {@link #from} here {@link #to} there.
     *
     * @return false if there is none in this line
     * @throws BadInputException if it is not well-formed
     */
    boolean nextPair() {
        if (!word()) {
            return false;
        }
        int colon = from;
        long number = 0;
        while (colon < to && text()[colon] >= '0' && text()[colon] <= '9' && number <= LARGEST_INDEX) {
            number = 10 * number + (text()[colon++] - '0');
        }
        if (number > LARGEST_INDEX) {
            throw complaint("the index in " + Place.quote(string()) + " is too large");
        }
        if (colon == from || colon >= to - 1 || text()[colon] != ':') {
            throw malformed();
        }
        if (number <= index) {
            throw complaint("indices must ascend, but " + number + " comes after " + index);
        }
        index = (int) number;
        from = colon + 1;
        return true;
    }

    private BadInputException malformed() {
        return complaint(
                string().startsWith("qid:")
                        ? "qid marks data for ranking, which cannot be classified"
                        : Place.quote(string())
                                + " is no pair index:value with an index that is a whole number from 0");
    }

    /** Finds what stands before the next blank. */
    private boolean word() {
        while (at < end && Character.isWhitespace(text()[at])) {
            at++;
        }
        from = at;
        while (at < end && !Character.isWhitespace(text()[at])) {
            at++;
        }
        to = at;
        return to > from;
    }

    private BadInputException complaint(String complaint) {
        return Place.complain(file, lines.line(), complaint);
    }

    char[] text() {
        return lines.buffer();
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The index of the pair. */
    int index() {
        return index;
    }

    long line() {
        return lines.line();
    }

    /** The label, or the pair's value. */
    String string() {
        return new String(text(), from, to - from);
    }
}
