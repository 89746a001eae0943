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
        assertThat(metric.references()).doesNotContainNull();
    }

    @Test
    void aMisspeltMetricGetsTheNearest() {
        assertThatThrownBy(() -> Metric.named("avarage_precision"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("did you mean 'average_precision'?");
    }
}
