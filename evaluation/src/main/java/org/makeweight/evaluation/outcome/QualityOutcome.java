package org.makeweight.evaluation.outcome;

import java.io.Serializable;
import org.makeweight.evaluation.quality.QualityFigures;

/** What came of measuring the synthetic rows of a unit of work. */
public sealed interface QualityOutcome extends Serializable {
    /** The word in the store. */
    String status();

    /** Why there are no figures; empty if there are, or if nothing was made. */
    default String reason() {
        return "";
    }

    /** The rows were measured. */
    record Measured(QualityFigures figures) implements QualityOutcome {
        @Override
        public String status() {
            return "measured";
        }
    }

    /** The method makes no rows of the minority class, or made none here. */
    record NothingMade() implements QualityOutcome {
        @Override
        public String status() {
            return "nothing-made";
        }
    }

    /** The method cannot treat this training part, or there are too few real rows to compare with. */
    record NotApplicable(String reason) implements QualityOutcome {
        @Override
        public String status() {
            return "not-applicable";
        }
    }

    /** Something went wrong, or took too long. */
    record Failed(String reason) implements QualityOutcome {
        @Override
        public String status() {
            return "failed";
        }
    }

    /** What the failure to make rows, or to measure them, comes to. */
    static QualityOutcome without(Outcome outcome) {
        return outcome instanceof Outcome.NotApplicable
                ? new NotApplicable(outcome.reason())
                : new Failed(outcome.reason());
    }
}
