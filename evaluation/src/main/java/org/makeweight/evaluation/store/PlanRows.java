package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.split.Splits;
import org.makeweight.evaluation.plan.Coordinates;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.plan.Task;
import org.makeweight.evaluation.plan.Trial;
import org.makeweight.evaluation.plan.WorkUnit;

/** The current plan as rows of the database. */
final class PlanRows {
    private static final String KEYS = """
            SELECT key FROM (
                SELECT position, 0 AS part, key FROM plan
                UNION ALL SELECT position, 1, choice FROM plan WHERE choice IS NOT NULL
                UNION ALL SELECT position, 2, key FROM quality_plan
                UNION ALL SELECT position, 3, key FROM origins_plan
                UNION ALL SELECT position, 4, key FROM projection_plan)
            ORDER BY part, position""";

    /** The tables that a plan fills, and the order of their rows. */
    static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("dataset", "position");
        TABLES.put("posterior", "dataset");
        TABLES.put("minority_types", "of_dataset");
        TABLES.put("split", "dataset, repeat, fold");
        TABLES.put("plan", "position");
        TABLES.put("quality_plan", "position");
        TABLES.put("origins_plan", "position");
        TABLES.put("projection_plan", "position");
    }

    /** Those whose rows name a data set that the plan has. */
    static final List<String> NAMING = List.of("plan", "split", "quality_plan", "origins_plan", "projection_plan");

    private PlanRows() {}

    /** Puts a plan in the place of the one before. */
    static void replace(Connection connection, Plan plan) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES.keySet()) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        }
        int position = 0;
        for (PlannedDataset dataset : plan.datasets()) {
            DatasetRow.insert(connection, position++, dataset);
            if (dataset.splits().isPresent()) {
                insertSplits(connection, dataset.id(), dataset.splits().get());
            }
        }
        insertTrials(connection, plan);
        UnitPlan.insert(connection, "quality_plan", plan, unit -> key(unit, Task.MeasureQuality.class));
        UnitPlan.insert(connection, "origins_plan", plan, unit -> key(unit, Task.FindOrigins.class));
        UnitPlan.insert(connection, "projection_plan", plan, unit -> key(unit, Task.ProjectRows.class));
    }

    /** The keys of its tasks, each once. */
    static Set<String> keys(Database database) {
        return database.query(KEYS, rows -> {
            Set<String> keys = new LinkedHashSet<>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        });
    }

    private static void insertSplits(Connection connection, String dataset, Splits splits) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO split VALUES (?, ?, ?, ?)")) {
            for (int repeat = 0; repeat < splits.repeats(); repeat++) {
                for (int fold = 0; fold < splits.folds(); fold++) {
                    insert.setString(1, dataset);
                    insert.setInt(2, repeat);
                    insert.setInt(3, fold);
                    insert.setBytes(4, Blobs.of(splits.split(repeat, fold).test()));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static void insertTrials(Connection connection, Plan plan) throws SQLException {
        String sql = "INSERT INTO plan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int position = 0;
            for (WorkUnit unit : plan.units()) {
                for (Trial trial : unit.trials()) {
                    Coordinates at = trial.at();
                    insert.setInt(1, position++);
                    insert.setString(2, trial.scores());
                    insert.setString(3, at.dataset());
                    insert.setInt(4, at.repeat());
                    insert.setInt(5, at.fold());
                    insert.setString(6, at.augmenter());
                    insert.setInt(7, at.generatorSeed());
                    insert.setString(8, at.classifier());
                    insert.setString(9, trial.threshold().id());
                    insert.setString(10, trial.choice().orElse(null));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static Optional<String> key(WorkUnit unit, Class<? extends Task> kind) {
        return unit.tasks().stream().filter(kind::isInstance).map(Task::key).findFirst();
    }
}
