package org.makeweight.evaluation.store;

import java.util.Optional;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Choice;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.plan.Coordinates;

/**
 * A trial as it was stored.
 *
 * @param threshold the rule that turns scores into decisions
 * @param choice of threshold or parameters; empty if nothing was chosen
 * @param testRows numbers of the rows that the scores belong to, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // read from the store, never compared
public record StoredTrial(
        Coordinates at,
        Threshold threshold,
        Outcome<Scored> outcome,
        Optional<Outcome<Choice>> choice,
        int[] testRows) {}
