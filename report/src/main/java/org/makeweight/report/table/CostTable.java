package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.report.findings.Findings;
import org.makeweight.report.findings.Mark;

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
    public static ReportTable of(Findings findings) {
        Map<Pair, Total> totals = totals(findings);
        List<List<String>> lines = new ArrayList<>();
        List<List<Entry>> rows = new ArrayList<>();
        for (Configured<Learner> classifier : findings.experiment().classifiers()) {
            String heading = findings.classifiers().of(classifier.name());
            for (Configured<Augmenter> augmenter : findings.experiment().augmenters()) {
                Total total = totals.getOrDefault(new Pair(augmenter.name(), classifier.name()), Total.ZERO);
                lines.add(line(augmenter.name(), classifier.name(), total));
                rows.add(row(heading, findings.augmenters().of(augmenter.name()), total));
                heading = "";
            }
        }
        List<Grid.Column> columns = List.of(
                new Grid.Column("Classifier", Grid.Align.LEFT),
                new Grid.Column("Method", Grid.Align.LEFT),
                new Grid.Column("Trials", Grid.Align.RIGHT),
                new Grid.Column("Fit", Grid.Align.RIGHT),
                new Grid.Column("Generate", Grid.Align.RIGHT),
                new Grid.Column("Train", Grid.Align.RIGHT),
                new Grid.Column("Predict", Grid.Align.RIGHT),
                new Grid.Column("Sum", Grid.Align.RIGHT));
        return new ReportTable(
                new Sheet(
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
                Grid.list(
                        "costs",
                        "Mean seconds of a trial",
                        List.of(
                                "Wall-clock time of one thread, mean over completed trials of all data sets.",
                                "Fit: learning an augmenter's model. Generate: making its rows. Train, predict: the classifier."),
                        columns,
                        rows));
    }

    private static Map<Pair, Total> totals(Findings findings) {
        Map<Pair, Total> totals = new HashMap<>();
        for (Measurement trial : findings.trials()) {
            if (trial.outcome() instanceof Outcome.Completed completed) {
                Pair pair = new Pair(trial.at().augmenter(), trial.at().classifier());
                totals.put(pair, totals.getOrDefault(pair, Total.ZERO).plus(completed.costs()));
            }
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

    private static List<Entry> row(String classifier, String augmenter, Total total) {
        int n = total.trials();
        return List.of(
                Entry.text(classifier),
                new Entry.Text(augmenter),
                Entry.number(n),
                seconds(total.fit(), n),
                seconds(total.generate(), n),
                seconds(total.train(), n),
                seconds(total.predict(), n),
                seconds(total.all(), n));
    }

    private static Entry seconds(double sum, int trials) {
        if (trials == 0) {
            return Entry.Missing.WITHOUT;
        }
        double mean = sum / trials;
        int decimals = mean == 0 || mean >= 100 ? 0 : mean >= 10 ? 1 : mean >= 1 ? 2 : 4;
        return new Entry.Figure(Decimal.fixed(mean, decimals), "", Mark.NONE);
    }
}
