package org.makeweight.cli.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.evaluation.experiment.WorkUnit;

/**
 * Estimates how long the units that are left will take: by augmenter, in proportion to the rows of the data set; an
 * augmenter not seen yet is taken for an average one.
 */
final class RemainingTime {
    private record Seen(double seconds, double rows) {
        Seen plus(double moreSeconds, double moreRows) {
            return new Seen(seconds + moreSeconds, rows + moreRows);
        }
    }

    private static final Seen NOTHING = new Seen(0, 0);

    private final int threads;
    private final Map<String, Double> rowsLeft = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private Seen all = NOTHING;

    RemainingTime(List<WorkUnit> due, int threads) {
        this.threads = threads;
        due.forEach(unit -> rowsLeft.merge(unit.augmenter().name(), rows(unit), Double::sum));
    }

    private static double rows(WorkUnit unit) {
        return unit.dataset().summary().rows();
    }

    /** A unit has been done in so many seconds of one thread. */
    void finished(WorkUnit unit, double seconds) {
        rowsLeft.merge(unit.augmenter().name(), -rows(unit), Double::sum);
        seen.merge(unit.augmenter().name(), new Seen(seconds, rows(unit)), (a, b) -> a.plus(b.seconds(), b.rows()));
        all = all.plus(seconds, rows(unit));
    }

    double seconds() {
        double sum = 0;
        for (Map.Entry<String, Double> left : rowsLeft.entrySet()) {
            Seen like = seen.getOrDefault(left.getKey(), all);
            sum += like.rows() == 0 ? 0 : left.getValue() * like.seconds() / like.rows();
        }
        return sum / threads;
    }
}
