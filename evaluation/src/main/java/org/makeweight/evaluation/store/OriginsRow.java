package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                new RowOrigins(
                        Blobs.integers(row.getBytes("synthetic_rows")),
                        Blobs.integers(row.getBytes("base")),
                        Blobs.integers(row.getBytes("neighbour")),
                        Blobs.doubles(row.getBytes("step")),
                        Blobs.doubles(row.getBytes("distance"))));
    }
}
