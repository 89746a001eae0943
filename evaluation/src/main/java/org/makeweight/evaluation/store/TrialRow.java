package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.method.Training;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.plan.Coordinates;

/** A trial as a row of the database. */
final class TrialRow {
    private static final String FLAG_SEPARATOR = "; ";

    /** The trials of the current plan whose scores and choices are there, in its order. */
    static final String SELECT = """
            SELECT plan.dataset, plan.repeat, plan.fold, plan.augmenter, plan.generator_seed, plan.classifier,
                   plan.threshold AS rule, trial.*, split.test_rows, dataset.row_count, choice.status AS choice_status,
                   choice.reason AS choice_reason, choice.augmenter AS chosen_augmenter,
                   choice.classifier AS chosen_classifier, choice.threshold, choice.value
            FROM plan
            JOIN trial ON trial.key = plan.key
            LEFT JOIN choice ON choice.key = plan.choice
            LEFT JOIN dataset ON dataset.id = plan.dataset
            LEFT JOIN split ON split.dataset = plan.dataset AND split.repeat = plan.repeat AND split.fold = plan.fold
            WHERE plan.choice IS NULL OR choice.key IS NOT NULL OR (plan.choice = plan.key AND trial.status <> 'completed')
            ORDER BY plan.position""";

    /** What came of a task that trains, under its key. */
    static final String SELECT_TASK = """
            SELECT trial.*, trial_training.training, choice.status AS choice_status,
                   choice.reason AS choice_reason, choice.augmenter AS chosen_augmenter,
                   choice.classifier AS chosen_classifier, choice.threshold, choice.value
            FROM trial
            LEFT JOIN choice ON choice.key = trial.key
            LEFT JOIN trial_training ON trial_training.key = trial.key
            WHERE trial.key = ?""";

    private TrialRow() {}

    static void insert(Connection connection, TaskResult.Trained result) throws SQLException {
        String sql = """
                INSERT OR REPLACE INTO trial (key, status, reason, flags, tp, fp, fn, tn, scores, probabilities,
                    fit_seconds, generate_seconds, train_seconds, predict_seconds, class_scores, provenance)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, result.key());
            insert.setString(2, result.outcome().status());
            insert.setString(3, result.outcome().reason());
            insert.setString(4, "");
            if (result.outcome() instanceof Outcome.Completed<Scored> completed) {
                bind(insert, completed.result());
            }
            insert.executeUpdate();
        }
        if (result.fitted().isPresent()) {
            TrainingRow.insert(connection, result.key(), result.fitted().get());
        }
        if (result.chosen().isPresent()) {
            ChoiceRow.insert(
                    connection,
                    result.key(),
                    new Outcome.Completed<>(result.chosen().get()));
        }
    }

    private static void bind(PreparedStatement insert, Scored scored) throws SQLException {
        Confusion confusion = scored.confusion();
        insert.setString(4, String.join(FLAG_SEPARATOR, scored.flags()));
        insert.setLong(5, confusion.tp());
        insert.setLong(6, confusion.fp());
        insert.setLong(7, confusion.fn());
        insert.setLong(8, confusion.tn());
        insert.setBytes(9, Blobs.of(scored.scores()));
        insert.setBoolean(10, scored.probabilities());
        insert.setDouble(11, scored.costs().fitSeconds());
        insert.setDouble(12, scored.costs().generateSeconds());
        insert.setDouble(13, scored.costs().trainSeconds());
        insert.setDouble(14, scored.costs().predictSeconds());
        if (!scored.provenance().isEmpty()) {
            insert.setString(16, scored.provenance());
        }
        if (scored.ofClasses().length > 0) {
            insert.setBytes(15, Blobs.of(scored.ofClasses()));
        }
    }

    static StoredTrial read(ResultSet row) throws SQLException {
        byte[] blob = row.getBytes("test_rows");
        int[] testRows = blob == null ? new int[0] : testRows(blob, row.getInt("row_count"));
        Outcome<Scored> outcome = outcome(row);
        outcome.value().ifPresent(scored -> checkLength(scored.scores(), testRows.length));
        return new StoredTrial(
                coordinates(row), Threshold.of(row.getString("rule")), outcome, ChoiceRow.read(row), testRows);
    }

    private static void checkLength(double[] scores, int testRows) {
        if (scores.length != testRows) {
            throw new DamagedException("a trial has " + scores.length + " scores for " + testRows + " test rows");
        }
    }

    /**
     * The rows that a fold tests.
     *
     * @param rows of the data set
     */
    static int[] testRows(byte[] blob, int rows) {
        int[] testRows = Blobs.integers(blob);
        for (int i = 0; i < testRows.length; i++) {
            if (testRows[i] < 0 || testRows[i] >= rows || (i > 0 && testRows[i] <= testRows[i - 1])) {
                throw new DamagedException("the test rows of a fold are no ascending numbers of its " + rows + " rows");
            }
        }
        return testRows;
    }

    static TaskResult.Trained readTask(ResultSet row, Training fit) throws SQLException {
        return new TaskResult.Trained(
                row.getString("key"),
                outcome(row),
                fit,
                ChoiceRow.read(row).flatMap(Outcome::value).orElse(null));
    }

    static Coordinates coordinates(ResultSet row) throws SQLException {
        return new Coordinates(
                row.getString("dataset"),
                row.getInt("repeat"),
                row.getInt("fold"),
                row.getString("augmenter"),
                row.getInt("generator_seed"),
                row.getString("classifier"));
    }

    private static Outcome<Scored> outcome(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return switch (row.getString("status")) {
            case "completed" -> new Outcome.Completed<>(scored(row));
            case "not-applicable" -> new Outcome.NotApplicable<>(reason);
            case "failed" -> new Outcome.Failed<>(reason);
            default -> throw new DamagedException("unknown status '" + row.getString("status") + "'");
        };
    }

    private static Scored scored(ResultSet row) throws SQLException {
        String flags = row.getString("flags");
        double[] scores = Blobs.doubles(row.getBytes("scores"));
        byte[] ofClasses = row.getBytes("class_scores");
        double[] classScores = ofClasses == null ? new double[0] : Blobs.doubles(ofClasses);
        if (!Arrays.stream(scores).allMatch(Double::isFinite)) {
            throw new DamagedException("a stored score is no finite number");
        }
        Confusion counts = new Confusion(row.getLong("tp"), row.getLong("fp"), row.getLong("fn"), row.getLong("tn"));
        for (long count : new long[] {counts.tp(), counts.fp(), counts.fn(), counts.tn()}) {
            if (count < 0 || count > scores.length) {
                throw new DamagedException("a trial counts " + count + " of " + scores.length + " test rows");
            }
        }
        return new Scored(
                scores,
                classScores,
                row.getBoolean("probabilities"),
                counts,
                row.getString("provenance") == null ? "" : row.getString("provenance"),
                flags.isEmpty() ? List.of() : List.of(flags.split(FLAG_SEPARATOR, -1)),
                new Costs(
                        seconds(row, "fit_seconds"),
                        seconds(row, "generate_seconds"),
                        seconds(row, "train_seconds"),
                        seconds(row, "predict_seconds")));
    }

    private static double seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new DamagedException("a trial took " + seconds + " seconds");
        }
        return seconds;
    }
}
