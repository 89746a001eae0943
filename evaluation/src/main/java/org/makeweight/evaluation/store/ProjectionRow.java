package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.RowProjection;
import org.makeweight.evaluation.outcome.TaskResult;

/** Rows of a unit in a plane as a row of the database. */
final class ProjectionRow {
    /** The units of the current plan that have one, in its order. */
    static final String SELECT = """
            SELECT projection_plan.*, projection.*
            FROM projection_plan
            JOIN projection ON projection.key = projection_plan.key
            WHERE projection.status = 'known'
            ORDER BY projection_plan.position""";

    /** What came of a task, under its key. */
    static final String SELECT_TASK = "SELECT * FROM projection WHERE key = ?";

    private static final String KNOWN = "known";

    private ProjectionRow() {}

    static void insert(Connection connection, TaskResult.Projection result) throws SQLException {
        String sql = "INSERT OR REPLACE INTO projection VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, result.key());
            insert.setString(
                    2,
                    result.outcome() instanceof Outcome.Completed
                            ? KNOWN
                            : result.outcome().status());
            insert.setString(3, result.outcome().reason());
            if (result.outcome() instanceof Outcome.Completed<RowProjection> known) {
                insert.setBytes(4, Blobs.of(known.result().kind()));
                insert.setBytes(5, Blobs.of(known.result().x()));
                insert.setBytes(6, Blobs.of(known.result().y()));
                insert.setDouble(7, known.result().share());
            }
            insert.executeUpdate();
        }
    }

    static StoredProjection read(ResultSet row) throws SQLException {
        return new StoredProjection(
                row.getString("dataset"),
                row.getInt("repeat"),
                row.getInt("fold"),
                row.getString("augmenter"),
                row.getInt("generator_seed"),
                rows(row));
    }

    private static RowProjection rows(ResultSet row) throws SQLException {
        int[] kind = Blobs.integers(row.getBytes("kind"));
        double[] x = Blobs.doubles(row.getBytes("x"));
        double[] y = Blobs.doubles(row.getBytes("y"));
        if (x.length != kind.length || y.length != kind.length) {
            throw new DamagedException("a projection of " + kind.length + " rows has arrays of other lengths");
        }
        return new RowProjection(kind, x, y, row.getDouble("share"));
    }

    /** What came of a task. */
    static TaskResult.Projection readTask(ResultSet row) throws SQLException {
        String status = row.getString("status");
        String reason = row.getString("reason");
        Outcome<RowProjection> outcome = switch (status) {
            case KNOWN -> new Outcome.Completed<>(rows(row));
            case "not-applicable" -> new Outcome.NotApplicable<>(reason);
            case "failed" -> new Outcome.Failed<>(reason);
            default -> throw new DamagedException("unknown status '" + status + "'");
        };
        return new TaskResult.Projection(row.getString("key"), outcome, 0);
    }
}
