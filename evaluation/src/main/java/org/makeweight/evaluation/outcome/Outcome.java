package org.makeweight.evaluation.outcome;

import java.io.Serializable;
import java.util.List;
import org.makeweight.evaluation.metric.Confusion;

/** What came of a trial. A failure is a result like any other: it is stored, shown, and ranked last. */
public sealed interface Outcome extends Serializable {
    /** The word in the tables. */
    String status();

    /** Why there are no scores; empty if there are. */
    String reason();

    /**
     * The classifier was trained and has scored the test rows.
     *
     * @param scores of the test rows, in ascending order of their numbers
     * @param probabilities whether scores are meant as probabilities
     * @param confusion counts at threshold 0.5
     * @param flags warnings of the augmenter
     */
    @SuppressWarnings("ArrayRecordComponent") // stored and read, never compared
    record Completed(double[] scores, boolean probabilities, Confusion confusion, List<String> flags, Costs costs)
            implements Outcome {
        public Completed {
            flags = List.copyOf(flags);
        }

        @Override
        public String status() {
            return "completed";
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /** The method cannot treat this training part. */
    record NotApplicable(String reason) implements Outcome {
        @Override
        public String status() {
            return "not-applicable";
        }
    }

    /** Something went wrong, or took too long. */
    record Failed(String reason) implements Outcome {
        @Override
        public String status() {
            return "failed";
        }
    }
}
