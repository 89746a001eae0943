package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.WorkUnit;

/** The units of the current plan of which something is kept besides their trials, as rows of a table. */
final class UnitPlan {
    private UnitPlan() {}

    /** Lists those units that have a key. */
    static void insert(Connection connection, String table, Plan plan, Function<WorkUnit, Optional<String>> keyOf)
            throws SQLException {
        String sql = "INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int position = 0;
            for (WorkUnit unit : plan.units()) {
                Optional<String> key = keyOf.apply(unit);
                if (key.isEmpty()) {
                    continue;
                }
                insert.setInt(1, position++);
                insert.setString(2, key.get());
                insert.setString(3, unit.dataset().id());
                insert.setInt(4, unit.repeat());
                insert.setInt(5, unit.fold());
                insert.setString(6, unit.augmenter().name());
                insert.setInt(7, unit.generatorSeed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
