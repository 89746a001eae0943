package org.makeweight.core.failure;

/**
 * A method cannot treat the table it was given, for instance because a class has too few rows. In an experiment this is
 * a recorded outcome with its reason, never an error; on the command line it is bad input.
 */
public final class NotApplicableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotApplicableException(String reason) {
        super(reason);
    }
}
