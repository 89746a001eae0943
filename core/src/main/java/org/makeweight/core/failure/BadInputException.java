package org.makeweight.core.failure;

import java.util.List;

/**
 * The user's input is wrong. The message is one line that says what is wrong, where (file, line, column or key) and
 * what would be right; the command line prints it as it is and exits with 2. Where there is much that would be right, it
 * follows below, a line for each.
 */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An array, since a list need not be serializable. */
    private final String[] choices;

    public BadInputException(String message) {
        this(message, List.of());
    }

    /**
     * A complaint with what would have been right.
     *
     * @param choices a line for each
     */
    public BadInputException(String message, List<String> choices) {
        super(message);
        this.choices = choices.toArray(new String[0]);
    }

    public BadInputException(String message, Throwable cause) {
        super(message, cause);
        this.choices = cause instanceof BadInputException inner ? inner.choices.clone() : new String[0];
    }

    /** What would have been right, a line for each; empty where the message says it. */
    public List<String> choices() {
        return List.of(choices);
    }
}
