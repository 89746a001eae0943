package org.makeweight.evaluation.outcome;

import java.io.Serializable;
import java.util.List;
import org.makeweight.evaluation.metric.Confusion;

/**
 * What a trained classifier said of the test rows.
 *
 * @param scores of the test rows, in ascending order of their numbers: the higher, the more probably of the minority
 * @param ofClasses the scores of every class, {@code [rows x classes]}, row-major; empty with two classes, of which the
 *     minority's say all
 * @param probabilities whether scores are meant as probabilities
 * @param confusion counts at threshold 0.5, for those who read the store with other programs
 * @param provenance how the model came about, as JSON, where a trainer of a user says it; empty otherwise, and never compared
 * @param flags warnings of the augmenter
 */
@SuppressWarnings("ArrayRecordComponent") // stored and read, never compared
public record Scored(
        double[] scores,
        double[] ofClasses,
        boolean probabilities,
        Confusion confusion,
        String provenance,
        List<String> flags,
        Costs costs)
        implements Serializable {
    public Scored {
        flags = List.copyOf(flags);
    }

    /** Scores that tell the minority from the rest. */
    public Scored(double[] scores, boolean probabilities, Confusion confusion, List<String> flags, Costs costs) {
        this(scores, new double[0], probabilities, confusion, "", flags, costs);
    }
}
