package org.makeweight.gan.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.makeweight.gan.network.AdversarialLoss;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.TrainingFailedException;
import org.makeweight.gan.training.TrainingRecorder;

class AdversarialTrainingTest {
    /**
     * The digests are this implementation's own. They must be the same on every JDK and processor and for any number of
     * threads; a change of them changes every result and needs a new version of the methods.
     */
    @ParameterizedTest
    @CsvSource({
        "NON_SATURATING, 0, 0.3, 329cc7639a8078bcab5f4b5b754333b2c1fc722a42d9d340f30585f41453a5e3",
        "WASSERSTEIN, 10, 0, 09d7720044713f516847549a498d98f87c5eb8aa2f40578e1bbcfe1e12f91e46"
    })
    void weightsAfterTenStepsAreTheSameEverywhere(AdversarialLoss loss, double penalty, double dropout, String digest) {
        for (int threads = 1; threads <= 3; threads++) {
            assertThat(digestAfterTenSteps(loss, penalty, dropout, threads)).isEqualTo(digest);
        }
    }

    private static String digestAfterTenSteps(AdversarialLoss loss, double penalty, double dropout, int threads) {
        Table rows = Tables.mixed(30);
        TableEncoding encoding = TableEncoding.fit(rows, Scaling.MIN_MAX, Span.Form.GUMBEL_SOFTMAX, true);
        AdversarialSettings settings = new AdversarialSettings(
                10,
                64,
                32,
                new int[] {128, 128},
                new int[] {128, 128},
                2,
                1e-3,
                1e-3,
                0,
                AdversarialSettings.Encoding.AUTO);
        AdversarialVariant variant = new AdversarialVariant(loss, 0.5, 0.9, penalty, dropout);
        try (KernelThreads workers = new KernelThreads(threads, 1)) {
            AdversarialTraining training = new AdversarialTraining(
                    encoding.encode(rows, new Noise(8)), encoding.spans(), variant, settings, new Noise(7), workers);
            training.run(new TrainingRecorder("training", 10, loss.scoresAreLogits(), Execution.QUIET));
            return Digests.of(training.weights());
        }
    }

    @Test
    void aTrainingThatBreaksDownFailsWithAReason() {
        Table points = Tables.points(new RandomState(1).standardNormal(100));
        assertThatThrownBy(() -> Methods.synthesizers()
                        .get("wgan-gp")
                        .with(Map.of("discriminator_lr", "1e30", "steps", "50"))
                        .make()
                        .fit(points, new int[] {0}, new RandomState(1), Execution.QUIET))
                .isInstanceOf(TrainingFailedException.class)
                .hasMessageMatching("the .* became .* at step \\d+ of 50 \\(training for class 'a'\\); a lower learning"
                        + " rate may help");
    }

    @Test
    void aFitWithOneThreadMakesNone() {
        int before = Thread.activeCount();
        int[] during = new int[1];
        Execution watched = new Execution(1, (phase, done, total, figures) -> during[0] = Thread.activeCount());
        Methods.synthesizers()
                .get("gan")
                .with(Map.of("steps", "5"))
                .make()
                .fit(Tables.mixed(30), new int[] {0}, new RandomState(1), watched);
        assertThat(during[0]).isPositive().isLessThanOrEqualTo(before);
    }
}
