package org.makeweight.gan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.gan.kernel.KernelThreads;

class MovingAverageTest {
    @Test
    void theBeginningIsForgottenAndTheEndWeighsMost() {
        Weights weights = Weights.constant(1, 2, 5);
        MovingAverage average = new MovingAverage(List.of(weights.value()), 0.9, KernelThreads.ALONE);
        double expected = 5;
        for (int step = 0; step < 200; step++) {
            float value = step % 7;
            weights.value().fill(value);
            average.add();
            double kept = Math.min(0.9, (1.0 + step) / (10.0 + step));
            expected = kept * expected + (1 - kept) * value;
        }
        average.apply();
        // sums of floats up to 6
        assertThat((double) weights.value().row(0)[1]).isCloseTo(expected, within(1e-5));
    }
}
