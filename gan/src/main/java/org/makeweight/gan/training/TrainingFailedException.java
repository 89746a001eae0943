package org.makeweight.gan.training;

/**
 * A training broke down: a loss or a generated value is no longer a finite number. Unlike a method that does not apply to
 * a table, this is a failure of the run at hand.
 */
public final class TrainingFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TrainingFailedException(String reason) {
        super(reason);
    }
}
