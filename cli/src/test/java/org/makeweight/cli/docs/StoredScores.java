package org.makeweight.cli.docs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.number.Decimal;

/** The scores of a stored results folder, as lines of a table of a page. */
final class StoredScores {
    private final Path tables;

    StoredScores(Path results) {
        this.tables = results.resolve("tables");
    }

    /** A column of a page's table: a data set, a metric, a classifier, and the threshold if it is not the first. */
    record Column(String dataset, String metric, String classifier, String threshold) {
        static final String FIRST = "0.5";

        /** Reads {@code recall/xgboost}, {@code recall/xgboost@0.2} or {@code paw:recall/xgboost}. */
        static Column of(String text, String dataset) {
            String[] parts = text.split("[:/@]", -1);
            int from = text.contains(":") ? 1 : 0;
            return new Column(
                    from == 1 ? parts[0] : dataset,
                    parts[from],
                    parts[from + 1],
                    parts.length > from + 2 ? parts[from + 2] : FIRST);
        }

        String file() {
            return metric + "-" + classifier + (threshold.equals(FIRST) ? "" : "-t" + threshold) + ".csv";
        }
    }

    /** Means with their standard deviation over folds, a line for each method and one for the ceiling. */
    List<String> scores(List<Column> columns) {
        Map<String, String[]> lines = new LinkedHashMap<>();
        String[] ceiling = blank(columns.size());
        for (int c = 0; c < columns.size(); c++) {
            String dataset = columns.get(c).dataset();
            List<NamedCsvRecord> rows = of(columns.get(c).file()).stream()
                    .filter(row -> row.getField("dataset").equals(dataset))
                    .toList();
            for (NamedCsvRecord row : rows) {
                String mean = row.getField("mean");
                line(lines, row, columns)[c] =
                        mean.isEmpty() ? "" : fixed(mean) + " ± " + fixed(row.getField("deviation"));
            }
            String best = rows.get(0).findField("ceiling").orElse("");
            ceiling[c] = best.isEmpty() ? "" : fixed(best);
        }
        List<String> table = rows(lines);
        if (Arrays.stream(ceiling).anyMatch(cell -> !cell.isEmpty())) {
            table.add(row("*ceiling*", ceiling));
        }
        return table;
    }

    /** Differences to a control with their 95 % intervals by the corrected resampled t test. */
    List<String> differences(String control, List<Column> columns) {
        Map<String, String[]> lines = new LinkedHashMap<>();
        for (NamedCsvRecord row : of("per-dataset.csv")) {
            for (int c = 0; c < columns.size(); c++) {
                Column column = columns.get(c);
                boolean asked = row.getField("dataset").equals(column.dataset())
                        && row.getField("metric").equals(column.metric())
                        && row.getField("classifier").equals(column.classifier())
                        && row.getField("control").equals(control)
                        && List.of(column.threshold(), "").contains(row.getField("threshold"));
                if (asked) {
                    line(lines, row, columns)[c] = interval(row);
                }
            }
        }
        return rows(lines);
    }

    private static String interval(NamedCsvRecord row) {
        if (row.getField("ci_low").isEmpty()) {
            return row.getField("mean_difference").isEmpty() ? "" : signed(row.getField("mean_difference"));
        }
        return signed(row.getField("mean_difference")) + " (" + signed(row.getField("ci_low")) + " to "
                + signed(row.getField("ci_high")) + ")";
    }

    private static String[] line(Map<String, String[]> lines, NamedCsvRecord row, List<Column> columns) {
        return lines.computeIfAbsent(row.getField("augmenter"), name -> blank(columns.size()));
    }

    private static String[] blank(int columns) {
        String[] cells = new String[columns];
        Arrays.fill(cells, "");
        return cells;
    }

    private static List<String> rows(Map<String, String[]> lines) {
        List<String> table = new ArrayList<>();
        lines.forEach((augmenter, cells) -> table.add(row("`" + augmenter + "`", cells)));
        return table;
    }

    private static String row(String name, String[] cells) {
        return "| " + name + " | " + String.join(" | ", cells) + " |";
    }

    private List<NamedCsvRecord> of(String file) {
        try {
            String text = Files.readString(tables.resolve(file));
            return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fixed(String number) {
        return Decimal.fixed(Double.parseDouble(number), 3).replace('-', '−');
    }

    private static String signed(String number) {
        return (Double.parseDouble(number) > 0 ? "+" : "") + fixed(number);
    }
}
