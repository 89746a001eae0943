package org.makeweight.report.page.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makeweight.core.method.Flag;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;

/**
 * How trials ended: counts, and the reasons of those without a result, alike ones together.
 *
 * @param gaps trials without a result, by reason
 * @param warnings of augmenters
 */
public record TrialsView(List<CountView> counts, GroupsView gaps, GroupsView warnings) {
    private static final int GROUPS_SHOWN = 25;
    private static final int NAMES_SHOWN = 4;

    /** How many trials ended in some way. */
    public record CountView(int number, String what) {}

    /**
     * Groups of trials.
     *
     * @param more how many groups are not shown, in words; empty for none
     */
    public record GroupsView(List<GroupView> groups, String more) {
        /** Whether there are any. */
        public boolean any() {
            return !groups.isEmpty();
        }
    }

    /** Trials that have a reason or warning in common. */
    public record GroupView(
            int trials, String kind, String example, String methods, String classifiers, String datasets) {}

    /** Trials that have something in common, while they are gathered. */
    private static final class Group {
        private final String kind;
        private final String example;
        private int trials;
        private final Set<String> augmenters = new LinkedHashSet<>();
        private final Set<String> classifiers = new LinkedHashSet<>();
        private final Set<String> datasets = new LinkedHashSet<>();

        Group(String kind, String example) {
            this.kind = kind;
            this.example = example;
        }

        void add(ReportModel model, Measurement trial) {
            trials++;
            augmenters.add(model.augmenters().of(trial.at().augmenter()));
            classifiers.add(model.classifiers().of(trial.at().classifier()));
            datasets.add(trial.at().dataset());
        }

        GroupView view() {
            return new GroupView(
                    trials,
                    kind,
                    example,
                    names(augmenters, "methods"),
                    names(classifiers, "classifiers"),
                    names(datasets, "data sets"));
        }

        private static String names(Set<String> names, String noun) {
            return names.size() > NAMES_SHOWN ? names.size() + " " + noun : String.join(", ", names);
        }
    }

    static TrialsView of(ReportModel model) {
        TrialCounts counts = model.counts();
        List<CountView> numbers = List.of(
                new CountView(counts.completed(), "completed"),
                new CountView(counts.notApplicable(), "not applicable"),
                new CountView(counts.failed(), "failed"),
                new CountView(counts.open(), "still to be done"));
        return new TrialsView(numbers.subList(0, counts.open() > 0 ? 4 : 3), gaps(model), warnings(model));
    }

    /** Reasons that differ in numbers alone, or in what stands in brackets, such as names of columns, are one kind. */
    private static GroupsView gaps(ReportModel model) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Measurement trial : model.trials()) {
            if (!trial.completed()) {
                String status = trial.outcome().status();
                String reason = trial.outcome().reason();
                groups.computeIfAbsent(
                                status + "\n" + reason.replaceAll("\\([^)]*\\)|[0-9]+([.][0-9]+)?", "#"),
                                key -> new Group(status.replace('-', ' '), reason))
                        .add(model, trial);
            }
        }
        return shown(groups);
    }

    private static GroupsView warnings(ReportModel model) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Measurement trial : model.trials()) {
            for (String flag : trial.flags()) {
                groups.computeIfAbsent(flag, key -> new Group("warning", Flag.explained(flag)))
                        .add(model, trial);
            }
        }
        return shown(groups);
    }

    private static GroupsView shown(Map<String, Group> groups) {
        List<GroupView> sorted = groups.values().stream()
                .sorted(Comparator.comparingInt((Group group) -> -group.trials))
                .limit(GROUPS_SHOWN)
                .map(Group::view)
                .toList();
        int more = groups.size() - sorted.size();
        return new GroupsView(sorted, more > 0 ? Protocol.count(more, "more kind") : "");
    }
}
