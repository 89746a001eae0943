package org.makeweight.evaluation.plan;

import java.util.Optional;
import org.makeweight.evaluation.metric.Threshold;

/**
 * One classifier on one augmented training part, judged at one threshold: a line of the table of trials.
 *
 * @param at its place in the experiment
 * @param threshold the rule that turns its scores into decisions
 * @param scores the key of the task that gives the scores of the test rows
 * @param choice the key of the task that chooses the threshold or the parameters; empty if nothing is chosen
 */
public record Trial(Coordinates at, Threshold threshold, String scores, Optional<String> choice) {}
