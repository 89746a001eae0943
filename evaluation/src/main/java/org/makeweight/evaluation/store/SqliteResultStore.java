package org.makeweight.evaluation.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.makeweight.core.split.Folds;
import org.makeweight.evaluation.outcome.TrialResult;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.plan.Trial;
import org.makeweight.evaluation.plan.Trial.Coordinates;
import org.makeweight.evaluation.plan.WorkUnit;

/** Results in an SQLite file, whose form is in {@code schema.sql}. Each unit of work is one transaction. */
public final class SqliteResultStore implements ResultStore {
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
                if (dataset.folds().isPresent()) {
                    insertSplits(connection, dataset.id(), dataset.folds().get());
                }
            }
            insertTrials(connection, plan);
            UnitPlan.insert(connection, "quality_plan", plan, WorkUnit::qualityKey);
            UnitPlan.insert(connection, "origins_plan", plan, WorkUnit::originsKey);
        });
    }

    private static void insertSplits(Connection connection, String dataset, Folds folds) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO split VALUES (?, ?, ?, ?)")) {
            for (int repeat = 0; repeat < folds.repeats(); repeat++) {
                for (int fold = 0; fold < folds.count(); fold++) {
                    insert.setString(1, dataset);
                    insert.setInt(2, repeat);
                    insert.setInt(3, fold);
                    insert.setBytes(4, Blobs.of(folds.split(repeat, fold).test()));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static void insertTrials(Connection connection, Plan plan) throws SQLException {
        String sql = "INSERT INTO plan VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int position = 0;
            for (WorkUnit unit : plan.units()) {
                for (Trial trial : unit.trials()) {
                    Coordinates at = trial.coordinates();
                    insert.setInt(1, position++);
                    insert.setString(2, trial.key());
                    insert.setString(3, at.dataset());
                    insert.setInt(4, at.repeat());
                    insert.setInt(5, at.fold());
                    insert.setString(6, at.augmenter());
                    insert.setInt(7, at.generatorSeed());
                    insert.setString(8, at.classifier());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    @Override
    public Set<String> finished() {
        return keys("SELECT key FROM trial WHERE status <> 'failed'");
    }

    @Override
    public Set<String> finishedQuality() {
        return keys("SELECT key FROM quality WHERE status <> 'failed'");
    }

    @Override
    public Set<String> finishedOrigins() {
        return keys("SELECT key FROM origins WHERE status <> 'failed'");
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

    private Set<String> keys(String sql) {
        return database.query(sql, rows -> {
            Set<String> keys = new HashSet<>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        });
    }

    @Override
    public int planned() {
        return database.query("SELECT COUNT(*) FROM plan", rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }

    @Override
    public void put(UnitResult result) {
        database.transaction(connection -> {
            for (TrialResult trial : result.trials()) {
                TrialRow.insert(connection, trial);
            }
            if (result.quality().isPresent()) {
                QualityRow.insert(connection, result.quality().get());
            }
            if (result.origins().isPresent()) {
                OriginsRow.insert(connection, result.origins().get());
            }
        });
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
