package org.makeweight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.evaluation.outcome.RowOrigins;
import org.makeweight.evaluation.outcome.RowProjection;
import org.makeweight.evaluation.plan.Coordinates;
import org.makeweight.evaluation.plan.MinorityTypes;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.evaluation.store.StoredOrigins;
import org.makeweight.evaluation.store.StoredProjection;
import org.makeweight.evaluation.store.StoredTraining;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.OriginsSummary;
import org.makeweight.report.table.ReportTable;

/**
 * The example on three data sets more, so that gains can be set against what the sets are like, with what is kept of rows: how
 * difficult those of the minority are, some of them in a plane, where synthetic ones came from, and how a generator trained.
 */
public final class ExampleWithRows {
    /** Shares of minority rows that are not safe, by data set; each has twenty that were looked at. */
    public static final Map<String, Double> DIFFICULT =
            Map.of("alpha", 0.25, "beta", 0.5, Example.NASTY, 0.75, "gamma", 0.1, "delta", 0.9, "epsilon", 0.4);

    private static final String GENERATOR = "odd-gan";

    private ExampleWithRows() {}

    /** The whole run. */
    public static Results results() {
        Results whole = Example.results();
        List<StoredDataset> datasets = new ArrayList<>(whole.datasets());
        List<Measurement> measurements = new ArrayList<>(whole.measurements());
        for (String id : List.of("gamma", "delta", "epsilon")) {
            StoredDataset like = whole.datasets().get(id.equals("delta") ? 1 : 0);
            datasets.add(new StoredDataset(id, like.facts(), like.summary(), like.labels()));
            whole.measurements().stream()
                    .filter(measurement -> measurement.at().dataset().equals(like.id()))
                    .map(measurement -> on(id, measurement))
                    .forEach(measurements::add);
        }
        Results more = PlainResults.of(
                whole.experiment(),
                datasets.stream().map(ExampleWithRows::withTypes).toList(),
                2 * whole.planned(),
                measurements);
        return new Results(
                more.experiment(),
                more.datasets(),
                more.planned(),
                more.plannedLines(),
                more.plannedRuns(),
                more.measurements(),
                List.of(),
                List.of(training()),
                List.of(),
                List.of(),
                List.of(projection("smote", 4), projection(GENERATOR, 2)),
                List.of());
    }

    private static Measurement on(String dataset, Measurement like) {
        Coordinates at = new Coordinates(
                dataset,
                like.at().repeat(),
                like.at().fold(),
                like.at().augmenter(),
                like.at().generatorSeed(),
                like.at().classifier());
        return new Measurement(
                at,
                like.outcome(),
                like.threshold(),
                like.thresholdValue(),
                like.chosen(),
                like.confusion(),
                like.values());
    }

    private static StoredDataset withTypes(StoredDataset dataset) {
        int difficult = (int) Math.round(20 * DIFFICULT.get(dataset.id()));
        return new StoredDataset(
                dataset.id(),
                dataset.facts(),
                dataset.summary(),
                dataset.labels(),
                Optional.empty(),
                Optional.of(new MinorityTypes(20 - difficult, difficult, 0, 0)));
    }

    /** Three rows of other classes, two of the minority and some that were made, on a line each. */
    private static StoredProjection projection(String augmenter, int made) {
        int[] kind = IntStream.concat(
                        IntStream.of(
                                RowProjection.OTHER,
                                RowProjection.OTHER,
                                RowProjection.OTHER,
                                RowProjection.MINORITY,
                                RowProjection.MINORITY),
                        IntStream.generate(() -> RowProjection.SYNTHETIC).limit(made))
                .toArray();
        double[] x = IntStream.range(0, kind.length).mapToDouble(i -> i / 4.0).toArray();
        double[] y = IntStream.of(kind).mapToDouble(k -> k).toArray();
        return new StoredProjection("alpha", 0, 0, augmenter, 0, new RowProjection(kind, x, y, 0.625));
    }

    private static StoredTraining training() {
        double[][] values = {{1, 0.5, 0.75}, {0.25, 0.5, 0.375}};
        return new StoredTraining(
                new Coordinates("alpha", 0, 0, GENERATOR, 0, "logistic-regression"),
                new TrainingCurves(List.of("critic loss", "generator loss"), new long[] {0, 50, 100}, values));
    }

    /** Where the rows of two methods came from on two data sets. */
    public static ReportTable origins(ReportModel model) {
        OriginsSummary summary = new OriginsSummary();
        for (String dataset : List.of("alpha", "beta")) {
            for (String augmenter : List.of("random-oversampling", "smote")) {
                RowOrigins rows = new RowOrigins(
                        new int[] {200, 201},
                        new int[] {3, 5},
                        new int[] {5, 3},
                        new double[] {0.5, 0.25},
                        new double[] {0.125, 0.375});
                summary.add(new StoredOrigins(dataset, 0, 0, augmenter, 0, rows));
            }
        }
        return summary.table(model).orElseThrow();
    }
}
