package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.method.Reference;
import org.makeweight.evaluation.experiment.DatasetSummary;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.findings.Findings;
import org.makeweight.report.findings.Mark;

/** The data sets, in the plan's order. */
public final class DatasetTable {
    /** A longer licence goes below the table. */
    private static final int SHORT_LICENCE = 16;

    private DatasetTable() {}

    /** The table. */
    public static ReportTable of(Findings findings) {
        List<StoredDataset> datasets = findings.results().datasets();
        List<List<String>> lines = datasets.stream().map(DatasetTable::line).toList();
        return new ReportTable(
                new Sheet(
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
                grid(datasets));
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

    private static Grid grid(List<StoredDataset> datasets) {
        Map<String, String> letters = letters(datasets);
        List<String> remarks = new ArrayList<>();
        remarks.add("Features: numeric / categorical.");
        remarks.add("IR: imbalance ratio, rows of the largest class over rows of the minority.");
        letters.forEach((licence, letter) -> remarks.add("Licence " + letter + ": " + licence + "."));
        List<Grid.Column> columns = List.of(
                new Grid.Column("Data set", Grid.Align.LEFT),
                new Grid.Column("Title", Grid.Align.LEFT),
                new Grid.Column("Domain", Grid.Align.LEFT),
                new Grid.Column("Rows", Grid.Align.RIGHT),
                new Grid.Column("Features", Grid.Align.RIGHT),
                new Grid.Column("Missing", Grid.Align.RIGHT),
                new Grid.Column("Minority", Grid.Align.LEFT),
                new Grid.Column("Minority rows", Grid.Align.RIGHT),
                new Grid.Column("IR", Grid.Align.RIGHT),
                new Grid.Column("Licence", Grid.Align.LEFT),
                new Grid.Column("Reference", Grid.Align.LEFT));
        return Grid.list(
                        "datasets",
                        "Data sets",
                        remarks,
                        columns,
                        datasets.stream().map(dataset -> row(dataset, letters)).toList())
                .withoutBlankColumns();
    }

    private static List<Entry> row(StoredDataset dataset, Map<String, String> letters) {
        DatasetFacts facts = dataset.facts();
        DatasetSummary summary = dataset.summary();
        // a title that has the id in it, as that of a user's own file, says nothing new
        String title = facts.title().contains(dataset.id()) ? "" : facts.title();
        return List.of(
                new Entry.Text(dataset.id()),
                Entry.text(title),
                Entry.text(facts.domain()),
                Entry.number(summary.rows()),
                new Entry.Figure(summary.numeric() + " / " + summary.categorical(), "", Mark.NONE),
                Entry.number(summary.missing()),
                Entry.text(summary.target().minorityLabel()),
                Entry.number(summary.minorityRows()),
                Entry.number(summary.imbalanceRatio(), 2, Mark.NONE),
                Entry.text(letters.getOrDefault(facts.licence(), facts.licence())),
                Entry.works(facts.references()));
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
