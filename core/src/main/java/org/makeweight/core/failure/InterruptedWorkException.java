package org.makeweight.core.failure;

/**
 * Long work ended early because its thread was interrupted: nobody waits for its result any more. As with
 * {@link InterruptedException}, the thread is no longer interrupted then.
 */
public final class InterruptedWorkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Ends some work.
     *
     * @param message which work, and how far it had come
     */
    public InterruptedWorkException(String message) {
        super(message);
    }

    /**
     * Ends the work if the current thread is interrupted; takes a few nanoseconds if not. To be called where at least some
     * microseconds of work lie between two calls.
     *
     * @throws InterruptedWorkException if it is
     */
    public static void check() {
        if (Thread.interrupted()) {
            throw new InterruptedWorkException("interrupted");
        }
    }
}
