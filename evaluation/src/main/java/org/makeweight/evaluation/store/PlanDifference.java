package org.makeweight.evaluation.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.makeweight.core.failure.Quote;
import org.makeweight.evaluation.plan.Plan;

/**
 * How a stored plan differs from what a plan would be stored as, value by value: keys, and also the names and places under which
 * their results are shown, facts of data sets, classes and test rows.
 */
final class PlanDifference {
    /** Stores of earlier forms have no rows of it. */
    private static final String LATER = "minority_types";

    /** What tells a reader which row it is, as far as a table has it. */
    private static final List<String> PLACES = List.of(
            "id", "dataset", "of_dataset", "repeat", "fold", "augmenter", "generator_seed", "classifier", "threshold");

    private final String table;
    private int rows;
    private int expectedRows;
    private int different;
    private String first = "";

    private PlanDifference(String table) {
        this.table = table;
    }

    /** A sentence for each table that is not as the plan would have it. */
    static List<String> of(Database stored, Plan plan) {
        try (Database expected = Database.inMemory()) {
            expected.transaction(connection -> PlanRows.replace(connection, plan));
            List<String> found = new ArrayList<>();
            PlanRows.TABLES.forEach((table, order) -> {
                String sql = "SELECT * FROM " + table + " ORDER BY " + order;
                PlanDifference difference = new PlanDifference(table);
                stored.query(sql, rows -> expected.query(sql, others -> difference.compare(rows, others)));
                difference.inWords().ifPresent(found::add);
            });
            return found;
        }
    }

    private PlanDifference compare(ResultSet stored, ResultSet expected) throws SQLException {
        while (expected.next()) {
            expectedRows++;
            if (stored.next()) {
                rows++;
                compareRow(stored, expected);
            }
        }
        while (stored.next()) {
            rows++;
        }
        return this;
    }

    private void compareRow(ResultSet stored, ResultSet expected) throws SQLException {
        ResultSetMetaData columns = expected.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnName(i);
            Object is = value(stored, column);
            Object wouldBe = value(expected, column);
            if (!Objects.deepEquals(is, wouldBe)) {
                different++;
                if (different == 1) {
                    first = place(expected) + ": " + column + differs(is, wouldBe);
                }
                return;
            }
        }
    }

    /** Arrays by their content: how they are packed may hang on the machine. */
    private static Object value(ResultSet row, String column) throws SQLException {
        return row.getObject(column) instanceof byte[] blob ? Blobs.content(blob) : row.getString(column);
    }

    private static String differs(Object is, Object wouldBe) {
        return wouldBe instanceof byte[]
                ? " has other content"
                : " is " + Quote.of(String.valueOf(is)) + " and would be " + Quote.of(String.valueOf(wouldBe));
    }

    private static String place(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnName(i);
            if (PLACES.contains(column)) {
                parts.add(column.replace('_', ' ') + " " + row.getString(i));
            }
        }
        return String.join(", ", parts);
    }

    private Optional<String> inWords() {
        if (rows == 0 && table.equals(LATER)) {
            return Optional.empty();
        }
        String where = first.isEmpty() ? "" : "; the first, " + first;
        if (rows != expectedRows) {
            return Optional.of(
                    "table " + table + " has " + rows + " rows, and the experiment comes to " + expectedRows + where);
        }
        return different == 0
                ? Optional.empty()
                : Optional.of("table " + table + ": " + different + " of " + rows
                        + " rows are not what the experiment comes to" + where);
    }
}
