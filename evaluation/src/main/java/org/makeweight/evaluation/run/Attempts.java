package org.makeweight.evaluation.run;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.protocol.ScoreException;

/**
 * Turns whatever happens to some work into an outcome.
 *
 * @param limit how long it may take
 */
record Attempts(TimeLimit limit) {
    /** Work on something that is there. */
    @FunctionalInterface
    interface Step<T, U> {
        U apply(T given) throws Exception;
    }

    /**
     * Does some work.
     *
     * @param usedSeconds part of the limit that is used up already
     * @throws InterruptedException if the calling thread is interrupted
     */
    <T> Outcome<T> attempt(double usedSeconds, Callable<T> work) throws InterruptedException {
        try {
            return new Outcome.Completed<>(limit.call(usedSeconds, work));
        } catch (TimeLimit.Exceeded e) {
            return new Outcome.Failed<>(e.getMessage());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof NotApplicableException) {
                return new Outcome.NotApplicable<>(cause.getMessage());
            }
            return new Outcome.Failed<>(cause instanceof ScoreException ? cause.getMessage() : inOneLine(cause));
        }
    }

    /** Does some work on what an outcome has, if it has something. */
    <T, U> Outcome<U> then(Outcome<T> outcome, double usedSeconds, Step<T, U> step) throws InterruptedException {
        if (outcome instanceof Outcome.Completed<T> done) {
            return attempt(usedSeconds, () -> step.apply(done.result()));
        }
        return outcome.withoutValue();
    }

    /** The kind of exception, and what it says. */
    private static String inOneLine(Throwable e) {
        String message = e.getMessage() == null
                ? ""
                : ": " + e.getMessage().lines().findFirst().orElse("");
        return e.getClass().getSimpleName() + message;
    }
}
