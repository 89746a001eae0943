package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.TrialResult;
import org.makeweight.evaluation.plan.Trial.Coordinates;

/** A trial as a row of the database. */
final class TrialRow {
    private static final String FLAG_SEPARATOR = "; ";

    /** The trials of the current plan that have a result, in its order. */
    static final String SELECT = """
            SELECT plan.dataset, plan.repeat, plan.fold, plan.augmenter, plan.generator_seed, plan.classifier,
                   trial.*, split.test_rows
            FROM plan
            JOIN trial ON trial.key = plan.key
            LEFT JOIN split ON split.dataset = plan.dataset AND split.repeat = plan.repeat AND split.fold = plan.fold
            ORDER BY plan.position""";

    private TrialRow() {}

    static void insert(Connection connection, TrialResult result) throws SQLException {
        String sql = """
                INSERT OR REPLACE INTO trial (key, status, reason, flags, tp, fp, fn, tn, scores, probabilities,
                    fit_seconds, generate_seconds, train_seconds, predict_seconds)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Outcome outcome = result.outcome();
            insert.setString(1, result.trial().key());
            insert.setString(2, outcome.status());
            insert.setString(3, outcome.reason());
            insert.setString(4, "");
            if (outcome instanceof Outcome.Completed completed) {
                bind(insert, completed);
            }
            insert.executeUpdate();
        }
        if (result.fit().isPresent()) {
            TrainingRow.insert(connection, result.trial().key(), result.fit().get());
        }
    }

    private static void bind(PreparedStatement insert, Outcome.Completed completed) throws SQLException {
        Confusion confusion = completed.confusion();
        insert.setString(4, String.join(FLAG_SEPARATOR, completed.flags()));
        insert.setLong(5, confusion.tp());
        insert.setLong(6, confusion.fp());
        insert.setLong(7, confusion.fn());
        insert.setLong(8, confusion.tn());
        insert.setBytes(9, Blobs.of(completed.scores()));
        insert.setBoolean(10, completed.probabilities());
        insert.setDouble(11, completed.costs().fitSeconds());
        insert.setDouble(12, completed.costs().generateSeconds());
        insert.setDouble(13, completed.costs().trainSeconds());
        insert.setDouble(14, completed.costs().predictSeconds());
    }

    static StoredTrial read(ResultSet row) throws SQLException {
        Coordinates coordinates = new Coordinates(
                row.getString("dataset"),
                row.getInt("repeat"),
                row.getInt("fold"),
                row.getString("augmenter"),
                row.getInt("generator_seed"),
                row.getString("classifier"));
        byte[] testRows = row.getBytes("test_rows");
        return new StoredTrial(coordinates, outcome(row), testRows == null ? new int[0] : Blobs.integers(testRows));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return switch (row.getString("status")) {
            case "completed" -> completed(row);
            case "not-applicable" -> new Outcome.NotApplicable(reason);
            case "failed" -> new Outcome.Failed(reason);
            default -> throw new SQLException("unknown status " + row.getString("status"));
        };
    }

    private static Outcome.Completed completed(ResultSet row) throws SQLException {
        String flags = row.getString("flags");
        return new Outcome.Completed(
                Blobs.doubles(row.getBytes("scores")),
                row.getBoolean("probabilities"),
                new Confusion(row.getLong("tp"), row.getLong("fp"), row.getLong("fn"), row.getLong("tn")),
                flags.isEmpty() ? List.of() : List.of(flags.split(FLAG_SEPARATOR, -1)),
                new Costs(
                        row.getDouble("fit_seconds"),
                        row.getDouble("generate_seconds"),
                        row.getDouble("train_seconds"),
                        row.getDouble("predict_seconds")));
    }
}
