package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.RowOrigins;
import org.makeweight.evaluation.outcome.TaskResult;

/** Where a unit's synthetic rows came from as a row of the database. */
final class OriginsRow {
    /** The units of the current plan of whose rows it is known, in its order. */
    static final String SELECT = """
            SELECT origins_plan.*, origins.*
            FROM origins_plan
            JOIN origins ON origins.key = origins_plan.key
            WHERE origins.status = 'known'
            ORDER BY origins_plan.position""";

    /** What came of a task, under its key. */
    static final String SELECT_TASK = "SELECT * FROM origins WHERE key = ?";

    private static final String KNOWN = "known";

    private OriginsRow() {}

    static void insert(Connection connection, TaskResult.Origins result) throws SQLException {
        String sql = "INSERT OR REPLACE INTO origins VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, result.key());
            insert.setString(
                    2,
                    result.outcome() instanceof Outcome.Completed
                            ? KNOWN
                            : result.outcome().status());
            insert.setString(3, result.outcome().reason());
            if (result.outcome() instanceof Outcome.Completed<RowOrigins> known) {
                insert.setBytes(4, Blobs.of(known.result().row()));
                insert.setBytes(5, Blobs.of(known.result().base()));
                insert.setBytes(6, Blobs.of(known.result().neighbour()));
                insert.setBytes(7, Blobs.of(known.result().step()));
                insert.setBytes(8, Blobs.of(known.result().distance()));
            }
            insert.executeUpdate();
        }
    }

    static StoredOrigins read(ResultSet row) throws SQLException {
        return new StoredOrigins(
                row.getString("dataset"),
                row.getInt("repeat"),
                row.getInt("fold"),
                row.getString("augmenter"),
                row.getInt("generator_seed"),
                rows(row));
    }

    private static RowOrigins rows(ResultSet row) throws SQLException {
        int[] numbers = Blobs.integers(row.getBytes("synthetic_rows"));
        int[] base = Blobs.integers(row.getBytes("base"));
        int[] neighbour = Blobs.integers(row.getBytes("neighbour"));
        double[] step = Blobs.doubles(row.getBytes("step"));
        double[] distance = Blobs.doubles(row.getBytes("distance"));
        if (IntStream.of(base.length, neighbour.length, step.length, distance.length)
                .anyMatch(length -> length != numbers.length)) {
            throw new DamagedException("origins of " + numbers.length + " rows have arrays of other lengths");
        }
        return new RowOrigins(numbers, base, neighbour, step, distance);
    }

    /** What came of a task. */
    static TaskResult.Origins readTask(ResultSet row) throws SQLException {
        String status = row.getString("status");
        String reason = row.getString("reason");
        Outcome<RowOrigins> outcome = switch (status) {
            case KNOWN -> new Outcome.Completed<>(rows(row));
            case "not-applicable" -> new Outcome.NotApplicable<>(reason);
            case "failed" -> new Outcome.Failed<>(reason);
            default -> throw new DamagedException("unknown status '" + status + "'");
        };
        return new TaskResult.Origins(row.getString("key"), outcome, 0);
    }
}
