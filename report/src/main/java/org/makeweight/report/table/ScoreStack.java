package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Gaps;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.TableStack.Group;

/** One metric at one threshold: the tables of all classifiers, one below another, for a paper. */
public final class ScoreStack {
    private ScoreStack() {}

    /** As its file is called, without an ending. */
    public static String name(ReportModel model, Metric metric, Threshold threshold) {
        return metric.id() + ScoreTable.suffix(model, threshold);
    }

    /** Whether the metric is defined for some classifier. */
    public static boolean defined(ReportModel model, Metric metric, Threshold threshold) {
        return model.compared().stream()
                .anyMatch(classifier ->
                        !model.comparison(classifier, metric, threshold).undefined());
    }

    /** What a reader must know of all such tables of a run; sentences. */
    public static List<String> sharedNotes(ReportModel model) {
        return ScoreRemarks.shared(model);
    }

    /** Doing nothing goes by its id, at whatever threshold, so that its columns are no wider than others. */
    private static String brief(ReportModel model, Comparison comparison, String heading) {
        return comparison.summary().names().stream()
                .filter(name -> name.equals(Contenders.NOTHING) || name.startsWith(Contenders.NOTHING + "@"))
                .filter(name -> model.augmenters().of(name).equals(heading))
                .findFirst()
                .orElse(heading);
    }

    /** The tables; empty if the metric is defined for no classifier. */
    static Optional<TableStack> of(ReportModel model, Metric metric, Threshold threshold) {
        FlagNotes.Letters letters = new FlagNotes.Letters();
        Map<Candidates<Learner>, Comparison> comparisons = new LinkedHashMap<>();
        List<Group> groups = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Candidates<Learner> classifier : model.compared()) {
            String title = model.classifiers().of(classifier.name());
            Comparison comparison = model.comparison(classifier, metric, threshold);
            if (comparison.undefined()) {
                without.add(title);
            } else {
                comparisons.put(classifier, comparison);
                DisplayTable table = ScoreTable.display(model, classifier, metric, threshold, letters);
                groups.add(new Group(title, table.withHeadings(heading -> brief(model, comparison, heading))));
            }
        }
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        List<String> notes = ScoreRemarks.own(model, metric, comparisons);
        if (comparisons.values().stream()
                .anyMatch(comparison -> Gaps.of(model, comparison).any())) {
            notes.add(Gaps.REMARK);
        }
        if (!without.isEmpty()) {
            notes.add("Not defined for " + String.join(", ", without) + ".");
        }
        notes.addAll(letters.remarks());
        String title = metric.title() + (metric.countsDecisions() ? ", threshold " + threshold.id() : "");
        return Optional.of(new TableStack(name(model, metric, threshold), title, notes, groups));
    }
}
