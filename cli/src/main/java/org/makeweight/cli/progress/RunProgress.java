package org.makeweight.cli.progress;

import java.util.List;
import java.util.Locale;
import org.makeweight.evaluation.outcome.Outcome;
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
    private int before;
    private int failed;

    public RunProgress(int threads) {
        this.threads = threads;
    }

    @Override
    public void started(List<WorkUnit> due, int trialsDone) {
        remaining = new RemainingTime(due.stream().map(RemainingTime.Kind::of).toList(), threads);
        done = trialsDone;
        before = trialsDone;
        trials = trialsDone + due.stream().mapToInt(unit -> unit.trialsDue()).sum();
        if (trialsDone > 0) {
            line.show(trialsDone + " of " + trials + " trials were done before; going on from there");
            line.clear();
        }
    }

    @Override
    public void finished(WorkUnit unit, UnitResult result) {
        remaining.finished(RemainingTime.Kind.of(unit), result.seconds());
        failed += (int) result.results().stream()
                .filter(task -> task.outcome() instanceof Outcome.Failed)
                .count();
        done += unit.trialsDue();
        if (line.due()) {
            line.show(String.format(
                    Locale.ROOT,
                    "%3d %%  %d of %d trials, about %s left, %s%s  (%s, %s)",
                    trials == 0 ? 100 : 100L * done / trials,
                    done,
                    trials,
                    StatusLine.duration(remaining.seconds()),
                    rate((done - before) / line.seconds()),
                    failed == 0 ? "" : ", " + failed + " failed",
                    unit.dataset().id(),
                    unit.augmenter().name()));
        }
    }

    private static String rate(double perSecond) {
        return perSecond >= 1
                ? String.format(Locale.ROOT, "%.1f/s", perSecond)
                : String.format(Locale.ROOT, "%.1f/min", 60 * perSecond);
    }

    @Override
    public void ended() {
        line.clear();
    }
}
