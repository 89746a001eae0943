package org.makeweight.report.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.makeweight.core.method.Flag;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.report.markup.XmlText;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;

/** How trials ended: counts, and the reasons of those without a result, alike ones together. */
final class TrialSection {
    private static final int GROUPS_SHOWN = 25;
    private static final int NAMES_SHOWN = 4;

    private final ReportModel model;
    private final StringBuilder html = new StringBuilder();

    private TrialSection(ReportModel model) {
        this.model = model;
    }

    /** Trials that have something in common. */
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
    }

    static String of(ReportModel model) {
        TrialSection section = new TrialSection(model);
        section.counts();
        section.reasons();
        section.flags();
        return section.html.toString();
    }

    private void counts() {
        TrialCounts counts = model.counts();
        html.append("<ul class=\"counts\">");
        count(counts.completed(), "completed");
        count(counts.notApplicable(), "not applicable");
        count(counts.failed(), "failed");
        if (counts.open() > 0) {
            count(counts.open(), "still to be done");
        }
        html.append("</ul>\n");
    }

    private void count(int number, String what) {
        html.append("<li><b>").append(number).append("</b> ").append(what).append("</li>");
    }

    /** Reasons that differ in numbers alone, or in what stands in brackets, such as names of columns, are one kind. */
    private void reasons() {
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
        if (groups.isEmpty()) {
            html.append("<p>Every trial that was done gave a result.</p>\n");
        } else {
            html.append("<p>A method without a result on a data set ranks last there.</p>\n");
            table("Without a result", "Reason", List.copyOf(groups.values()));
        }
    }

    private void flags() {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Measurement trial : model.trials()) {
            for (String flag : trial.flags()) {
                groups.computeIfAbsent(flag, key -> new Group("warning", Flag.explained(flag)))
                        .add(model, trial);
            }
        }
        if (!groups.isEmpty()) {
            table("Warnings of augmenters", "Warning", List.copyOf(groups.values()));
        }
    }

    private void table(String title, String what, List<Group> groups) {
        List<Group> sorted = groups.stream()
                .sorted(Comparator.comparingInt((Group group) -> -group.trials))
                .toList();
        html.append("<figure class=\"table\">\n<figcaption><b>")
                .append(title)
                .append("</b></figcaption>\n<div class=\"scroll\"><table>\n<thead><tr><th class=\"r\">Trials</th><th>")
                .append(what)
                .append("</th><th>Method</th><th>Classifier</th><th>Data set</th></tr></thead>\n<tbody>\n");
        for (Group group : sorted.subList(0, Math.min(GROUPS_SHOWN, sorted.size()))) {
            html.append("<tr><td class=\"r\">").append(group.trials).append("</td><td class=\"w\">");
            html.append("<span class=\"kind\">").append(group.kind).append("</span> ");
            html.append(XmlText.escape(group.example)).append("</td><td class=\"w\">");
            html.append(names(group.augmenters, "methods")).append("</td><td class=\"w\">");
            html.append(names(group.classifiers, "classifiers")).append("</td><td class=\"w\">");
            html.append(names(group.datasets, "data sets")).append("</td></tr>\n");
        }
        html.append("</tbody></table></div>\n");
        if (sorted.size() > GROUPS_SHOWN) {
            html.append("<p class=\"remarks\">And ")
                    .append(Protocol.count(sorted.size() - GROUPS_SHOWN, "more kind"))
                    .append("; all are in <code>tables/trials.csv</code>.</p>\n");
        }
        html.append("</figure>\n");
    }

    private static String names(Set<String> names, String noun) {
        return names.size() > NAMES_SHOWN
                ? names.size() + " " + noun
                : names.stream().map(XmlText::escape).collect(Collectors.joining(", "));
    }
}
