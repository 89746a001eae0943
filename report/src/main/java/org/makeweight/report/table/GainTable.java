package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.method.Configured;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.report.findings.Findings;
import org.makeweight.report.findings.Gains;
import org.makeweight.report.findings.Mark;

/** How much of the possible gain each method reaches with a classifier, in the primary metric. */
public final class GainTable {
    private static final int DECIMALS = 2;
    private static final int ROOM_DECIMALS = 3;

    private GainTable() {}

    /** As its files are called, without an ending. */
    public static String name(Findings findings, Configured<Learner> classifier) {
        return "gain-" + findings.classifiers().fileName(classifier.name());
    }

    /** The table; empty if there is no data set with a ceiling and a figure without augmentation. */
    public static Optional<ReportTable> of(Findings findings, Configured<Learner> classifier) {
        return Gains.of(findings, classifier).map(gains -> table(findings, classifier, gains));
    }

    private static ReportTable table(Findings findings, Configured<Learner> classifier, Gains gains) {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(new Grid.Column("Data set", Grid.Align.LEFT));
        columns.add(new Grid.Column("Room", Grid.Align.LEFT));
        gains.augmenters()
                .forEach(name ->
                        columns.add(new Grid.Column(findings.augmenters().of(name), Grid.Align.LEFT)));
        List<List<String>> lines = new ArrayList<>();
        List<List<Entry>> rows = new ArrayList<>();
        for (int d = 0; d < gains.datasets().size(); d++) {
            rows.add(row(gains.datasets().get(d), gains.room()[d], gains.shares()[d]));
            for (int a = 0; a < gains.augmenters().size(); a++) {
                lines.add(List.of(
                        gains.datasets().get(d),
                        gains.augmenters().get(a),
                        ScoreTable.exact(gains.room()[d]),
                        ScoreTable.exact(gains.gain()[d][a]),
                        ScoreTable.exact(gains.shares()[d][a])));
            }
        }
        List<List<Entry>> footer = gains.together().length < 2
                ? List.of()
                : List.of(row(together(gains), gains.totalRoom(), gains.totalShares()));
        Metric metric = findings.experiment().primary();
        String title = "Share of the possible gain in " + metric.title() + " ("
                + findings.classifiers().of(classifier.name())
                + (metric.countsDecisions() ? ", threshold " + Decimal.toString(findings.firstThreshold()) : "") + ")";
        return new ReportTable(
                new Sheet(List.of("dataset", "augmenter", "room", "gain", "share"), lines),
                new Grid(
                        name(findings, classifier),
                        title,
                        List.of(
                                "(method − none) / (ceiling − none): 0 is as without augmentation, 1 is all that could be"
                                        + " gained, below 0 is harm.",
                                "Room: ceiling − none; where it is below " + Decimal.toString(Gains.LEAST_ROOM)
                                        + ", a share says nothing (n/a).",
                                "The ceiling is that of true probabilities at their best threshold, so part of the room"
                                        + " may be open to moving the threshold alone.",
                                "All together: gains and room added over those data sets on which every method with any"
                                        + " figure has one; —: no figure."),
                        columns,
                        rows,
                        footer,
                        true,
                        true));
    }

    private static String together(Gains gains) {
        int some = gains.together().length;
        int all = gains.datasets().size();
        return "All together" + (some == all ? "" : " (" + some + "\u00a0of\u00a0" + all + ")");
    }

    private static List<Entry> row(String label, double room, double[] shares) {
        List<Entry> row = new ArrayList<>();
        row.add(new Entry.Text(label));
        row.add(Entry.number(room, ROOM_DECIMALS, Mark.NONE));
        Mark[] marks = Mark.of(shares, DECIMALS, true);
        Entry none = room < Gains.LEAST_ROOM ? Entry.Missing.UNDEFINED : Entry.Missing.WITHOUT;
        for (int a = 0; a < shares.length; a++) {
            row.add(Double.isNaN(shares[a]) ? none : Entry.number(shares[a], DECIMALS, marks[a]));
        }
        return row;
    }
}
