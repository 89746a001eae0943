package org.makeweight.cli.progress;

import java.util.List;
import java.util.Locale;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.TrialResult;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.run.RunListener;

/** Shows how a run goes, on standard error. */
public final class RunProgress implements RunListener {
    private final StatusLine line = StatusLine.onStandardError();
    private final int threads;
    private RemainingTime remaining;
    private int trials;
    private int done;
    private int failed;

    public RunProgress(int threads) {
        this.threads = threads;
    }

    @Override
    public void started(List<WorkUnit> due, int trialsDone) {
        remaining = new RemainingTime(due, threads);
        done = trialsDone;
        trials =
                trialsDone + due.stream().mapToInt(unit -> unit.trials().size()).sum();
        if (trialsDone > 0) {
            line.show(trialsDone + " of " + trials + " trials were done before; going on from there");
            line.clear();
        }
    }

    @Override
    public void finished(WorkUnit unit, UnitResult result) {
        List<TrialResult> results = result.trials();
        double learnSeconds = 0;
        for (TrialResult trial : results) {
            if (trial.outcome() instanceof Outcome.Completed completed) {
                learnSeconds +=
                        completed.costs().trainSeconds() + completed.costs().predictSeconds();
            }
            failed += trial.outcome() instanceof Outcome.Failed ? 1 : 0;
        }
        double qualitySeconds =
                result.quality().map(quality -> quality.seconds()).orElse(0.0);
        double originsSeconds =
                result.origins().map(origins -> origins.seconds()).orElse(0.0);
        remaining.finished(unit, augmentSeconds(results), learnSeconds + qualitySeconds + originsSeconds);
        done += results.size();
        if (line.due()) {
            line.show(String.format(
                    Locale.ROOT,
                    "%3d %%  %d of %d trials, about %s left%s  (%s, %s)",
                    100L * done / trials,
                    done,
                    trials,
                    StatusLine.duration(remaining.seconds()),
                    failed == 0 ? "" : ", " + failed + " failed",
                    unit.dataset().id(),
                    unit.augmenter().name()));
        }
    }

    /** A unit augments once for all its trials. */
    private static double augmentSeconds(List<TrialResult> results) {
        return results.stream()
                .map(TrialResult::outcome)
                .filter(Outcome.Completed.class::isInstance)
                .mapToDouble(outcome -> ((Outcome.Completed) outcome).costs().augmentSeconds())
                .max()
                .orElse(0);
    }

    @Override
    public void ended() {
        line.clear();
    }
}
