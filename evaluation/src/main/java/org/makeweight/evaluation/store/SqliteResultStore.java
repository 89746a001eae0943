package org.makeweight.evaluation.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.makeweight.core.split.Splits;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.Coordinates;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.plan.Task;
import org.makeweight.evaluation.plan.Trial;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.spec.ExperimentWriter;

/** Results in an SQLite file, whose form is in {@code schema.sql}. Each unit of work is one transaction. */
public final class SqliteResultStore implements ResultStore {
    private static final String FINISHED = """
            SELECT key FROM trial WHERE status <> 'failed'
            UNION ALL SELECT key FROM choice WHERE status <> 'failed' AND key NOT IN (SELECT key FROM trial)
            UNION ALL SELECT key FROM quality WHERE status <> 'failed'
            UNION ALL SELECT key FROM origins WHERE status <> 'failed'""";

    private final Database database;

    private SqliteResultStore(Database database) {
        this.database = database;
    }

    /**
     * Opens a store, making it if it is not there.
     *
     * @throws org.makeweight.core.failure.BadInputException if the file is no such store, or in use
     */
    public static SqliteResultStore open(Path file) {
        return new SqliteResultStore(Database.open(file));
    }

    @Override
    public void begin(Plan plan) {
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM dataset");
                statement.executeUpdate("DELETE FROM posterior");
                statement.executeUpdate("DELETE FROM split");
                statement.executeUpdate("DELETE FROM plan");
                statement.executeUpdate("DELETE FROM quality_plan");
                statement.executeUpdate("DELETE FROM origins_plan");
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
            saveExperiment(connection, plan.experiment());
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

    @Override
    public Set<String> finished() {
        return database.query(FINISHED, rows -> {
            Set<String> keys = new HashSet<>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        });
    }

    @Override
    public void forEachOrigins(Consumer<StoredOrigins> reader) {
        forEach(OriginsRow.SELECT, OriginsRow::read, reader);
    }

    @Override
    public void forEachQuality(Consumer<StoredQuality> reader) {
        database.query(QualityRow.SELECT, rows -> {
            QualityRow.readAll(rows, reader);
            return null;
        });
    }

    private <T> void forEach(String sql, Database.Reader<T> row, Consumer<T> reader) {
        database.query(sql, rows -> {
            while (rows.next()) {
                reader.accept(row.read(rows));
            }
            return null;
        });
    }

    @Override
    public int planned() {
        return count("SELECT DISTINCT dataset, repeat, fold, augmenter, generator_seed, classifier FROM plan");
    }

    @Override
    public int plannedLines() {
        return count("SELECT * FROM plan");
    }

    @Override
    public Map<String, Map<String, Integer>> plannedRuns() {
        String sql = """
                SELECT dataset, augmenter, COUNT(*)
                FROM (SELECT DISTINCT dataset, augmenter, repeat, fold, generator_seed FROM plan)
                GROUP BY dataset, augmenter""";
        return database.query(sql, rows -> {
            Map<String, Map<String, Integer>> planned = new HashMap<>();
            while (rows.next()) {
                planned.computeIfAbsent(rows.getString(1), dataset -> new HashMap<>())
                        .put(rows.getString(2), rows.getInt(3));
            }
            return planned;
        });
    }

    private int count(String sql) {
        return database.query("SELECT COUNT(*) FROM (" + sql + ")", rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }

    @Override
    public void put(UnitResult result) {
        database.transaction(connection -> {
            for (TaskResult each : result.results()) {
                insert(connection, each);
            }
        });
    }

    private static void insert(Connection connection, TaskResult result) throws SQLException {
        if (result instanceof TaskResult.Trained trained) {
            TrialRow.insert(connection, trained);
        } else if (result instanceof TaskResult.Chosen chosen) {
            ChoiceRow.insert(connection, chosen.key(), chosen.outcome());
        } else if (result instanceof TaskResult.Quality quality) {
            QualityRow.insert(connection, quality);
        } else if (result instanceof TaskResult.Origins origins) {
            OriginsRow.insert(connection, origins);
        }
    }

    /** With the plan, so that the one never stands without the other. */
    private static void saveExperiment(Connection connection, Experiment experiment) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO meta VALUES ('experiment', ?)")) {
            insert.setString(1, ExperimentWriter.write(experiment));
            insert.executeUpdate();
        }
    }

    @Override
    public Optional<String> experiment() {
        return database.query(
                "SELECT value FROM meta WHERE key = 'experiment'",
                rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
    }

    @Override
    public List<StoredDataset> datasets() {
        return database.query(DatasetRow.SELECT, rows -> {
            List<StoredDataset> datasets = new ArrayList<>();
            while (rows.next()) {
                datasets.add(DatasetRow.read(rows));
            }
            return datasets;
        });
    }

    @Override
    public void forEachSplit(Consumer<StoredSplit> reader) {
        String sql = """
                SELECT split.* FROM split JOIN dataset ON dataset.id = split.dataset
                ORDER BY dataset.position, split.repeat, split.fold""";
        database.query(sql, rows -> {
            while (rows.next()) {
                reader.accept(new StoredSplit(
                        rows.getString("dataset"),
                        rows.getInt("repeat"),
                        rows.getInt("fold"),
                        Blobs.integers(rows.getBytes("test_rows"))));
            }
            return null;
        });
    }

    @Override
    public void forEachTraining(Consumer<StoredTraining> reader) {
        forEach(TrainingRow.SELECT, TrainingRow::read, reader);
    }

    @Override
    public void forEachSignal(Consumer<StoredSignal> reader) {
        forEach(TrainingRow.SELECT_SIGNALS, TrainingRow::readSignal, reader);
    }

    @Override
    public void forEachTrial(Consumer<StoredTrial> reader) {
        forEach(TrialRow.SELECT, TrialRow::read, reader);
    }

    @Override
    public void close() {
        database.close();
    }
}
