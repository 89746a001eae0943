package org.makeweight.evaluation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.outcome.TaskResult.Measured;
import org.makeweight.evaluation.quality.QualityFigures;
import org.makeweight.evaluation.quality.QualityMeasure;

/** The quality of a unit's synthetic rows as rows of the database. */
final class QualityRow {
    /** One line for each unit of the current plan, or for each of its figures, in the plan's order. */
    static final String SELECT = """
            SELECT quality_plan.*, quality.status, quality.reason, quality.real_rows, quality.held_out_rows,
                   quality.synthetic_rows, quality_figure.measure, quality_figure.synthetic, quality_figure.held_out
            FROM quality_plan
            LEFT JOIN quality ON quality.key = quality_plan.key
            LEFT JOIN quality_figure ON quality_figure.key = quality_plan.key
            ORDER BY quality_plan.position""";

    /** One line for each figure, under the key of the task. */
    private static final String SELECT_TASK = """
            SELECT quality.status, quality.reason, quality.real_rows, quality.held_out_rows, quality.synthetic_rows,
                   quality_figure.measure, quality_figure.synthetic, quality_figure.held_out
            FROM quality LEFT JOIN quality_figure ON quality_figure.key = quality.key
            WHERE quality.key = ?""";

    private static final String MEASURED = "measured";
    private static final String NOTHING_MADE = "nothing-made";

    private QualityRow() {}

    static void insert(Connection connection, TaskResult.Quality result) throws SQLException {
        String sql = "INSERT OR REPLACE INTO quality VALUES (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, result.key());
            insert.setString(2, status(result.outcome()));
            insert.setString(3, result.outcome().reason());
            Optional<QualityFigures> figures = result.outcome().value().flatMap(Measured::made);
            if (figures.isPresent()) {
                insert.setInt(4, figures.get().realRows());
                insert.setInt(5, figures.get().heldOutRows());
                insert.setInt(6, figures.get().syntheticRows());
                insertFigures(connection, result.key(), figures.get());
            }
            insert.executeUpdate();
        }
    }

    private static String status(Outcome<Measured> outcome) {
        return outcome instanceof Outcome.Completed<Measured> measured
                ? measured.result().made().isPresent() ? MEASURED : NOTHING_MADE
                : outcome.status();
    }

    private static void insertFigures(Connection connection, String key, QualityFigures figures) throws SQLException {
        String sql = "INSERT OR REPLACE INTO quality_figure VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (QualityMeasure measure : QualityMeasure.values()) {
                insert.setString(1, key);
                insert.setString(2, measure.id());
                bind(insert, 3, figures.synthetic().get(measure));
                bind(insert, 4, figures.heldOut().get(measure));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, int position, double figure) throws SQLException {
        if (Double.isNaN(figure)) {
            insert.setNull(position, Types.REAL);
        } else {
            insert.setDouble(position, figure);
        }
    }

    /** Reads the lines of {@link #SELECT}, those of a unit together. */
    static void readAll(ResultSet rows, Consumer<StoredQuality> reader) throws SQLException {
        boolean more = rows.next();
        while (more) {
            int position = rows.getInt("position");
            String dataset = rows.getString("dataset");
            int repeat = rows.getInt("repeat");
            int fold = rows.getInt("fold");
            String augmenter = rows.getString("augmenter");
            int generatorSeed = rows.getInt("generator_seed");
            Lines lines = new Lines(rows);
            do {
                lines.take(rows);
                more = rows.next();
            } while (more && rows.getInt("position") == position);
            reader.accept(new StoredQuality(dataset, repeat, fold, augmenter, generatorSeed, lines.outcome()));
        }
    }

    /** What came of a task, if it was done. */
    static Optional<TaskResult.Quality> find(Database database, String key) {
        return database.query(
                SELECT_TASK,
                rows -> {
                    Lines lines = null;
                    while (rows.next()) {
                        lines = lines == null ? new Lines(rows) : lines;
                        lines.take(rows);
                    }
                    return lines == null
                            ? Optional.empty()
                            : lines.outcome().map(outcome -> new TaskResult.Quality(key, outcome, 0));
                },
                key);
    }

    /** The lines of one unit. */
    private static final class Lines {
        private final String status;
        private final String reason;
        private final int[] counts;
        private final Map<QualityMeasure, Double> synthetic = new EnumMap<>(QualityMeasure.class);
        private final Map<QualityMeasure, Double> heldOut = new EnumMap<>(QualityMeasure.class);

        Lines(ResultSet row) throws SQLException {
            this.status = row.getString("status");
            this.reason = row.getString("reason");
            this.counts =
                    new int[] {row.getInt("real_rows"), row.getInt("held_out_rows"), row.getInt("synthetic_rows")};
        }

        void take(ResultSet row) throws SQLException {
            String id = row.getString("measure");
            for (QualityMeasure measure : QualityMeasure.values()) {
                if (measure.id().equals(id)) {
                    synthetic.put(measure, figure(row, "synthetic"));
                    heldOut.put(measure, figure(row, "held_out"));
                }
            }
        }

        private static double figure(ResultSet row, String column) throws SQLException {
            double value = row.getDouble(column);
            return row.wasNull() ? Double.NaN : value;
        }

        /** Empty if the unit was not measured yet. */
        Optional<Outcome<Measured>> outcome() {
            if (status == null) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (status) {
                        case MEASURED ->
                            new Outcome.Completed<>(new Measured(
                                    new QualityFigures(counts[0], counts[1], counts[2], synthetic, heldOut)));
                        case NOTHING_MADE -> new Outcome.Completed<>(new Measured(null));
                        case "not-applicable" -> new Outcome.NotApplicable<>(reason);
                        case "failed" -> new Outcome.Failed<>(reason);
                        default -> throw new DamagedException("unknown status '" + status + "'");
                    });
        }
    }
}
