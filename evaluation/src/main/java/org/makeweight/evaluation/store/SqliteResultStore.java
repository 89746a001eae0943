package org.makeweight.evaluation.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.spec.ExperimentWriter;

/** Results in an SQLite file, whose form is in {@code schema.sql}. Each unit of work is one transaction. */
public final class SqliteResultStore implements ResultStore {
    private static final String FINISHED = """
            SELECT key FROM trial WHERE status <> 'failed'
            UNION ALL SELECT key FROM choice WHERE status <> 'failed' AND key NOT IN (SELECT key FROM trial)
            UNION ALL SELECT key FROM quality WHERE status <> 'failed'
            UNION ALL SELECT key FROM origins WHERE status <> 'failed'
            UNION ALL SELECT key FROM projection WHERE status <> 'failed'""";

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

    /**
     * Opens a store that is there, to add to it.
     *
     * @throws org.makeweight.core.failure.BadInputException if the file is no such store, in use, or without a plan
     */
    public static SqliteResultStore openExisting(Path file) {
        return withPlan(file, Database.openExisting(file));
    }

    /**
     * Opens a store that is there, to read it and nothing more.
     *
     * @throws org.makeweight.core.failure.BadInputException if the file is no such store, in use, damaged, or without a plan
     */
    public static SqliteResultStore read(Path file) {
        return withPlan(file, Database.read(file));
    }

    private static SqliteResultStore withPlan(Path file, Database database) {
        SqliteResultStore store = new SqliteResultStore(database);
        try {
            if (store.plannedLines() == 0) {
                throw new BadInputException(file + " holds no plan of an experiment; only a run makes one");
            }
            for (String table : PlanRows.NAMING) {
                if (store.count("SELECT * FROM " + table + " WHERE dataset NOT IN (SELECT id FROM dataset)") > 0) {
                    throw new BadInputException(file + " is damaged: its " + table.replace('_', ' ')
                            + " names data sets that it does not hold");
                }
            }
            return store;
        } catch (BadInputException e) {
            store.close();
            throw e;
        }
    }

    /** Copies all of it into a new file. */
    void copyTo(Path target) {
        database.copyTo(target);
    }

    @Override
    public void begin(Plan plan) {
        database.transaction(connection -> {
            PlanRows.replace(connection, plan);
            saveExperiment(connection, plan.experiment());
        });
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
    public void forEachProjection(Consumer<StoredProjection> reader) {
        forEach(ProjectionRow.SELECT, ProjectionRow::read, reader);
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
                reader.accept(database.row(rows, row));
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

    @Override
    public void take(List<TaskResult> results, String source) {
        database.transaction(connection -> {
            for (TaskResult each : results) {
                insert(connection, each);
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT OR REPLACE INTO taken VALUES (?, ?)")) {
                    insert.setString(1, each.key());
                    insert.setString(2, source);
                    insert.executeUpdate();
                }
            }
        });
    }

    @Override
    public Map<String, Integer> taken() {
        Set<String> planned = plannedKeys();
        return database.query("SELECT key, source FROM taken", rows -> {
            Map<String, Integer> counts = new TreeMap<>();
            while (rows.next()) {
                if (planned.contains(rows.getString(1))) {
                    counts.merge(rows.getString(2), 1, Integer::sum);
                }
            }
            return counts;
        });
    }

    @Override
    public Optional<TaskResult> find(String key) {
        return FoundResult.of(database, key);
    }

    @Override
    public Set<String> plannedKeys() {
        return PlanRows.keys(database);
    }

    @Override
    public List<String> differencesTo(Plan plan) {
        return PlanDifference.of(database, plan);
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
        } else if (result instanceof TaskResult.Projection projection) {
            ProjectionRow.insert(connection, projection);
        } else {
            throw new IllegalStateException("no table for " + result.getClass());
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
                datasets.add(database.row(rows, DatasetRow::read));
            }
            return datasets;
        });
    }

    @Override
    public void forEachSplit(Consumer<StoredSplit> reader) {
        String sql = """
                SELECT split.*, dataset.row_count FROM split JOIN dataset ON dataset.id = split.dataset
                ORDER BY dataset.position, split.repeat, split.fold""";
        forEach(
                sql,
                row -> new StoredSplit(
                        row.getString("dataset"),
                        row.getInt("repeat"),
                        row.getInt("fold"),
                        TrialRow.testRows(row.getBytes("test_rows"), row.getInt("row_count"))),
                reader);
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
