package org.makeweight.evaluation.outcome;

import java.io.Serializable;
import java.util.Optional;
import org.makeweight.core.method.Training;
import org.makeweight.evaluation.quality.QualityFigures;

/** What came of a task, under its key. It can be written as an object and read in another process. */
public sealed interface TaskResult extends Serializable {
    String key();

    Outcome<?> outcome();

    /**
     * A classifier was trained.
     *
     * @param fit of the augmenter, the same for all that is trained on its rows; null if nothing was fitted
     * @param choice the parameters that it was trained with; null if there was nothing to choose
     */
    record Trained(String key, Outcome<Scored> outcome, Training fit, Choice choice) implements TaskResult {
        public Optional<Training> fitted() {
            return Optional.ofNullable(fit);
        }

        public Optional<Choice> chosen() {
            return Optional.ofNullable(choice);
        }
    }

    /** A threshold was chosen. */
    record Chosen(String key, Outcome<Choice> outcome) implements TaskResult {}

    /**
     * Synthetic rows were measured.
     *
     * @param seconds that measuring took; never part of anything that is compared
     */
    record Quality(String key, Outcome<Measured> outcome, double seconds) implements TaskResult {}

    /**
     * It was found where synthetic rows came from.
     *
     * @param seconds that finding it took; never part of anything that is compared
     */
    record Origins(String key, Outcome<RowOrigins> outcome, double seconds) implements TaskResult {}

    /**
     * Rows were projected into a plane.
     *
     * @param seconds that took; never part of anything that is compared
     */
    record Projection(String key, Outcome<RowProjection> outcome, double seconds) implements TaskResult {}

    /**
     * Figures of synthetic minority rows.
     *
     * @param figures null if none was made
     */
    record Measured(QualityFigures figures) implements Serializable {
        public Optional<QualityFigures> made() {
            return Optional.ofNullable(figures);
        }
    }
}
