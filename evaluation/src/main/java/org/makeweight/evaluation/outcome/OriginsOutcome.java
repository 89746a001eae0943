package org.makeweight.evaluation.outcome;

import java.io.Serializable;

/** What came of asking where the synthetic rows of a unit of work came from. */
public sealed interface OriginsOutcome extends Serializable {
    /** The word in the store. */
    String status();

    /** Why nothing is known; empty if it is. */
    default String reason() {
        return "";
    }

    /** It is known, of no row if none was made. */
    record Known(RowOrigins rows) implements OriginsOutcome {
        @Override
        public String status() {
            return "known";
        }
    }

    /** The method cannot treat this training part. */
    record NotApplicable(String reason) implements OriginsOutcome {
        @Override
        public String status() {
            return "not-applicable";
        }
    }

    /** Something went wrong, or took too long. */
    record Failed(String reason) implements OriginsOutcome {
        @Override
        public String status() {
            return "failed";
        }
    }

    /** What the failure to make rows, or to find their distances, comes to. */
    static OriginsOutcome without(Outcome outcome) {
        return outcome instanceof Outcome.NotApplicable
                ? new NotApplicable(outcome.reason())
                : new Failed(outcome.reason());
    }
}
