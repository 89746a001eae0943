package org.makeweight.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.testing.Shared;

class MetricTest {
    /** The reference file's own tolerance for exact formulas. */
    private static final double EXACT = 1e-12;

    private static Stream<JsonNode> cases(String kind) {
        return StreamSupport.stream(
                        Shared.json("golden/statistics.json").get("cases").spliterator(), false)
                .filter(node -> node.get("kind").asText().equals(kind));
    }

    static Stream<JsonNode> confusions() {
        return cases("confusion_metrics");
    }

    @ParameterizedTest
    @MethodSource("confusions")
    void countsGiveTheMetricsOfScikitLearn(JsonNode node) {
        JsonNode in = node.get("input");
        JsonNode expected = node.get("expected");
        Confusion confusion = new Confusion(
                in.get("tp").asLong(),
                in.get("fp").asLong(),
                in.get("fn").asLong(),
                in.get("tn").asLong());
        assertClose(Metric.PRECISION.of(confusion), expected.get("precision"));
        assertClose(Metric.RECALL.of(confusion), expected.get("recall"));
        assertClose(Metric.SPECIFICITY.of(confusion), expected.get("specificity"));
        assertClose(Metric.F1.of(confusion), expected.get("f1"));
        assertClose(Metric.F2.of(confusion), expected.get("f2"));
        assertClose(Metric.G_MEAN.of(confusion), expected.get("gmean"));
        assertClose(Metric.BALANCED_ACCURACY.of(confusion), expected.get("balanced_accuracy"));
        assertClose(Metric.MCC.of(confusion), expected.get("mcc"));
        // of two classes the mean recall is the balanced accuracy, whichever is the minority
        assertClose(Metric.MACRO_RECALL.of(confusion), expected.get("balanced_accuracy"));
        assertClose(Metric.MACRO_G_MEAN.of(confusion), expected.get("gmean"));
    }

    private static void assertClose(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(EXACT));
    }

    @Test
    void scoresGiveTheMetricsOfScikitLearnWithTiesCountedHalf() {
        JsonNode node = cases("ranking_and_probability_metrics").findFirst().orElseThrow();
        Scores scores = scores(node.get("input").get("y"), node.get("input").get("score"));
        JsonNode expected = node.get("expected");
        assertClose(Metric.ROC_AUC.of(scores, 0.5), expected.get("roc_auc"));
        assertClose(Metric.AVERAGE_PRECISION.of(scores, 0.5), expected.get("average_precision"));
        assertClose(Metric.BRIER.of(scores, 0.5), expected.get("brier"));
        assertClose(Metric.LOG_LOSS.of(scores, 0.5), expected.get("log_loss"));
        assertClose(Metric.ECE.of(scores, 0.5), expected.get("ece_10_equal_width_bins"));
        assertClose(Metric.CALIBRATION_INTERCEPT.of(scores, 0.5), expected.get("calibration_intercept_slope_fixed_1"));
        assertClose(Metric.CALIBRATION_SLOPE.of(scores, 0.5), expected.get("calibration_slope"));
    }

    @Test
    void eachRepeatOfFoldsGivesTheAreasOfScikitLearn() {
        JsonNode node = cases("cross_validation_auc").findFirst().orElseThrow();
        for (int fold = 0; fold < 2; fold++) {
            JsonNode in = node.get("input").get("folds").get(fold);
            assertClose(
                    Metric.ROC_AUC.of(scores(in.get("y"), in.get("s")), 0.5),
                    node.get("expected").get("auc_per_fold").get(fold));
        }
    }

    @Test
    void countsOfFoldsAreAddedUpBeforeAMetricIsTaken() {
        JsonNode node = cases("cross_validation_aggregation").findFirst().orElseThrow();
        JsonNode folds = node.get("input").get("folds_tp_fp_fn_tn");
        Confusion pooled = new Confusion(0, 0, 0, 0);
        for (int fold = 0; fold < folds.size(); fold++) {
            JsonNode in = folds.get(fold);
            Confusion one = new Confusion(
                    in.get(0).asLong(),
                    in.get(1).asLong(),
                    in.get(2).asLong(),
                    in.get(3).asLong());
            assertClose(
                    Metric.F1.of(one), node.get("expected").get("f1_per_fold").get(fold));
            pooled = pooled.plus(one);
        }
        assertClose(Metric.F1.of(pooled), node.get("expected").get("f1_pooled_counts"));
        assertClose(Metric.MCC.of(pooled), node.get("expected").get("mcc_pooled"));
        assertClose(Metric.RECALL.of(pooled), node.get("expected").get("recall_pooled"));
        assertClose(Metric.PRECISION.of(pooled), node.get("expected").get("precision_pooled"));
    }

    private static Scores scores(JsonNode y, JsonNode s) {
        double[] values = new double[y.size()];
        boolean[] positive = new boolean[y.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = s.get(i).asDouble();
            positive[i] = y.get(i).asInt() == 1;
        }
        return new Scores(values, positive, true);
    }

    @Test
    void aThresholdTakesEqualScoresForPositive() {
        Scores scores = new Scores(new double[] {0.5, 0.49, 0.5, 0.2}, new boolean[] {true, true, false, false}, true);
        assertThat(Confusion.at(0.5, scores)).isEqualTo(new Confusion(1, 1, 1, 1));
    }

    @Test
    void rankingWithoutBothClassesIsUndefined() {
        Scores onlyNegative = new Scores(new double[] {0.1, 0.9}, new boolean[2], true);
        assertThat(Metric.ROC_AUC.of(onlyNegative, 0.5)).isNaN();
        assertThat(Metric.AVERAGE_PRECISION.of(onlyNegative, 0.5)).isNaN();
    }

    @Test
    void scoresThatAreNoProbabilitiesHaveNoCalibration() {
        Scores margins = new Scores(new double[] {-3, 4}, new boolean[] {false, true}, false);
        assertThat(Metric.BRIER.of(margins, 0)).isNaN();
        assertThat(Metric.ROC_AUC.of(margins, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyMetricIsFoundByItsIdAndHasADefinition(Metric metric) {
        assertThat(Metric.named(metric.id())).isSameAs(metric);
        assertThat(metric.definition()).isNotBlank();
        assertThat(metric.exceptions()).isNotBlank();
        assertThat(metric.references()).doesNotContainNull();
    }

    @Test
    void aMisspeltMetricGetsTheNearest() {
        assertThatThrownBy(() -> Metric.named("avarage_precision"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("did you mean 'average_precision'?");
    }
}
