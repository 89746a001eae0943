package org.makeweight.datasets.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.DuplicateRows;
import org.makeweight.core.table.Table;

/**
 * What a table is like, and what in it calls for care.
 *
 * @param columns of the features, in the table's order
 * @param classRows rows by label, in the order of the labels
 * @param duplicateRows rows that repeat an earlier one, label included
 * @param cautions of the warnings, those about sizes: of classes, of gaps, of lists of categories
 * @param warnings one sentence each
 */
public record Profile(
        Summary summary,
        List<ColumnProfile> columns,
        Map<String, Integer> classRows,
        int duplicateRows,
        List<String> cautions,
        List<String> warnings) {
    /** Below this, five folds leave SMOTE with fewer than its usual five neighbours and one. */
    private static final int FEW_MINORITY_ROWS = 8;

    private static final double MUCH_REPETITION = 0.01;
    private static final double MUCH_MISSING = 0.5;
    private static final int MANY_CATEGORIES = 100;
    private static final int MOST_NAMES_SHOWN = 5;

    public Profile {
        columns = List.copyOf(columns);
        cautions = List.copyOf(cautions);
        warnings = List.copyOf(warnings);
    }

    /** Looks through a table; time is cells times the logarithm of rows, memory a column and two numbers a row. */
    public static Profile of(Table table) {
        List<ColumnProfile> columns = IntStream.range(0, table.columns())
                .mapToObj(c -> ColumnProfile.of(table, c))
                .toList();
        Map<String, Integer> classRows = new LinkedHashMap<>();
        int[] counts = table.classCounts();
        for (int label = 0; label < counts.length; label++) {
            classRows.put(table.schema().target().labels().get(label), counts[label]);
        }
        Summary summary = Summary.of(table);
        int duplicates = DuplicateRows.count(table);
        List<String> cautions = cautions(table.schema().hasTarget(), summary, columns, classRows);
        List<String> warnings = new ArrayList<>(cautions);
        warnings.addAll(oddities(summary, columns, duplicates));
        return new Profile(summary, columns, classRows, duplicates, cautions, warnings);
    }

    private static List<String> cautions(
            boolean classes, Summary summary, List<ColumnProfile> columns, Map<String, Integer> classRows) {
        List<String> cautions = new ArrayList<>();
        if (classes) {
            cautions.addAll(smallClasses(summary, columns, classRows));
        }
        int rows = summary.rows();
        addNames(
                cautions,
                columns,
                "with more than half of the values missing",
                column -> column.distinct() > 0 && column.missing() > MUCH_MISSING * rows);
        addNames(
                cautions,
                columns,
                "with more than " + MANY_CATEGORIES + " categories",
                column -> column.kind().equals("categorical")
                        && column.distinct() > MANY_CATEGORIES
                        && !isIdentifier(column, rows));
        return cautions;
    }

    private static List<String> smallClasses(
            Summary summary, List<ColumnProfile> columns, Map<String, Integer> classRows) {
        List<String> warnings = new ArrayList<>();
        classRows.forEach((label, rows) -> {
            if (rows < FEW_MINORITY_ROWS) {
                warnings.add("class '" + label + "' has " + rows + (rows == 1 ? " row" : " rows")
                        + ": too few for five folds and five neighbours");
            }
        });
        if (columns.size() > summary.minorityRows()) {
            warnings.add("more features (" + columns.size() + ") than minority rows (" + summary.minorityRows() + ")");
        }
        return warnings;
    }

    private static List<String> oddities(Summary summary, List<ColumnProfile> columns, int duplicates) {
        List<String> warnings = new ArrayList<>();
        int rows = summary.rows();
        if (duplicates >= MUCH_REPETITION * rows) {
            warnings.add(duplicates + " of " + rows + " rows (" + Decimal.fixed(100.0 * duplicates / rows, 0)
                    + " %) repeat an earlier one: random folds put copies into training and test rows");
        }
        addNames(warnings, columns, "without any value", column -> column.distinct() == 0);
        addNames(warnings, columns, "with one value only", column -> column.distinct() == 1 && column.isConstant());
        addNames(
                warnings,
                columns,
                "with another value in every row, as an identifier has",
                column -> isIdentifier(column, rows));
        return warnings;
    }

    private static boolean isIdentifier(ColumnProfile column, int rows) {
        boolean allDifferent = rows > 1 && column.distinct() == rows;
        boolean counts = column.greatest() - column.least() == rows - 1.0;
        return allDifferent
                && (column.column() instanceof Column.Categorical
                        || (counts && column.kind().equals("integer")));
    }

    private static void addNames(
            List<String> warnings, List<ColumnProfile> columns, String what, Predicate<ColumnProfile> which) {
        List<String> names =
                columns.stream().filter(which).map(ColumnProfile::name).toList();
        if (names.isEmpty()) {
            return;
        }
        String shown = names.stream()
                .limit(MOST_NAMES_SHOWN)
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        warnings.add((names.size() == 1 ? "a column " : names.size() + " columns ") + what + ": " + shown
                + (names.size() > MOST_NAMES_SHOWN ? ", ..." : ""));
    }
}
