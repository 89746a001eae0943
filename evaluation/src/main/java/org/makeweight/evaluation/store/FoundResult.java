package org.makeweight.evaluation.store;

import java.util.Optional;
import org.makeweight.core.method.Training;
import org.makeweight.evaluation.outcome.TaskResult;

/** What came of a task, found by its key alone: keys of different kinds of task never agree. */
final class FoundResult {
    private FoundResult() {}

    static Optional<TaskResult> of(Database database, String key) {
        Optional<TaskResult> found = one(database, TrialRow.SELECT_TASK, key, row -> {
            String training = row.getString("training");
            Training fit = training == null ? null : TrainingRow.find(database, training);
            return TrialRow.readTask(row, fit);
        });
        if (found.isEmpty()) {
            found = one(
                    database,
                    ChoiceRow.SELECT_TASK,
                    key,
                    row -> new TaskResult.Chosen(key, ChoiceRow.read(row).orElseThrow()));
        }
        if (found.isEmpty()) {
            found = one(database, OriginsRow.SELECT_TASK, key, OriginsRow::readTask);
        }
        if (found.isEmpty()) {
            found = one(database, ProjectionRow.SELECT_TASK, key, ProjectionRow::readTask);
        }
        return found.isPresent() ? found : QualityRow.find(database, key).map(quality -> quality);
    }

    private static Optional<TaskResult> one(
            Database database, String sql, String key, Database.Reader<TaskResult> reader) {
        return database.query(
                sql, rows -> rows.next() ? Optional.of(database.row(rows, reader)) : Optional.empty(), key);
    }
}
