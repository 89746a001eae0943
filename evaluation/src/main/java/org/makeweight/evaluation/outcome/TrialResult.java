package org.makeweight.evaluation.outcome;

import org.makeweight.evaluation.experiment.Trial;

/** A trial with what came of it. */
public record TrialResult(Trial trial, Outcome outcome) {}
