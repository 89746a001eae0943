package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.hash.Sha256;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.evaluation.experiment.Trial.Coordinates;

/** The curves of a training as rows of the database: the content once, and a reference from each trial. */
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
            WHERE plan.repeat = 0 AND plan.generator_seed = 0 AND plan.fold < 5
            GROUP BY plan.dataset, plan.fold, plan.augmenter
            ORDER BY MIN(plan.position)""";

    private TrainingRow() {}

    static void insert(Connection connection, String trial, TrainingCurves curves) throws SQLException {
        String id = id(curves);
        String content = "INSERT OR IGNORE INTO training VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(content)) {
            insert.setString(1, id);
            insert.setString(2, DatasetRow.toJson(curves.names()));
            insert.setBytes(
                    3, Blobs.of(Arrays.stream(curves.steps()).asDoubleStream().toArray()));
            insert.setBytes(4, Blobs.of(flat(curves)));
            insert.executeUpdate();
        }
        String reference = "INSERT OR REPLACE INTO trial_training VALUES (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(reference)) {
            insert.setString(1, trial);
            insert.setString(2, id);
            insert.executeUpdate();
        }
    }

    private static double[] flat(TrainingCurves curves) {
        return Arrays.stream(curves.values()).flatMapToDouble(Arrays::stream).toArray();
    }

    private static String id(TrainingCurves curves) {
        Sha256 sha = new Sha256();
        curves.names().forEach(sha::text);
        for (long step : curves.steps()) {
            sha.longInteger(step);
        }
        for (double value : flat(curves)) {
            sha.longInteger(Double.doubleToLongBits(value));
        }
        return sha.hex();
    }

    static StoredTraining read(ResultSet row) throws SQLException {
        Coordinates at = new Coordinates(
                row.getString("dataset"),
                row.getInt("repeat"),
                row.getInt("fold"),
                row.getString("augmenter"),
                row.getInt("generator_seed"),
                row.getString("classifier"));
        List<String> names = DatasetRow.fromJson(row.getString("names"));
        double[] steps = Blobs.doubles(row.getBytes("steps"));
        double[] flat = Blobs.doubles(row.getBytes("curves"));
        double[][] values = new double[names.size()][];
        Arrays.setAll(values, c -> Arrays.copyOfRange(flat, c * steps.length, (c + 1) * steps.length));
        return new StoredTraining(
                at,
                new TrainingCurves(
                        names,
                        Arrays.stream(steps).mapToLong(step -> (long) step).toArray(),
                        values));
    }
}
