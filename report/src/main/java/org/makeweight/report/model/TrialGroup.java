package org.makeweight.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makeweight.core.method.Flag;
import org.makeweight.evaluation.results.Measurement;

/**
 * Trials that ended alike: for one kind of reason without a result, or with one warning.
 *
 * @param kind such as {@code failed} or {@code warning}
 * @param example the reason or warning of the first
 * @param trials how many there are
 * @param augmenters their titles
 * @param classifiers their titles
 * @param datasets their titles
 */
public record TrialGroup(
        String kind,
        String example,
        int trials,
        Set<String> augmenters,
        Set<String> classifiers,
        Set<String> datasets) {
    /** Those without a result, most first. Reasons that differ in numbers, or in what stands in brackets, are one kind. */
    public static List<TrialGroup> withoutResult(ReportModel model) {
        Groups groups = new Groups(model);
        for (Measurement trial : model.trials()) {
            if (!trial.completed()) {
                String status = trial.outcome().status();
                String reason = trial.outcome().reason();
                String key = status + "\n" + reason.replaceAll("\\([^)]*\\)|[0-9]+([.][0-9]+)?", "#");
                groups.add(key, status.replace('-', ' '), reason, trial);
            }
        }
        return groups.sorted();
    }

    /** Those of whose augmenter a warning was given, most first. */
    public static List<TrialGroup> warnings(ReportModel model) {
        Groups groups = new Groups(model);
        for (Measurement trial : model.trials()) {
            for (String flag : trial.flags()) {
                groups.add(flag, "warning", Flag.explained(flag), trial);
            }
        }
        return groups.sorted();
    }

    /** Groups being collected. */
    private static final class Groups {
        private final ReportModel model;
        private final Map<String, List<Measurement>> trials = new LinkedHashMap<>();
        private final Map<String, List<String>> words = new LinkedHashMap<>();

        Groups(ReportModel model) {
            this.model = model;
        }

        void add(String key, String kind, String example, Measurement trial) {
            words.putIfAbsent(key, List.of(kind, example));
            trials.computeIfAbsent(key, k -> new ArrayList<>()).add(trial);
        }

        List<TrialGroup> sorted() {
            return words.keySet().stream()
                    .map(this::group)
                    .sorted(Comparator.comparingInt((TrialGroup group) -> -group.trials))
                    .toList();
        }

        private TrialGroup group(String key) {
            Set<String> augmenters = new LinkedHashSet<>();
            Set<String> classifiers = new LinkedHashSet<>();
            Set<String> datasets = new LinkedHashSet<>();
            for (Measurement trial : trials.get(key)) {
                augmenters.add(model.augmenters().of(trial.at().augmenter()));
                classifiers.add(model.classifiers().of(trial.at().classifier()));
                datasets.add(model.datasetTitle(trial.at().dataset()));
            }
            return new TrialGroup(
                    words.get(key).get(0),
                    words.get(key).get(1),
                    trials.get(key).size(),
                    augmenters,
                    classifiers,
                    datasets);
        }
    }
}
