package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.ReportModel;

/** Mean seconds of a trial. The one table that differs from run to run. */
public final class CostTable {
    private CostTable() {}

    /** Sums over trials. */
    private record Total(int trials, double fit, double generate, double train, double predict) {
        static final Total ZERO = new Total(0, 0, 0, 0, 0);

        Total plus(Costs costs) {
            return new Total(
                    trials + 1,
                    fit + costs.fitSeconds(),
                    generate + costs.generateSeconds(),
                    train + costs.trainSeconds(),
                    predict + costs.predictSeconds());
        }

        double all() {
            return fit + generate + train + predict;
        }
    }

    private record Pair(String augmenter, String classifier) {}

    /** The table. */
    public static ReportTable of(ReportModel model) {
        Map<Pair, Total> totals = totals(model);
        List<List<String>> lines = new ArrayList<>();
        List<List<DisplayCell>> rows = new ArrayList<>();
        for (Candidates<Learner> classifier : model.experiment().classifiers()) {
            String heading = model.classifiers().of(classifier.name());
            for (Candidates<Augmenter> augmenter : model.experiment().augmenters()) {
                if (!model.experiment().contenders().trainedOn(augmenter).contains(classifier)) {
                    continue;
                }
                Total total = totals.getOrDefault(new Pair(augmenter.name(), classifier.name()), Total.ZERO);
                lines.add(line(augmenter.name(), classifier.name(), total));
                rows.add(row(heading, model.augmenters().of(augmenter.name()), total));
                heading = "";
            }
        }
        List<DisplayTable.Column> columns = List.of(
                new DisplayTable.Column("Classifier", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Method", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Trials", DisplayTable.Align.RIGHT),
                new DisplayTable.Column("Fit", DisplayTable.Align.RIGHT),
                new DisplayTable.Column("Generate", DisplayTable.Align.RIGHT),
                new DisplayTable.Column("Train", DisplayTable.Align.RIGHT),
                new DisplayTable.Column("Predict", DisplayTable.Align.RIGHT),
                new DisplayTable.Column("Sum", DisplayTable.Align.RIGHT));
        return new ReportTable(
                new CsvTable(
                        List.of(
                                "classifier",
                                "augmenter",
                                "trials",
                                "fit_seconds",
                                "generate_seconds",
                                "train_seconds",
                                "predict_seconds",
                                "total_seconds"),
                        lines),
                DisplayTable.list(
                        "costs",
                        "Mean seconds of a trial",
                        List.of(
                                "Wall-clock time of one thread, mean over completed trials of all data sets.",
                                "Fit: learning an augmenter's model. Generate: making its rows. Train, predict: the classifier.",
                                "Model and rows are made once for each training part and run and serve all classifiers: their"
                                        + " seconds stand with each classifier, and are not to be added up over these."),
                        columns,
                        rows));
    }

    private static Map<Pair, Total> totals(ReportModel model) {
        Map<Pair, Total> totals = new HashMap<>();
        for (Measurement trial : model.trials()) {
            trial.outcome().value().ifPresent(scored -> {
                Pair pair = new Pair(trial.at().augmenter(), trial.at().classifier());
                totals.put(pair, totals.getOrDefault(pair, Total.ZERO).plus(scored.costs()));
            });
        }
        return totals;
    }

    private static List<String> line(String augmenter, String classifier, Total total) {
        int n = total.trials();
        return List.of(
                classifier,
                augmenter,
                Integer.toString(n),
                ScoreTable.exact(total.fit() / n),
                ScoreTable.exact(total.generate() / n),
                ScoreTable.exact(total.train() / n),
                ScoreTable.exact(total.predict() / n),
                ScoreTable.exact(total.all() / n));
    }

    private static List<DisplayCell> row(String classifier, String augmenter, Total total) {
        int n = total.trials();
        return List.of(
                DisplayCell.text(classifier),
                new DisplayCell.Text(augmenter),
                DisplayCell.number(n),
                seconds(total.fit(), n),
                seconds(total.generate(), n),
                seconds(total.train(), n),
                seconds(total.predict(), n),
                seconds(total.all(), n));
    }

    private static DisplayCell seconds(double sum, int trials) {
        if (trials == 0) {
            return DisplayCell.Missing.WITHOUT;
        }
        double mean = sum / trials;
        int decimals = mean == 0 || mean >= 100 ? 0 : mean >= 10 ? 1 : mean >= 1 ? 2 : 4;
        return new DisplayCell.Figure(Decimal.fixed(mean, decimals), "", Emphasis.NONE);
    }
}
