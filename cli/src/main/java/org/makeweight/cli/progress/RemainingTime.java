package org.makeweight.cli.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.evaluation.plan.WorkUnit;

/**
 * Estimates how long the units that are left will take: as long as units with the same data set and augmenter took; where
 * there were none, as those with the same augmenter, of which classifiers' time grows with the rows and the augmenter's
 * does not; where there were none of these, as all.
 */
final class RemainingTime {
    private record Kind(String dataset, String augmenter) {
        static Kind of(WorkUnit unit) {
            return new Kind(unit.dataset().id(), unit.augmenter().name());
        }
    }

    /** Sums over units. */
    private record Spent(double seconds, double rows) {
        static final Spent NOTHING = new Spent(0, 0);

        Spent plus(Spent more) {
            return new Spent(seconds + more.seconds, rows + more.rows);
        }

        /** The seconds that a unit with so many rows would take. */
        double forecast(double itsRows) {
            return rows == 0 ? 0 : seconds / rows * itsRows;
        }
    }

    private final int threads;
    private final Map<Kind, Integer> left = new HashMap<>();
    private final Map<String, Integer> rowsOf = new HashMap<>();
    private final Map<Kind, Spent> byKind = new HashMap<>();
    private final Map<String, Spent> byAugmenter = new HashMap<>();
    private Spent all = Spent.NOTHING;

    RemainingTime(List<WorkUnit> due, int threads) {
        this.threads = threads;
        for (WorkUnit unit : due) {
            left.merge(Kind.of(unit), 1, Integer::sum);
            rowsOf.put(unit.dataset().id(), unit.dataset().summary().rows());
        }
    }

    /** A unit has been done in so many seconds of one thread. */
    void finished(WorkUnit unit, double seconds) {
        Kind kind = Kind.of(unit);
        Spent spent = new Spent(seconds, unit.dataset().summary().rows());
        left.merge(kind, -1, Integer::sum);
        byKind.merge(kind, spent, Spent::plus);
        byAugmenter.merge(kind.augmenter(), spent, Spent::plus);
        all = all.plus(spent);
    }

    double seconds() {
        double sum = 0;
        for (Map.Entry<Kind, Integer> units : left.entrySet()) {
            Kind kind = units.getKey();
            Spent like = byKind.getOrDefault(kind, byAugmenter.getOrDefault(kind.augmenter(), all));
            sum += units.getValue() * like.forecast(rowsOf.get(kind.dataset()));
        }
        return sum / threads;
    }
}
