package org.makeweight.evaluation.outcome;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a task. A failure is a result like any other: it is stored, shown, and ranked last.
 *
 * @param <T> what it is when all went well; can be written as an object where the outcome has to travel
 */
public sealed interface Outcome<T> extends Serializable {
    /** Why there is no value; empty if there is one. */
    String reason();

    /** The word in the tables. */
    String status();

    /**
     * This outcome as that of whatever else was to be done.
     *
     * @throws IllegalStateException if it was done, so that there is a value
     */
    <U> Outcome<U> withoutValue();

    /** The value, if there is one. */
    default Optional<T> value() {
        return this instanceof Completed<T> done ? Optional.of(done.result()) : Optional.empty();
    }

    /** The outcome of doing something further with the value, which cannot go wrong. */
    default <U> Outcome<U> map(Function<? super T, ? extends U> further) {
        return then(result -> new Completed<>(further.apply(result)));
    }

    /** The outcome of doing something further with the value. */
    default <U> Outcome<U> then(Function<? super T, Outcome<U>> further) {
        return this instanceof Completed<T> done ? further.apply(done.result()) : withoutValue();
    }

    /** It was done. */
    record Completed<T>(T result) implements Outcome<T> {
        @Override
        public String reason() {
            return "";
        }

        @Override
        public String status() {
            return "completed";
        }

        @Override
        public <U> Outcome<U> withoutValue() {
            throw new IllegalStateException("it was done");
        }
    }

    /** The method cannot treat this training part. */
    record NotApplicable<T>(String reason) implements Outcome<T> {
        @Override
        public String status() {
            return "not-applicable";
        }

        @Override
        public <U> Outcome<U> withoutValue() {
            return new NotApplicable<>(reason);
        }
    }

    /** Something went wrong, or took too long. */
    record Failed<T>(String reason) implements Outcome<T> {
        @Override
        public String status() {
            return "failed";
        }

        @Override
        public <U> Outcome<U> withoutValue() {
            return new Failed<>(reason);
        }
    }
}
