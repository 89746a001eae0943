package org.makeweight.datasets.format;

import org.makeweight.core.failure.BadInputException;

/** Where in a file something is wrong, in the words of a message. */
final class Place {
    private static final int LONGEST_QUOTE = 40;

    private Place() {}

    /** A complaint about a cell. */
    static BadInputException complain(String file, long line, String column, String complaint) {
        return new BadInputException(file + ", line " + line + ", column " + quote(column) + ": " + complaint);
    }

    /** A complaint about a line. */
    static BadInputException complain(String file, long line, String complaint) {
        return new BadInputException(file + ", line " + line + ": " + complaint);
    }

    /** A complaint about a column. */
    static BadInputException complain(String file, String column, String complaint) {
        return new BadInputException(file + ", column " + quote(column) + ": " + complaint);
    }

    static BadInputException complainOfBinary(String file, long line) {
        return complain(file, line, "holds a zero byte; this is a binary file, a CSV text file was expected");
    }

    /** The text in quotes, on one line and not too long. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().limit(LONGEST_QUOTE).forEach(c -> {
            if (Character.isISOControl(c)) {
                quoted.append(' ');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append(text.codePointCount(0, text.length()) > LONGEST_QUOTE ? "...'" : "'")
                .toString();
    }
}
