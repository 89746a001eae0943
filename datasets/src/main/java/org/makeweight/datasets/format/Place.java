package org.makeweight.datasets.format;

import java.io.IOException;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.file.FileErrors;

/** Where in a file something is wrong, in the words of a message. */
final class Place {
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

    /** A failure to read on, at the line that was to come. */
    static BadInputException complain(String file, long line, IOException e) {
        if (e instanceof TextSource.WrongEncodingException wrong) {
            return complain(file, line, wrong.getMessage());
        }
        return FileErrors.cannotRead(file, e);
    }

    static BadInputException complainOfBinary(String file, long line) {
        return complain(file, line, "holds a zero byte; this is a binary file, a text file was expected");
    }

    /** The text in quotes, on one line and not too long. */
    static String quote(String text) {
        return Quote.of(text);
    }
}
