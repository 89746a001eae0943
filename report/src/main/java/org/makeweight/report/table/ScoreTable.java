package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Direction;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.model.Ceilings;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.Gaps;
import org.makeweight.report.model.ReportModel;

/** One metric of one classifier at one threshold: data sets by augmenters, with means and mean ranks. */
public final class ScoreTable {
    private static final int DECIMALS = 3;
    private static final int RANK_DECIMALS = 2;
    private static final String NO_SKILL = "No skill";

    private final ReportModel model;
    private final Candidates<Learner> classifier;
    private final Comparison comparison;
    private final Metric metric;
    private final Threshold threshold;
    private final Ceilings ceilings;
    private final Gaps gaps;
    private final FlagNotes notes;

    private ScoreTable(
            ReportModel model,
            Candidates<Learner> classifier,
            Metric metric,
            Threshold threshold,
            FlagNotes.Letters letters) {
        this.model = model;
        this.classifier = classifier;
        this.metric = metric;
        this.threshold = threshold;
        this.ceilings = model.ceilings();
        this.comparison = model.comparison(classifier, metric, threshold);
        this.gaps = Gaps.of(model, comparison);
        this.notes = new FlagNotes(model, comparison, letters);
    }

    /** The table. */
    public static ReportTable of(
            ReportModel model, Candidates<Learner> classifier, Metric metric, Threshold threshold) {
        ScoreTable table = new ScoreTable(model, classifier, metric, threshold, new FlagNotes.Letters());
        return new ReportTable(ScoreLines.of(table.model, table.comparison, table.gaps, table.notes), table.display());
    }

    /**
     * What people see of it, to stand among others.
     *
     * @param letters of footnotes, shared by all of them
     */
    static DisplayTable display(
            ReportModel model,
            Candidates<Learner> classifier,
            Metric metric,
            Threshold threshold,
            FlagNotes.Letters letters) {
        return new ScoreTable(model, classifier, metric, threshold, letters).display();
    }

    /** As its files are called, without an ending: the threshold is named unless it is the first one. */
    public static String name(ReportModel model, Candidates<Learner> classifier, Metric metric, Threshold threshold) {
        return metric.id() + "-" + model.classifiers().fileName(classifier.name()) + suffix(model, threshold);
    }

    /** What sets files of another threshold than the first apart. */
    public static String suffix(ReportModel model, Threshold threshold) {
        return threshold.equals(model.firstThreshold()) ? "" : "-t" + threshold.id();
    }

    private boolean noSkill() {
        return ScoreLines.noSkill(metric);
    }

    private double prevalence(int dataset) {
        return ScoreLines.prevalence(model, dataset);
    }

    /** All digits, or nothing. */
    static String exact(double value) {
        return Double.isNaN(value) ? "" : Decimal.toString(value);
    }

    private DisplayTable display() {
        List<DisplayTable.Column> columns = new ArrayList<>();
        columns.add(new DisplayTable.Column("Data set", DisplayTable.Align.LEFT));
        if (noSkill()) {
            columns.add(new DisplayTable.Column(NO_SKILL, DisplayTable.Align.LEFT));
        }
        for (int a = 0; a < comparison.augmenters(); a++) {
            // equally many decimals: the points stand in line, with a deviation behind or without
            String title = model.augmenters().of(comparison.summary().names().get(a));
            columns.add(new DisplayTable.Column(title, DisplayTable.Align.LEFT));
            if (gaps.has(a)) {
                columns.add(new DisplayTable.Column(title + ": gap", DisplayTable.Align.LEFT));
            }
        }
        if (ceilings.any()) {
            columns.add(new DisplayTable.Column(Ceilings.TITLE, DisplayTable.Align.LEFT));
        }
        List<List<DisplayCell>> rows = new ArrayList<>();
        for (int d = 0; d < comparison.datasets(); d++) {
            rows.add(row(d));
        }
        String title = metric.title() + " (" + model.classifiers().of(classifier.name())
                + (metric.countsDecisions() ? ", threshold " + threshold.id() : "") + ")";
        return new DisplayTable(
                name(model, classifier, metric, threshold), title, remarks(), columns, rows, footer(), true, true);
    }

    /** A row in the order of the columns. */
    private List<DisplayCell> row(
            String label,
            DisplayCell skill,
            IntFunction<DisplayCell> figure,
            IntFunction<DisplayCell> gap,
            DisplayCell ceiling) {
        List<DisplayCell> row = new ArrayList<>();
        row.add(new DisplayCell.Text(label));
        if (noSkill()) {
            row.add(skill);
        }
        for (int a = 0; a < comparison.augmenters(); a++) {
            row.add(figure.apply(a));
            if (gaps.has(a)) {
                row.add(gap.apply(a));
            }
        }
        if (ceilings.any()) {
            row.add(ceiling);
        }
        return row;
    }

    private List<DisplayCell> row(int dataset) {
        double[] figures = IntStream.range(0, comparison.augmenters())
                .mapToDouble(a -> comparison.cell(dataset, a).mean())
                .toArray();
        Emphasis[] marks = Emphasis.of(figures, DECIMALS, metric.direction());
        return row(
                model.datasetTitle(comparison.summary().datasets().get(dataset)),
                DisplayCell.number(prevalence(dataset), DECIMALS, Emphasis.NONE),
                a -> entry(dataset, a, marks[a]),
                a -> difference(gaps.of(dataset, a)),
                ceilings.cell(dataset, metric)
                        .map(cell -> figure(cell, Emphasis.NONE, ""))
                        .orElse(DisplayCell.Missing.BLANK));
    }

    private DisplayCell entry(int dataset, int augmenter, Emphasis mark) {
        Cell cell = comparison.cell(dataset, augmenter);
        return switch (comparison.state(dataset, augmenter)) {
            case FIGURE -> figure(cell, mark, notes.letters(dataset, augmenter));
            case FAILED -> DisplayCell.Missing.FAILED;
            case NOT_APPLICABLE -> DisplayCell.Missing.WITHOUT;
            case UNDEFINED -> DisplayCell.Missing.UNDEFINED;
            case OPEN -> DisplayCell.Missing.OPEN;
        };
    }

    /** A figure with its deviation over folds. */
    static DisplayCell figure(Cell cell, Emphasis mark, String note) {
        return new DisplayCell.Figure(
                Decimal.fixed(cell.mean(), DECIMALS),
                cell.folds() > 1 ? Decimal.fixed(cell.deviation(), DECIMALS) : "",
                mark,
                note);
    }

    private List<List<DisplayCell>> footer() {
        List<List<DisplayCell>> footer = new ArrayList<>();
        boolean any = IntStream.range(0, comparison.augmenters()).anyMatch(comparison::anywhere);
        if (any) {
            double prevalence = IntStream.of(comparison.all())
                    .mapToDouble(this::prevalence)
                    .average()
                    .orElse(Double.NaN);
            footer.add(means("Mean", prevalence, Cell::mean));
            if (metric.countsDecisions()) {
                footer.add(means("Mean of folds", Double.NaN, Cell::foldMean));
            }
            if (comparison.baseline() >= 0 && comparison.augmenters() > 1 && !gaps.any()) {
                footer.add(differences());
            }
            if (incomplete()) {
                footer.add(counts("Data sets in the mean", comparison::figures));
            }
        }
        if (comparison.ranked().length > 0 && !comparison.undefined()) {
            footer.add(ranks());
            if (incomplete()) {
                int[] ranked = comparison.rankedSets();
                footer.add(counts("Data sets ranked", a -> ranked[a]));
            }
        }
        return footer;
    }

    /** Whether some treatment has no figure somewhere, so that means are over different data sets. */
    private boolean incomplete() {
        return IntStream.range(0, comparison.augmenters()).anyMatch(a -> comparison.figures(a) < comparison.datasets());
    }

    /** Each treatment's mean difference to doing nothing, on the data sets that both have: what means can be compared by. */
    private List<DisplayCell> differences() {
        double[] differences = comparison.differences(comparison.baseline(), Cell::mean);
        return row(
                "Difference to none",
                DisplayCell.Missing.BLANK,
                a -> difference(differences[a]),
                a -> DisplayCell.Missing.BLANK,
                DisplayCell.Missing.BLANK);
    }

    private static DisplayCell difference(double difference) {
        return Double.isNaN(difference) ? DisplayCell.Missing.BLANK : new DisplayCell.Text(signed(difference));
    }

    /** With its sign, which a difference has to show. */
    static String signed(double difference) {
        return Decimal.signed(difference, DECIMALS).replace('-', '\u2212');
    }

    private List<DisplayCell> counts(String label, IntUnaryOperator count) {
        return row(
                label,
                DisplayCell.Missing.BLANK,
                a -> new DisplayCell.Text(Integer.toString(count.applyAsInt(a))),
                a -> DisplayCell.Missing.BLANK,
                DisplayCell.Missing.BLANK);
    }

    private List<DisplayCell> means(String label, double prevalence, ToDoubleFunction<Cell> figure) {
        double[] means = comparison.means(figure);
        Emphasis[] marks = comparison.emphasis(means, DECIMALS);
        return row(
                label,
                DisplayCell.number(prevalence, DECIMALS, Emphasis.NONE),
                a -> number(means[a], DECIMALS, marks[a]),
                a -> difference(gaps.mean(a, figure)),
                DisplayCell.number(ceilings.mean(comparison.all(), metric, figure), DECIMALS, Emphasis.NONE));
    }

    private List<DisplayCell> ranks() {
        double[] ranks = comparison.meanRanks();
        Emphasis[] marks = Emphasis.of(ranks, RANK_DECIMALS, Direction.LOWER);
        return row(
                "Mean rank",
                DisplayCell.number(Double.NaN, DECIMALS, Emphasis.NONE),
                a -> number(ranks[a], RANK_DECIMALS, marks[a]),
                a -> DisplayCell.Missing.BLANK,
                DisplayCell.number(Double.NaN, RANK_DECIMALS, Emphasis.NONE));
    }

    private static DisplayCell number(double figure, int decimals, Emphasis mark) {
        return Double.isNaN(figure) ? DisplayCell.Missing.WITHOUT : DisplayCell.number(figure, decimals, mark);
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(ScoreRemarks.of(model, classifier, comparison));
        if (gaps.any()) {
            remarks.add(Gaps.REMARK);
        }
        remarks.addAll(notes.remarks());
        return remarks;
    }
}
