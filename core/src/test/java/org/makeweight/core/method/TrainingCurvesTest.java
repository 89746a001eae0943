package org.makeweight.core.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingCurvesTest {
    private static TrainingCurves curve(String name, long[] steps, double... values) {
        return new TrainingCurves(List.of(name), steps, new double[][] {values});
    }

    @Test
    void oneTrainingAloneKeepsItsNames() {
        TrainingCurves alone = curve("loss", new long[] {1, 2}, 3, 4);
        assertThat(TrainingCurves.joined(Map.of("class a", alone))).contains(alone);
        assertThat(TrainingCurves.joined(Map.of())).isEmpty();
    }

    @Test
    void severalAreJoinedOnAllTheirStepsWithGapsWhereNothingWasNoted() {
        Map<String, TrainingCurves> parts = new LinkedHashMap<>();
        parts.put("b", curve("loss", new long[] {2, 4}, 20, 40));
        parts.put("a", curve("loss", new long[] {1, 4}, 1, 4));
        double[][] values = {{Double.NaN, 20, 40}, {1, Double.NaN, 4}};
        assertThat(TrainingCurves.joined(parts))
                .contains(new TrainingCurves(List.of("loss (b)", "loss (a)"), new long[] {1, 2, 4}, values));
    }
}
