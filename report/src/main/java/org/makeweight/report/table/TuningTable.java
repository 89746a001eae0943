package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.evaluation.outcome.Choice;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;

/** What inner folds chose in each training part: a text for other programs. */
public final class TuningTable {
    private static final List<String> COLUMNS = List.of(
            "dataset",
            "repeat",
            "fold",
            "augmenter",
            "generator_seed",
            "classifier",
            "threshold",
            "chosen_augmenter",
            "chosen_classifier",
            "threshold_value",
            "metric",
            "value");

    private TuningTable() {}

    /** The table in the plan's order; empty if nothing was chosen. */
    public static Optional<CsvTable> of(Results results) {
        String metric = results.experiment().protocol().tuning().metric().id();
        List<List<String>> rows = new ArrayList<>();
        for (Measurement measurement : results.measurements()) {
            measurement.chosen().ifPresent(choice -> rows.add(line(measurement, choice, metric)));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new CsvTable(COLUMNS, rows));
    }

    private static List<String> line(Measurement measurement, Choice choice, String metric) {
        return List.of(
                measurement.at().dataset(),
                Integer.toString(measurement.at().repeat()),
                Integer.toString(measurement.at().fold()),
                measurement.at().augmenter(),
                Integer.toString(measurement.at().generatorSeed()),
                measurement.at().classifier(),
                measurement.threshold().id(),
                choice.augmenter(),
                choice.classifier(),
                ScoreTable.exact(choice.threshold()),
                metric,
                ScoreTable.exact(choice.value()));
    }
}
