package org.makeweight.evaluation.metric;

import java.io.Serializable;
import org.makeweight.core.number.Decimal;

/** The rule by which scores become decisions: a row is taken for the minority where its score is at least the threshold. */
public sealed interface Threshold extends Serializable {
    /** The threshold that classifiers use by themselves. */
    Threshold HALF = new Fixed(0.5);

    /** The one threshold that is chosen anew in each training part. */
    Threshold TUNED = new Tuned();

    /** As in an experiment file and in tables: {@code 0.5}, {@code tuned}. */
    String id();

    /**
     * The same score for all.
     *
     * @param value in (0, 1)
     */
    record Fixed(double value) implements Threshold {
        @Override
        public String id() {
            return Decimal.toString(value);
        }
    }

    /** The score that is best on out-of-fold predictions of inner folds of the training part. */
    record Tuned() implements Threshold {
        @Override
        public String id() {
            return "tuned";
        }
    }

    /**
     * What {@link #id} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Threshold of(String id) {
        if (id.equals(TUNED.id())) {
            return TUNED;
        }
        double value = Decimal.parse(id);
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("'" + id + "' is no threshold");
        }
        return new Fixed(value);
    }
}
