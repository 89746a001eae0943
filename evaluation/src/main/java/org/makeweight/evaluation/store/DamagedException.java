package org.makeweight.evaluation.store;

/** What is stored cannot have been stored by this program; the message says what is wrong, without the file. */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
        super(message);
    }

    DamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
