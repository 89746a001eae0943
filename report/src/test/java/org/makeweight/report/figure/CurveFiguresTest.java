package org.makeweight.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.metric.ScoreCurve;
import org.makeweight.evaluation.results.CalibrationBin;
import org.makeweight.evaluation.results.CurveSummary;
import org.makeweight.evaluation.results.MeanCurve;
import org.makeweight.evaluation.results.Results;
import org.makeweight.report.Example;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.model.MeanCurves;
import org.makeweight.report.model.ReportModel;

class CurveFiguresTest {
    private static final String LOGISTIC = "logistic-regression";

    private static CurveSummary curve(String dataset, String augmenter, double height, long rows) {
        double[] mean = new double[ScoreCurve.POINTS];
        Arrays.fill(mean, height);
        MeanCurve curve = new MeanCurve(mean, new double[ScoreCurve.POINTS]);
        List<CalibrationBin> bins = new ArrayList<>();
        for (int b = 0; b < CurveSummary.BINS; b++) {
            bins.add(
                    b < 2
                            ? new CalibrationBin(0.05 + b / 10.0, b == 0 ? height : 1 - height, rows)
                            : new CalibrationBin(Double.NaN, Double.NaN, 0));
        }
        return new CurveSummary(dataset, augmenter, LOGISTIC, 2, curve, curve, bins);
    }

    private static ReportModel model(List<CurveSummary> curves) {
        Results whole = Example.results();
        return new ReportModel(new Results(
                whole.experiment(),
                whole.datasets(),
                whole.planned(),
                whole.plannedLines(),
                whole.plannedRuns(),
                whole.measurements(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                curves));
    }

    /** SMOTE lacks one of three data sets, random over-sampling two. */
    private static ReportModel gaps() {
        return model(List.of(
                curve("alpha", "none", 0.2, 10),
                curve("alpha", "random-oversampling", 0.9, 10),
                curve("alpha", "smote", 0.3, 10),
                curve("beta", "none", 0.4, 1000),
                curve("beta", "smote", 0.5, 1000),
                curve(Example.NASTY, "none", 0.9, 10)));
    }

    private static MeanCurves means(ReportModel model) {
        return MeanCurves.of(model, model.compared().get(0));
    }

    @Test
    void allMeansAreOverTheDataSetsThatAllWhoAreDrawnHave() {
        MeanCurves means = means(gaps());
        assertThat(means.datasets()).containsExactly("alpha", "beta");
        assertThat(means.leftOut()).containsExactly("random-oversampling");
        assertThat(means.curves()).containsOnlyKeys("none", "smote");
        MeanCurve none = means.mean("none", CurveSummary::precision);
        assertThat(none.mean()[7]).isCloseTo(0.3, within(1e-15));
        assertThat(none.deviation()[7]).isCloseTo(0.2 / Math.sqrt(2), within(1e-15));
    }

    @Test
    void dataSetsOfManyRowsWeighNoMoreInTheCalibration() {
        List<CalibrationBin> bins = means(gaps()).calibration("none").orElseThrow();
        assertThat(bins.get(0).share()).isCloseTo(0.3, within(1e-15));
        assertThat(bins.get(1).share()).isCloseTo(0.7, within(1e-15));
        assertThat(bins.get(0).rows()).isEqualTo(1010);
    }

    @Test
    void figuresSayOverWhatTheyAreMeansAndWhoIsMissing() {
        ReportModel model = gaps();
        Map<String, Drawing> figures = CurveFigures.of(model, model.compared().get(0));
        assertThat(figures.keySet()).containsExactly("pr", "roc", "calibration");
        String pr = SvgFormat.file(figures.get("pr")).replaceAll("</text>\\s*<text[^>]*>", " ");
        assertThat(pr)
                .contains("2 of 3 data sets")
                .contains("Random oversampling")
                .contains("Average precision");
    }

    @Test
    void withoutCurvesThereIsNoFigure() {
        ReportModel model = model(List.of());
        assertThat(CurveFigures.of(model, model.compared().get(0))).isEmpty();
        assertThat(CurveFigures.of(model, model.compared().get(1))).isEmpty();
    }
}
