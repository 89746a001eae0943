package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.hash.Sha256;
import org.makeweight.core.method.Signal;
import org.makeweight.core.method.Training;
import org.makeweight.core.method.TrainingCurves;

/** A fit as rows of the database: its curves and signals once, and a reference from each trial. */
final class TrainingRow {
    /**
     * Some trainings of the current plan, in its order: the first run on each of the first five folds. They show how far
     * trainings differ, and are few enough to be drawn.
     */
    static final String SELECT = """
            SELECT plan.*, training.*, MIN(plan.position)
            FROM plan
            JOIN trial_training ON trial_training.key = plan.key
            JOIN training ON training.id = trial_training.training
            WHERE training.names <> '[]' AND plan.repeat = 0 AND plan.generator_seed = 0 AND plan.fold < 5
            GROUP BY plan.dataset, plan.fold, plan.augmenter
            ORDER BY MIN(plan.position)""";

    /** The signals of each fit of the current plan, in its order. */
    static final String SELECT_SIGNALS = """
            SELECT plan.*, signal.class, signal.name, signal.value, MIN(plan.position)
            FROM plan
            JOIN trial_training ON trial_training.key = plan.key
            JOIN signal ON signal.training = trial_training.training
            GROUP BY plan.dataset, plan.repeat, plan.fold, plan.augmenter, plan.generator_seed, signal.position
            ORDER BY MIN(plan.position), signal.position""";

    private TrainingRow() {}

    static void insert(Connection connection, String trial, Training fit) throws SQLException {
        TrainingCurves curves = fit.curves();
        String id = id(fit);
        String content = "INSERT OR IGNORE INTO training VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(content)) {
            insert.setString(1, id);
            insert.setString(2, DatasetRow.toJson(curves.names()));
            insert.setBytes(
                    3, Blobs.of(Arrays.stream(curves.steps()).asDoubleStream().toArray()));
            insert.setBytes(4, Blobs.of(flat(curves)));
            insert.executeUpdate();
        }
        insertSignals(connection, id, fit.signals());
        String reference = "INSERT OR REPLACE INTO trial_training VALUES (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(reference)) {
            insert.setString(1, trial);
            insert.setString(2, id);
            insert.executeUpdate();
        }
    }

    private static void insertSignals(Connection connection, String id, List<Signal> signals) throws SQLException {
        String sql = "INSERT OR IGNORE INTO signal VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < signals.size(); i++) {
                insert.setString(1, id);
                insert.setInt(2, i);
                insert.setString(3, signals.get(i).of());
                insert.setString(4, signals.get(i).name());
                insert.setDouble(5, signals.get(i).value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static double[] flat(TrainingCurves curves) {
        return Arrays.stream(curves.values()).flatMapToDouble(Arrays::stream).toArray();
    }

    private static String id(Training fit) {
        TrainingCurves curves = fit.curves();
        Sha256 sha = new Sha256();
        curves.names().forEach(sha::text);
        for (long step : curves.steps()) {
            sha.longInteger(step);
        }
        for (double value : flat(curves)) {
            sha.longInteger(Double.doubleToLongBits(value));
        }
        for (Signal signal : fit.signals()) {
            sha.text(signal.of()).text(signal.name()).longInteger(Double.doubleToLongBits(signal.value()));
        }
        return sha.hex();
    }

    static StoredSignal readSignal(ResultSet row) throws SQLException {
        return new StoredSignal(TrialRow.coordinates(row), signal(row));
    }

    private static Signal signal(ResultSet row) throws SQLException {
        return new Signal(row.getString("class"), row.getString("name"), row.getDouble("value"));
    }

    static StoredTraining read(ResultSet row) throws SQLException {
        return new StoredTraining(TrialRow.coordinates(row), curves(row));
    }

    /** What a fit told, if a trial has one. */
    static Training find(Database database, String id) {
        List<Signal> signals = database.query(
                "SELECT * FROM signal WHERE training = ? ORDER BY position",
                rows -> {
                    List<Signal> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(signal(rows));
                    }
                    return all;
                },
                id);
        TrainingCurves curves = database.query(
                "SELECT * FROM training WHERE id = ?",
                rows -> rows.next() ? database.row(rows, TrainingRow::curves) : null,
                id);
        if (curves == null) {
            throw new DamagedException("the training of a trial is not there");
        }
        return new Training(curves, signals);
    }

    private static TrainingCurves curves(ResultSet row) throws SQLException {
        List<String> names = DatasetRow.fromJson(row.getString("names"));
        double[] steps = Blobs.doubles(row.getBytes("steps"));
        double[] flat = Blobs.doubles(row.getBytes("curves"));
        if (flat.length != (long) names.size() * steps.length) {
            throw new DamagedException("the curves of a training have not the length that they say");
        }
        double[][] curves = new double[names.size()][];
        Arrays.setAll(curves, c -> Arrays.copyOfRange(flat, c * steps.length, (c + 1) * steps.length));
        return new TrainingCurves(
                names, Arrays.stream(steps).mapToLong(step -> (long) step).toArray(), curves);
    }
}
