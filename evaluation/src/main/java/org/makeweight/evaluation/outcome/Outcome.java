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

    /** The value, if there is one. */
    Optional<T> value();

    /** The outcome of doing something further with the value, which cannot go wrong. */
    <U> Outcome<U> map(Function<? super T, ? extends U> further);

    /** The outcome of doing something further with the value. */
    <U> Outcome<U> then(Function<? super T, Outcome<U>> further);

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
        public Optional<T> value() {
            return Optional.of(result);
        }

        @Override
        public <U> Outcome<U> map(Function<? super T, ? extends U> further) {
            return new Completed<>(further.apply(result));
        }

        @Override
        public <U> Outcome<U> then(Function<? super T, Outcome<U>> further) {
            return further.apply(result);
        }
    }

    /** The method cannot treat this training part. */
    record NotApplicable<T>(String reason) implements Outcome<T> {
        @Override
        public String status() {
            return "not-applicable";
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <U> Outcome<U> map(Function<? super T, ? extends U> further) {
            return new NotApplicable<>(reason);
        }

        @Override
        public <U> Outcome<U> then(Function<? super T, Outcome<U>> further) {
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
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <U> Outcome<U> map(Function<? super T, ? extends U> further) {
            return new Failed<>(reason);
        }

        @Override
        public <U> Outcome<U> then(Function<? super T, Outcome<U>> further) {
            return new Failed<>(reason);
        }
    }
}
