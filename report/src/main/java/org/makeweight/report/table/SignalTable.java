package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.makeweight.evaluation.results.SignalSummary;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.DisplayTable.Align;
import org.makeweight.report.table.DisplayTable.Column;

/** The figures behind the warnings: what the fits of each augmenter told of themselves, a row for each figure. */
public final class SignalTable {
    private static final int DECIMALS = 3;

    private SignalTable() {}

    /** For people; empty if no augmenter told anything. */
    public static Optional<DisplayTable> of(ReportModel model) {
        List<SignalSummary> signals = model.results().signals();
        Set<String> names =
                signals.stream().map(SignalSummary::name).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> augmenters = model.results().augmenters().stream()
                .filter(augmenter ->
                        signals.stream().anyMatch(signal -> signal.augmenter().equals(augmenter)))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Figure", Align.LEFT));
        augmenters.forEach(name -> columns.add(new Column(model.augmenters().of(name), Align.RIGHT)));
        List<List<DisplayCell>> rows = new ArrayList<>();
        for (String name : names) {
            List<DisplayCell> row = new ArrayList<>();
            row.add(new DisplayCell.Text(name));
            augmenters.forEach(augmenter -> row.add(median(signals, augmenter, name)));
            rows.add(row);
        }
        return Optional.of(DisplayTable.list(
                "signals",
                "What the fits told of themselves",
                List.of(
                        "Medians over data sets, folds, seeds and classes; results.sqlite has the figures of every fit, in the"
                                + " table signal. Ratios compare synthetic with real rows and are 1 where they are alike."),
                columns,
                rows));
    }

    private static DisplayCell median(List<SignalSummary> signals, String augmenter, String name) {
        double median = signals.stream()
                .filter(signal ->
                        signal.augmenter().equals(augmenter) && signal.name().equals(name))
                .mapToDouble(SignalSummary::median)
                .findFirst()
                .orElse(Double.NaN);
        return DisplayCell.number(median, name.endsWith("step") ? 0 : DECIMALS, Emphasis.NONE);
    }
}
