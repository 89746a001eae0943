package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.evaluation.store.ResultStore;

/**
 * One figure that the fits of an augmenter told of themselves, over all data sets, folds, seeds and classes.
 *
 * @param augmenter its name
 * @param name what was told
 * @param median of all that told it
 */
public record SignalSummary(String augmenter, String name, double median) {
    /** Of each augmenter in the order of its first fit, and of each figure in the order it was told. */
    static List<SignalSummary> of(ResultStore store) {
        Map<String, Map<String, List<Double>>> values = new LinkedHashMap<>();
        store.forEachSignal(stored -> values.computeIfAbsent(stored.at().augmenter(), name -> new LinkedHashMap<>())
                .computeIfAbsent(stored.signal().name(), name -> new ArrayList<>())
                .add(stored.signal().value()));
        List<SignalSummary> summaries = new ArrayList<>();
        values.forEach((augmenter, signals) ->
                signals.forEach((name, told) -> summaries.add(SignalSummary.of(augmenter, name, told))));
        return summaries;
    }

    private static SignalSummary of(String augmenter, String name, List<Double> told) {
        Collections.sort(told);
        int n = told.size();
        return new SignalSummary(augmenter, name, told.get((n - 1) / 2) / 2 + told.get(n / 2) / 2);
    }
}
