package org.makeweight.report.statistics;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.evaluation.statistics.FoldScores;
import org.makeweight.evaluation.statistics.PerformanceProfile;
import org.makeweight.evaluation.statistics.Score;
import org.makeweight.evaluation.statistics.ScoreMatrix;

/** Performance profiles in the JSON: of the folds where there are any, else of the scores on data sets. */
final class ProfileJson {
    private static final int THRESHOLDS = 51;

    private final StatisticsJson json;
    private final StatisticsReport report;

    ProfileJson(StatisticsJson json, StatisticsReport report) {
        this.json = json;
        this.report = report;
    }

    void write(JsonGenerator out) throws IOException {
        ScoreMatrix matrix = report.family().ranked();
        double[] figures = IntStream.range(0, matrix.methods().size())
                .mapToObj(m -> runs(matrix, m))
                .flatMap(List::stream)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        if (figures.length == 0) {
            out.writeNullField("performance_profiles");
            return;
        }
        double[] thresholds = PerformanceProfile.thresholds(
                Arrays.stream(figures).min().getAsDouble(),
                Arrays.stream(figures).max().getAsDouble(),
                THRESHOLDS);
        out.writeObjectFieldStart("performance_profiles");
        json.numbers("thresholds", thresholds);
        out.writeObjectFieldStart("share_of_runs_better");
        for (int m = 0; m < matrix.methods().size(); m++) {
            json.numbers(
                    matrix.methods().get(m), PerformanceProfile.of(runs(matrix, m), thresholds, matrix.direction()));
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /** For each data set the scores of a method's runs; where it failed, a run worse than any. */
    private List<double[]> runs(ScoreMatrix matrix, int method) {
        List<double[]> runs = new ArrayList<>();
        for (int d = 0; d < matrix.datasets().size(); d++) {
            String dataset = matrix.datasets().get(d);
            double one = matrix.score(d, method) instanceof Score.Measured measured
                    ? measured.value()
                    : matrix.direction().oriented(Double.NEGATIVE_INFINITY);
            runs.add(report.folds().stream()
                    .filter(folds -> folds.dataset().equals(dataset))
                    .filter(folds -> folds.methods().contains(matrix.methods().get(method)))
                    .findFirst()
                    .map(folds -> scores(folds, matrix.methods().get(method)))
                    .orElse(new double[] {one}));
        }
        return runs;
    }

    private static double[] scores(FoldScores folds, String method) {
        return folds.scores()[folds.methods().indexOf(method)];
    }
}
