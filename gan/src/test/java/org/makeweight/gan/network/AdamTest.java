package org.makeweight.gan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;

class AdamTest {
    @Test
    void weightsMoveAsThePaperSays() {
        Weights weights = Weights.constant(1, 1, 2);
        Adam adam = new Adam(List.of(weights), new Adam.Settings(0.1, 0.5, 0.9, 0.01), KernelThreads.ALONE);
        double w = 2;
        double m = 0;
        double v = 0;
        for (int t = 1; t <= 5; t++) {
            float gradient = 0.3f * t - 1;
            weights.gradient().row(0)[0] = gradient;
            adam.step();
            double g = gradient + 0.01 * w;
            m = 0.5 * m + 0.5 * g;
            v = 0.9 * v + 0.1 * g * g;
            w -= 0.1 * (m / (1 - Math.pow(0.5, t))) / (Math.sqrt(v / (1 - Math.pow(0.9, t))) + 1e-8);
            assertThat((double) weights.value().row(0)[0]).isCloseTo(w, within(1e-6));
        }
    }

    /** As those of a unit that no row reaches any more, at the rates of TVAE. */
    @Test
    void weightsThatOnlyDecayNeverBecomeSubnormal() {
        int count = 1000;
        Weights weights = Weights.normal(1, count, new Noise(1));
        Adam adam = new Adam(List.of(weights), new Adam.Settings(1e-3, 0.9, 0.999, 1e-5), KernelThreads.ALONE);
        float[] value = weights.value().row(0);
        for (int step = 0; step < 20_000; step++) {
            adam.step();
            for (int j = 0; j < count; j++) {
                assertThat(Math.abs(value[j]) < Float.MIN_NORMAL && value[j] != 0)
                        .as("weight %d after step %d is subnormal: %s", j, step, value[j])
                        .isFalse();
            }
        }
        for (int j = 0; j < count; j++) {
            assertThat(Math.abs(value[j])).isLessThan(1e-18f);
        }
    }
}
