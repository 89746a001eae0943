package org.makeweight.gan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.gan.Tables;

class VanillaGanTest {
    private static double[] written(int rows, Map<String, String> chosen) {
        Map<String, String> parameters = new HashMap<>(chosen);
        parameters.put("steps", "3");
        double[] cells = new RandomState(6).standardNormal(2 * rows);
        return Methods.synthesizers()
                .get("gan")
                .with(parameters)
                .make()
                .fit(Tables.points(cells), new int[] {0}, new RandomState(1), Execution.QUIET)
                .sample(new int[] {50, 0}, new RandomState(2), Execution.QUIET)
                .values();
    }

    @ParameterizedTest
    @CsvSource({"499, 0, 1", "500, 10, 5"})
    void manyRowsAreLearntWithAPenaltyAndFewWithout(int rows, String penalty, String steps) {
        assertThat(written(rows, Map.of()))
                .isEqualTo(written(rows, Map.of("gradient_penalty", penalty, "discriminator_steps", steps)))
                .isNotEqualTo(written(rows, Map.of("gradient_penalty", "1", "discriminator_steps", "2")));
    }
}
