package org.makeweight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.number.Decimal;
import org.makeweight.datasets.catalogue.Entry;
import org.makeweight.datasets.catalogue.Summary;
import org.makeweight.report.markup.TerminalTable;

/** Data sets as {@code datasets list} shows them: a line of figures, and below it where the set is, its domain and its title. */
final class DatasetLines {
    private DatasetLines() {}

    /** The lines, each ending in a line feed. */
    static String of(List<Entry> entries) {
        List<List<String>> figures = new ArrayList<>();
        List<String> words = new ArrayList<>();
        figures.add(List.of("id", "rows", "minority", "ratio", "features", "missing"));
        words.add(words("where", "domain", "title"));
        for (Entry entry : entries) {
            DatasetFacts facts = entry.dataset().facts();
            figures.add(figures(entry.id(), entry.summary()));
            words.add(words(entry.location().word(), facts.domain(), facts.title()));
        }
        return TerminalTable.of(1, figures, words);
    }

    private static List<String> figures(String id, Summary summary) {
        return List.of(
                id,
                Integer.toString(summary.rows()),
                Integer.toString(summary.minorityRows()),
                Decimal.fixed(summary.imbalanceRatio(), 2),
                summary.numericColumns() + "+" + summary.categoricalColumns(),
                Integer.toString(summary.missingCells()));
    }

    private static String words(String where, String domain, String title) {
        return String.format(Locale.ROOT, "%-8s  %-12s  %s", where, domain, title);
    }
}
