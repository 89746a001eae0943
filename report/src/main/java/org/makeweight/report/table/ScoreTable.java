package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Direction;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.plan.DatasetSummary;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.model.Ceilings;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Emphasis;
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
    private final FlagNotes notes;

    private ScoreTable(ReportModel model, Candidates<Learner> classifier, Metric metric, Threshold threshold) {
        this.model = model;
        this.classifier = classifier;
        this.metric = metric;
        this.threshold = threshold;
        this.ceilings = model.ceilings();
        this.comparison = model.comparison(classifier, metric, threshold);
        this.notes = new FlagNotes(model, comparison);
    }

    /** The table. */
    public static ReportTable of(
            ReportModel model, Candidates<Learner> classifier, Metric metric, Threshold threshold) {
        ScoreTable table = new ScoreTable(model, classifier, metric, threshold);
        return new ReportTable(table.sheet(), table.display());
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
        return metric == Metric.AVERAGE_PRECISION;
    }

    private double prevalence(int dataset) {
        DatasetSummary summary = model.results().datasets().get(dataset).summary();
        return summary.minorityRows() / (double) summary.rows();
    }

    private CsvTable sheet() {
        List<String> header = new ArrayList<>(List.of(
                "dataset",
                "augmenter",
                "mean",
                "fold_mean",
                "deviation",
                "seed_deviation",
                "folds",
                "unfinished",
                "without_positive",
                "rank",
                "flags"));
        if (noSkill()) {
            header.add("prevalence");
        }
        if (ceilings.any()) {
            header.add("ceiling");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int d = 0; d < comparison.datasets(); d++) {
            double[] ranks = comparison.summary().ranks(d);
            boolean ranked = Arrays.binarySearch(comparison.ranked(), d) >= 0;
            for (int a = 0; a < comparison.augmenters(); a++) {
                rows.add(line(d, a, ranked ? ranks[a] : Double.NaN));
            }
        }
        return new CsvTable(header, rows);
    }

    private List<String> line(int dataset, int augmenter, double rank) {
        Cell cell = comparison.cell(dataset, augmenter);
        List<String> line = new ArrayList<>(List.of(
                comparison.summary().datasets().get(dataset),
                comparison.summary().names().get(augmenter),
                exact(cell.mean()),
                exact(cell.foldMean()),
                exact(cell.defined() ? cell.deviation() : Double.NaN),
                exact(cell.defined() ? cell.seedDeviation() : Double.NaN),
                Integer.toString(cell.folds()),
                Integer.toString(cell.unfinished()),
                Integer.toString(cell.withoutPositive()),
                exact(rank),
                notes.flags(dataset, augmenter)));
        if (noSkill()) {
            line.add(exact(prevalence(dataset)));
        }
        if (ceilings.any()) {
            line.add(exact(ceilings.figure(dataset, metric, Cell::mean)));
        }
        return line;
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
        for (String augmenter : comparison.summary().names()) {
            // equally many decimals: the points stand in line, with a deviation behind or without
            columns.add(new DisplayTable.Column(model.augmenters().of(augmenter), DisplayTable.Align.LEFT));
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

    private List<DisplayCell> row(int dataset) {
        List<DisplayCell> row = new ArrayList<>();
        row.add(new DisplayCell.Text(comparison.summary().datasets().get(dataset)));
        if (noSkill()) {
            row.add(DisplayCell.number(prevalence(dataset), DECIMALS, Emphasis.NONE));
        }
        double[] figures = IntStream.range(0, comparison.augmenters())
                .mapToDouble(a -> comparison.cell(dataset, a).mean())
                .toArray();
        Emphasis[] marks = Emphasis.of(figures, DECIMALS, metric.direction());
        for (int a = 0; a < figures.length; a++) {
            row.add(entry(dataset, a, marks[a]));
        }
        if (ceilings.any()) {
            row.add(ceilings.cell(dataset, metric)
                    .map(cell -> figure(cell, Emphasis.NONE, ""))
                    .orElse(DisplayCell.Missing.BLANK));
        }
        return row;
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
            double[] means = comparison.means(Cell::mean);
            footer.add(
                    footerRow("Mean", prevalence, means, DECIMALS, comparison.emphasis(means, DECIMALS), Cell::mean));
            if (metric.countsDecisions()) {
                double[] foldMeans = comparison.means(Cell::foldMean);
                footer.add(footerRow(
                        "Mean of folds",
                        Double.NaN,
                        foldMeans,
                        DECIMALS,
                        comparison.emphasis(foldMeans, DECIMALS),
                        Cell::foldMean));
            }
            if (comparison.baseline() >= 0 && comparison.augmenters() > 1) {
                footer.add(differences());
            }
            if (gaps()) {
                footer.add(counts("Data sets in the mean", comparison::figures));
            }
        }
        if (comparison.ranked().length > 0 && !comparison.undefined()) {
            double[] ranks = comparison.meanRanks();
            footer.add(footerRow(
                    "Mean rank",
                    Double.NaN,
                    ranks,
                    RANK_DECIMALS,
                    Emphasis.of(ranks, RANK_DECIMALS, Direction.LOWER),
                    cell -> Double.NaN));
            if (gaps()) {
                int[] ranked = comparison.rankedSets();
                footer.add(counts("Data sets ranked", a -> ranked[a]));
            }
        }
        return footer;
    }

    /** Whether some treatment has no figure somewhere, so that means are over different data sets. */
    private boolean gaps() {
        return IntStream.range(0, comparison.augmenters()).anyMatch(a -> comparison.figures(a) < comparison.datasets());
    }

    /** Each treatment's mean difference to doing nothing, on the data sets that both have: what means can be compared by. */
    private List<DisplayCell> differences() {
        List<DisplayCell> row = new ArrayList<>();
        row.add(new DisplayCell.Text("Difference to none"));
        if (noSkill()) {
            row.add(DisplayCell.Missing.BLANK);
        }
        double[] differences = comparison.differences(comparison.baseline(), Cell::mean);
        for (int a = 0; a < differences.length; a++) {
            row.add(
                    Double.isNaN(differences[a])
                            ? DisplayCell.Missing.BLANK
                            : new DisplayCell.Text(signed(differences[a])));
        }
        if (ceilings.any()) {
            row.add(DisplayCell.Missing.BLANK);
        }
        return row;
    }

    /** With its sign, which a difference has to show. */
    static String signed(double difference) {
        String text = Decimal.fixed(difference, DECIMALS);
        return difference > 0 ? "+" + text : text.replace('-', '\u2212');
    }

    private List<DisplayCell> counts(String label, IntUnaryOperator count) {
        List<DisplayCell> row = new ArrayList<>();
        row.add(new DisplayCell.Text(label));
        if (noSkill()) {
            row.add(DisplayCell.Missing.BLANK);
        }
        for (int a = 0; a < comparison.augmenters(); a++) {
            row.add(new DisplayCell.Text(Integer.toString(count.applyAsInt(a))));
        }
        if (ceilings.any()) {
            row.add(DisplayCell.Missing.BLANK);
        }
        return row;
    }

    private List<DisplayCell> footerRow(
            String label,
            double prevalence,
            double[] figures,
            int decimals,
            Emphasis[] marks,
            ToDoubleFunction<Cell> ofCeiling) {
        List<DisplayCell> row = new ArrayList<>();
        row.add(new DisplayCell.Text(label));
        if (noSkill()) {
            row.add(DisplayCell.number(prevalence, decimals, Emphasis.NONE));
        }
        for (int a = 0; a < figures.length; a++) {
            row.add(
                    Double.isNaN(figures[a])
                            ? DisplayCell.Missing.WITHOUT
                            : DisplayCell.number(figures[a], decimals, marks[a]));
        }
        if (ceilings.any()) {
            row.add(DisplayCell.number(ceilings.mean(comparison.all(), metric, ofCeiling), decimals, Emphasis.NONE));
        }
        return row;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(ScoreRemarks.of(model, classifier, comparison));
        remarks.addAll(notes.remarks());
        return remarks;
    }
}
