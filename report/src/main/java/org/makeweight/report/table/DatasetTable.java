package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.method.Reference;
import org.makeweight.evaluation.plan.DatasetSummary;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.ReportModel;

/** The data sets, in the plan's order. */
public final class DatasetTable {
    /** A longer licence goes below the table. */
    private static final int SHORT_LICENCE = 16;

    private DatasetTable() {}

    /** The table. */
    public static ReportTable of(ReportModel model) {
        List<StoredDataset> datasets = model.results().datasets();
        List<List<String>> lines = datasets.stream().map(DatasetTable::line).toList();
        return new ReportTable(
                new CsvTable(
                        List.of(
                                "id",
                                "title",
                                "domain",
                                "collection",
                                "family",
                                "rows",
                                "numeric_features",
                                "categorical_features",
                                "missing_cells",
                                "target",
                                "minority_label",
                                "minority_rows",
                                "majority_rows",
                                "imbalance_ratio",
                                "licence",
                                "references",
                                "home_page",
                                "fingerprint"),
                        lines),
                display(model, datasets));
    }

    private static List<String> line(StoredDataset dataset) {
        DatasetFacts facts = dataset.facts();
        DatasetSummary summary = dataset.summary();
        return List.of(
                dataset.id(),
                facts.title(),
                facts.domain(),
                facts.collection(),
                facts.family(),
                Integer.toString(summary.rows()),
                Integer.toString(summary.numeric()),
                Integer.toString(summary.categorical()),
                Integer.toString(summary.missing()),
                summary.target().name(),
                summary.target().minorityLabel(),
                Integer.toString(summary.minorityRows()),
                Integer.toString(summary.majorityRows()),
                ScoreTable.exact(summary.imbalanceRatio()),
                facts.licence(),
                facts.references().stream().map(Reference::key).collect(Collectors.joining(" ")),
                facts.homePage(),
                summary.fingerprint());
    }

    private static DisplayTable display(ReportModel model, List<StoredDataset> datasets) {
        Map<String, String> letters = letters(datasets);
        List<String> remarks = new ArrayList<>();
        remarks.add("Features: numeric / categorical.");
        remarks.add("IR: imbalance ratio, rows of the largest class over rows of the minority.");
        if (datasets.stream().anyMatch(dataset -> dataset.summary().target().classes() > 2)) {
            remarks.add("Where there are more than two classes, the minority is positive and all others together are"
                    + " negative: one against the rest.");
        }
        letters.forEach((licence, letter) -> remarks.add("Licence " + letter + ": " + licence + "."));
        List<DisplayTable.Column> columns = List.of(
                new DisplayTable.Column("Data set", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Title", DisplayTable.Align.NARROW),
                new DisplayTable.Column("Domain", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Rows", DisplayTable.Align.RIGHT),
                new DisplayTable.Column("Features", DisplayTable.Align.RIGHT),
                new DisplayTable.Column("Missing", DisplayTable.Align.RIGHT),
                new DisplayTable.Column("Minority", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Minority rows", DisplayTable.Align.RIGHT),
                new DisplayTable.Column("IR", DisplayTable.Align.RIGHT),
                new DisplayTable.Column("Licence", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Reference", DisplayTable.Align.LEFT));
        return DisplayTable.list(
                        "datasets",
                        "Data sets",
                        remarks,
                        columns,
                        datasets.stream()
                                .map(dataset -> row(model, dataset, letters))
                                .toList())
                .withoutBlankColumns();
    }

    private static List<DisplayCell> row(ReportModel model, StoredDataset dataset, Map<String, String> letters) {
        DatasetFacts facts = dataset.facts();
        DatasetSummary summary = dataset.summary();
        // a title that has the id in it says nothing new, and that of a user's own file stands for it
        String name = model.datasetTitle(dataset.id());
        String title = facts.title().contains(dataset.id()) || facts.title().equals(name) ? "" : facts.title();
        return List.of(
                new DisplayCell.Text(name),
                DisplayCell.text(title),
                DisplayCell.text(facts.domain()),
                DisplayCell.number(summary.rows()),
                new DisplayCell.Figure(summary.numeric() + " / " + summary.categorical(), "", Emphasis.NONE),
                DisplayCell.number(summary.missing()),
                DisplayCell.text(summary.target().minorityLabel()),
                DisplayCell.number(summary.minorityRows()),
                DisplayCell.number(summary.imbalanceRatio(), 2, Emphasis.NONE),
                DisplayCell.text(letters.getOrDefault(facts.licence(), facts.licence())),
                DisplayCell.works(facts.references()));
    }

    /** Letters for the long licences, of which a collection has few. */
    private static Map<String, String> letters(List<StoredDataset> datasets) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (StoredDataset dataset : datasets) {
            String licence = dataset.facts().licence();
            if (licence.length() > SHORT_LICENCE && !letters.containsKey(licence)) {
                letters.put(licence, letter(letters.size()));
            }
        }
        return letters;
    }

    /** a, b, ..., z, aa, ab, ... */
    static String letter(int number) {
        String last = Character.toString('a' + number % 26);
        return number < 26 ? last : letter(number / 26 - 1) + last;
    }
}
