package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.method.Flag;
import org.makeweight.evaluation.results.Treatment;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;

/** Warnings of augmenters as footnotes of a table of scores: a letter for each kind, in the order in which they appear. */
final class FlagNotes {
    private final Letters letters;
    private final List<List<Map<String, Integer>>> cells = new ArrayList<>();

    /** What letters stand for; tables under one caption share them. */
    static final class Letters {
        private final Map<String, String> byFlag = new LinkedHashMap<>();
        private final Map<String, Integer> trials = new LinkedHashMap<>();

        private void add(String flag, int count) {
            byFlag.putIfAbsent(flag, DatasetTable.letter(byFlag.size()));
            trials.merge(flag, count, Integer::sum);
        }

        /** What the letters mean; empty if there are none. */
        List<String> remarks() {
            List<String> remarks = new ArrayList<>();
            byFlag.forEach((flag, letter) -> remarks.add("Warning " + letter + ", " + Flag.explained(flag) + " ("
                    + Protocol.count(trials.get(flag), "trial") + ")."));
            return remarks;
        }
    }

    FlagNotes(ReportModel model, Comparison comparison, Letters letters) {
        this.letters = letters;
        for (String dataset : comparison.summary().datasets()) {
            List<Map<String, Integer>> row = new ArrayList<>();
            for (Treatment treatment : comparison.summary().treatments()) {
                Map<String, Integer> flags =
                        model.flags(dataset, treatment, comparison.summary().classifier());
                flags.forEach(letters::add);
                row.add(flags);
            }
            cells.add(row);
        }
    }

    /** The letters of a figure's footnotes; empty if none of its trials gave a warning. */
    String letters(int dataset, int augmenter) {
        return String.join(
                ",",
                cells.get(dataset).get(augmenter).keySet().stream()
                        .map(letters.byFlag::get)
                        .toList());
    }

    /** The warnings themselves. */
    String flags(int dataset, int augmenter) {
        return String.join("; ", cells.get(dataset).get(augmenter).keySet());
    }

    /** What the letters mean; empty if there are none. */
    List<String> remarks() {
        return letters.remarks();
    }
}
