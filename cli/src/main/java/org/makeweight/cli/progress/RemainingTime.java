package org.makeweight.cli.progress;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.evaluation.plan.WorkUnit;

/**
 * Estimates how long the units that are left will take: as long as the last unit with the same data set and augmenter did, for
 * a program gets faster as it warms up, and slower beside other work. Where there was none, as long as the same augmenter
 * on the data set nearest in size, as cost grows with the root of the cells: a part of it, such as the steps of a training,
 * does not grow. Where there was none of these, as the mean of all, scaled likewise.
 */
final class RemainingTime {
    /**
     * Units with the same costs, but for chance.
     *
     * @param cells rows times columns of the data set
     */
    record Kind(String dataset, double cells, String augmenter) {
        static Kind of(WorkUnit unit) {
            var summary = unit.dataset().summary();
            double columns = summary.numeric() + summary.categorical();
            return new Kind(
                    unit.dataset().id(),
                    summary.rows() * columns,
                    unit.augmenter().name());
        }

        double growthTo(Kind other) {
            return Math.sqrt(other.cells / cells);
        }

        double distance(Kind other) {
            return Math.max(growthTo(other), other.growthTo(this));
        }
    }

    private final int threads;
    private final Map<Kind, Integer> left = new LinkedHashMap<>();
    private final Map<Kind, Double> last = new LinkedHashMap<>();

    RemainingTime(List<Kind> due, int threads) {
        this.threads = threads;
        due.forEach(kind -> left.merge(kind, 1, Integer::sum));
    }

    /** A unit has been done in so many seconds of one thread. */
    void finished(Kind kind, double seconds) {
        left.merge(kind, -1, Integer::sum);
        last.put(kind, seconds);
    }

    double seconds() {
        double sum = 0;
        for (Map.Entry<Kind, Integer> units : left.entrySet()) {
            sum += units.getValue() == 0 ? 0 : units.getValue() * forecast(units.getKey());
        }
        return sum / threads;
    }

    private double forecast(Kind kind) {
        Double own = last.get(kind);
        if (own != null) {
            return own;
        }
        return last.keySet().stream()
                .filter(other -> other.augmenter().equals(kind.augmenter()))
                .min(Comparator.comparingDouble(kind::distance).thenComparing(Kind::dataset))
                .map(other -> last.get(other) * other.growthTo(kind))
                .orElseGet(() -> last.entrySet().stream()
                        .mapToDouble(other -> other.getValue() * other.getKey().growthTo(kind))
                        .average()
                        .orElse(0));
    }
}
