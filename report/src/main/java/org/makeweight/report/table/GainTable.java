package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Direction;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.Gains;
import org.makeweight.report.model.ReportModel;

/** How much of the possible gain each method reaches with a classifier, in the primary metric. */
public final class GainTable {
    private static final int DECIMALS = 2;
    private static final int ROOM_DECIMALS = 3;

    private GainTable() {}

    /** As its files are called, without an ending. */
    public static String name(ReportModel model, Candidates<Learner> classifier) {
        return "gain-" + model.classifiers().fileName(classifier.name());
    }

    /** The table; empty if there is no data set with a ceiling and a figure without augmentation. */
    public static Optional<ReportTable> of(ReportModel model, Candidates<Learner> classifier) {
        return Gains.of(model, classifier).map(gains -> table(model, classifier, gains));
    }

    private static ReportTable table(ReportModel model, Candidates<Learner> classifier, Gains gains) {
        List<DisplayTable.Column> columns = new ArrayList<>();
        columns.add(new DisplayTable.Column("Data set", DisplayTable.Align.LEFT));
        columns.add(new DisplayTable.Column("Room", DisplayTable.Align.LEFT));
        columns.add(new DisplayTable.Column(model.augmenters().of(Contenders.NOTHING), DisplayTable.Align.LEFT));
        gains.augmenters()
                .forEach(name ->
                        columns.add(new DisplayTable.Column(model.augmenters().of(name), DisplayTable.Align.LEFT)));
        List<List<String>> lines = new ArrayList<>();
        List<List<DisplayCell>> rows = new ArrayList<>();
        for (int d = 0; d < gains.datasets().size(); d++) {
            rows.add(row(model.datasetTitle(gains.datasets().get(d)), gains.room()[d], gains.shares()[d]));
            for (int a = 0; a < gains.augmenters().size(); a++) {
                lines.add(List.of(
                        gains.datasets().get(d),
                        gains.augmenters().get(a),
                        ScoreTable.exact(gains.room()[d]),
                        ScoreTable.exact(gains.gain()[d][a]),
                        ScoreTable.exact(gains.shares()[d][a])));
            }
        }
        List<List<DisplayCell>> footer = gains.together().length < 2
                ? List.of()
                : List.of(row(together(gains), gains.totalRoom(), gains.totalShares()));
        Metric metric = model.experiment().primary();
        String title = "Share of the possible gain in " + metric.title() + " ("
                + model.classifiers().of(classifier.name())
                + (metric.countsDecisions()
                        ? ", threshold " + model.firstThreshold().id()
                        : "") + ")";
        return new ReportTable(
                new CsvTable(List.of("dataset", "augmenter", "room", "gain", "share"), lines),
                new DisplayTable(
                        name(model, classifier),
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

    private static List<DisplayCell> row(String label, double room, double[] shares) {
        List<DisplayCell> row = new ArrayList<>();
        row.add(new DisplayCell.Text(label));
        row.add(DisplayCell.number(room, ROOM_DECIMALS, Emphasis.NONE));
        // doing nothing competes, and what does harm is never marked
        double[] all = new double[shares.length + 1];
        System.arraycopy(shares, 0, all, 1, shares.length);
        Emphasis[] marks = Emphasis.of(all, DECIMALS, Direction.HIGHER);
        row.add(room < Gains.LEAST_ROOM ? DisplayCell.Missing.UNDEFINED : DisplayCell.number(0.0, DECIMALS, marks[0]));
        DisplayCell none = room < Gains.LEAST_ROOM ? DisplayCell.Missing.UNDEFINED : DisplayCell.Missing.WITHOUT;
        for (int a = 0; a < shares.length; a++) {
            row.add(
                    Double.isNaN(shares[a])
                            ? none
                            : DisplayCell.number(shares[a], DECIMALS, shares[a] < 0 ? Emphasis.NONE : marks[a + 1]));
        }
        return row;
    }
}
