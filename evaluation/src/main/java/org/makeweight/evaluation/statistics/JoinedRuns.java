package org.makeweight.evaluation.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Runs of methods, in the order of their mean ranks, in which no pair differs: the bars of a critical difference diagram. */
public final class JoinedRuns {
    private JoinedRuns() {}

    /**
     * All maximal runs of two methods or more.
     *
     * @param order methods, the best first
     * @param differ whether two methods differ
     */
    public static <T> List<List<T>> of(List<T> order, BiPredicate<T, T> differ) {
        List<List<T>> runs = new ArrayList<>();
        int covered = 0;
        for (int from = 0; from < order.size(); from++) {
            int to = from + 1;
            while (to < order.size() && differsFromNone(order, from, to, differ)) {
                to++;
            }
            if (to - from > 1 && to > covered) {
                runs.add(List.copyOf(order.subList(from, to)));
                covered = to;
            }
        }
        return runs;
    }

    private static <T> boolean differsFromNone(List<T> order, int from, int to, BiPredicate<T, T> differ) {
        return order.subList(from, to).stream().noneMatch(other -> differ.test(other, order.get(to)));
    }
}
