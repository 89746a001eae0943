package org.makeweight.gan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.gan.Digests;
import org.makeweight.gan.Tables;
import org.makeweight.gan.encoding.Scaling;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.TrainingRecorder;
import org.makeweight.gan.variational.TvaeSettings;
import org.makeweight.gan.variational.VariationalTraining;

class TvaeTest {
    /**
     * The digest is this implementation's own. It must be the same on every JDK and processor and for any number of
     * threads; a change of it changes every result and needs a new version of the method.
     */
    @Test
    void weightsAfterTenStepsAreTheSameEverywhere() {
        for (int threads = 1; threads <= 3; threads++) {
            assertThat(digestAfterTenSteps(threads))
                    .isEqualTo("a01f261adecd556b503a0fbf38c4c07504a8ace20dc73373c903725d5f7596ff");
        }
    }

    private static String digestAfterTenSteps(int threads) {
        Table rows = Tables.mixed(100);
        TableEncoding encoding = TableEncoding.fit(rows, Scaling.MODE_SPECIFIC, Span.Form.SOFTMAX, true);
        // two batches of 200 and 100 rows an epoch
        TvaeSettings settings = TvaeSettings.of(Methods.synthesizers()
                .get("tvae")
                .with(Map.of("epochs", "5", "batch_size", "200"))
                .parameters());
        try (KernelThreads workers = new KernelThreads(threads, 1)) {
            VariationalTraining training = new VariationalTraining(
                    encoding.encode(rows, new Noise(6)), encoding.spans(), settings, new Noise(7), workers);
            assertThat(VariationalTraining.steps(rows.rows(), settings)).isEqualTo(10);
            training.run(new TrainingRecorder("training", 10, false, Execution.QUIET));
            return Digests.of(training.weights());
        }
    }

    /** An autoencoder blurs, so tolerances are wide: the likeliest category alone would never give a rare one. */
    @Test
    void numbersKeepTheirMomentsAndCategoriesTheirShares() {
        Table table = Tables.mixed(200);
        Table sampled = Methods.synthesizers()
                .get("tvae")
                .with(Map.of("epochs", "200"))
                .make()
                .fit(table, new int[] {1}, new RandomState(1), Execution.QUIET)
                .sample(new int[] {0, 2000, 0}, new RandomState(2), Execution.QUIET);
        Table real = table.select(table.rowsOf(1));
        assertThat(mean(sampled)).isCloseTo(mean(real), within(0.2));
        assertThat(deviation(sampled) / deviation(real)).isBetween(0.7, 1.2);
        for (int colour = 0; colour < 3; colour++) {
            assertThat(share(sampled, colour)).isCloseTo(share(real, colour), within(0.1));
        }
    }

    private static double mean(Table table) {
        return Arrays.stream(table.column(0)).average().orElseThrow();
    }

    private static double deviation(Table table) {
        double mean = mean(table);
        return Math.sqrt(Arrays.stream(table.column(0))
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow());
    }

    private static double share(Table table, int category) {
        return Arrays.stream(table.column(2)).filter(c -> c == category).count() / (double) table.rows();
    }
}
