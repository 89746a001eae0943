package org.makeweight.core.failure;

/**
 * The user's input is wrong. The message is one line that says what is wrong, where (file, line, column or key) and
 * what would be right; the command line prints it as it is and exits with 2.
 */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadInputException(String message) {
        super(message);
    }

    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same complaint with the place it was found in put before it, as in {@code spec.yaml: ...}. */
    public BadInputException at(String place) {
        return new BadInputException(place + ": " + getMessage(), this);
    }
}
