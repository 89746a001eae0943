package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.makeweight.evaluation.outcome.Choice;
import org.makeweight.evaluation.outcome.Outcome;

/** What inner folds chose as a row of the database. */
final class ChoiceRow {
    private ChoiceRow() {}

    static void insert(Connection connection, String key, Outcome<Choice> outcome) throws SQLException {
        String sql = "INSERT OR REPLACE INTO choice VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, key);
            insert.setString(2, outcome.status());
            insert.setString(3, outcome.reason());
            if (outcome instanceof Outcome.Completed<Choice> made) {
                insert.setString(4, made.result().augmenter());
                insert.setString(5, made.result().classifier());
                insert.setDouble(6, made.result().threshold());
                insert.setDouble(7, made.result().value());
            }
            insert.executeUpdate();
        }
    }

    /** What came of a task that chooses, under its key, by the names that {@link #read} knows. */
    static final String SELECT_TASK = """
            SELECT status AS choice_status, reason AS choice_reason, augmenter AS chosen_augmenter,
                   classifier AS chosen_classifier, threshold, value
            FROM choice WHERE key = ?""";

    /** The choice that a trial rests on, as {@link TrialRow#SELECT} joins it; empty if it rests on none. */
    static Optional<Outcome<Choice>> read(ResultSet row) throws SQLException {
        String status = row.getString("choice_status");
        if (status == null) {
            return Optional.empty();
        }
        String reason = row.getString("choice_reason");
        return Optional.of(
                switch (status) {
                    case "completed" ->
                        new Outcome.Completed<>(new Choice(
                                row.getString("chosen_augmenter"),
                                row.getString("chosen_classifier"),
                                row.getDouble("threshold"),
                                // SQLite keeps what is no number as nothing
                                row.getObject("value") == null ? Double.NaN : row.getDouble("value")));
                    case "not-applicable" -> new Outcome.NotApplicable<>(reason);
                    case "failed" -> new Outcome.Failed<>(reason);
                    default -> throw new DamagedException("unknown status '" + status + "'");
                });
    }
}
