package org.makeweight.report.page.view;

import java.util.List;
import java.util.Set;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;
import org.makeweight.report.model.TrialGroup;

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

    static TrialsView of(ReportModel model) {
        TrialCounts counts = model.counts();
        List<CountView> numbers = List.of(
                new CountView(counts.completed(), "completed"),
                new CountView(counts.notApplicable(), "not applicable"),
                new CountView(counts.failed(), "failed"),
                new CountView(counts.open(), "still to be done"));
        return new TrialsView(
                numbers.subList(0, counts.open() > 0 ? 4 : 3),
                shown(TrialGroup.withoutResult(model)),
                shown(TrialGroup.warnings(model)));
    }

    private static GroupsView shown(List<TrialGroup> groups) {
        List<GroupView> shown =
                groups.stream().limit(GROUPS_SHOWN).map(TrialsView::view).toList();
        int more = groups.size() - shown.size();
        return new GroupsView(shown, more > 0 ? Protocol.count(more, "more kind") : "");
    }

    private static GroupView view(TrialGroup group) {
        return new GroupView(
                group.trials(),
                group.kind(),
                group.example(),
                names(group.augmenters(), "methods"),
                names(group.classifiers(), "classifiers"),
                names(group.datasets(), "data sets"));
    }

    private static String names(Set<String> names, String noun) {
        return names.size() > NAMES_SHOWN ? names.size() + " " + noun : String.join(", ", names);
    }
}
