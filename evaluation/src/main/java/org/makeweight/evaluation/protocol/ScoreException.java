package org.makeweight.evaluation.protocol;

/** A classifier's scores cannot be used. */
public final class ScoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScoreException(String message) {
        super(message);
    }
}
