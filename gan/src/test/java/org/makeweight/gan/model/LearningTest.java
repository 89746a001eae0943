package org.makeweight.gan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.gan.Tables;
import org.makeweight.gan.fit.ClassModels;

/** Generators learn simple shapes. */
class LearningTest {
    private static final int MODES = 8;
    private static final int SAMPLED = 1000;

    private static ClassModels fit(String id, Map<String, String> parameters, Table table) {
        return (ClassModels) Methods.synthesizers()
                .get(id)
                .with(parameters)
                .make()
                .fit(table, new int[] {0}, new RandomState(1), Execution.QUIET);
    }

    /** A learning rate above the default gets there in a third of the steps, which is enough for so simple shapes. */
    private static Map<String, String> quick(int steps) {
        return Map.of("steps", Integer.toString(steps), "generator_lr", "2e-3", "discriminator_lr", "2e-3");
    }

    private static Table sample(FittedSynthesizer fitted) {
        return fitted.sample(new int[] {SAMPLED, 0}, new RandomState(2), Execution.QUIET);
    }

    private static double[] centre(int mode) {
        double angle = 2 * StrictMath.PI * mode / MODES;
        return new double[] {2 * StrictMath.cos(angle), 2 * StrictMath.sin(angle)};
    }

    /** By modes all are found; standardised, a training this short may miss two. */
    @ParameterizedTest
    @CsvSource({"auto, 8", "standard, 6"})
    void wassersteinGansFindTheModesOfARing(String encoding, int least) {
        RandomState random = new RandomState(3);
        double[] cells = new double[2 * 800];
        for (int i = 0; i < 800; i++) {
            cells[2 * i] = centre(i % MODES)[0] + 0.1 * random.standardNormal();
            cells[2 * i + 1] = centre(i % MODES)[1] + 0.1 * random.standardNormal();
        }
        Map<String, String> parameters = new TreeMap<>(quick(600));
        parameters.put("encoding", encoding);
        Table sampled = sample(fit("wgan-gp", parameters, Tables.points(cells)));
        int found = 0;
        for (int mode = 0; mode < MODES; mode++) {
            // a mode is found if one row in a hundred lies within three of its deviations; an even smear over the
            // square would put one in sixty there, so the centre must stay empty as well
            found += rowsWithin(sampled, centre(mode), 0.3) >= SAMPLED / 100 ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(least);
        assertThat(rowsWithin(sampled, new double[] {0, 0}, 1)).isLessThan(SAMPLED / 10);
    }

    private static int rowsWithin(Table table, double[] centre, double radius) {
        int rows = 0;
        for (int r = 0; r < table.rows(); r++) {
            double dx = table.value(r, 0) - centre[0];
            double dy = table.value(r, 1) - centre[1];
            rows += dx * dx + dy * dy <= radius * radius ? 1 : 0;
        }
        return rows;
    }

    /** Parameters that suffice for two blobs. */
    private static Map<String, String> quick(String id) {
        return switch (id) {
            case "ctgan" ->
                Map.of(
                        "epochs", "400",
                        "batch_size", "100",
                        "pac", "2",
                        "generator_dim", "(64,64)",
                        "discriminator_dim", "(64,64)",
                        "generator_lr", "2e-3",
                        "discriminator_lr", "2e-3");
            case "tvae" -> Map.of("epochs", "600");
            default -> quick(400);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"gan", "wgan-gp", "ctgan", "tvae"})
    void bothOfTwoBlobsAreHit(String id) {
        RandomState random = new RandomState(4);
        double[] cells = new double[2 * 200];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (i / 2 % 2 == 0 ? -3 : 3) + 0.5 * random.standardNormal();
        }
        Table sampled = sample(fit(id, quick(id), Tables.points(cells)));
        int left = rowsWithin(sampled, new double[] {-3, -3}, 2);
        int right = rowsWithin(sampled, new double[] {3, 3}, 2);
        assertThat(left).isBetween(SAMPLED / 5, 4 * SAMPLED / 5);
        assertThat(right).isBetween(SAMPLED / 5, 4 * SAMPLED / 5);
        assertThat(left + right).isGreaterThan(8 * SAMPLED / 10);
    }

    @Test
    void aLearningRateFarTooHighIsReported() {
        double[] cells = new RandomState(5).standardNormal(200);
        ClassModels fitted = fit("gan", Map.of("steps", "200", "generator_lr", "0.5"), Tables.points(cells));
        assertThat(fitted.flags()).isNotEmpty();
    }
}
