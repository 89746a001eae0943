package org.makeweight.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ElementaryTest {
    private static final int POINTS = 100_001;

    @Test
    void exponentialsAreGoodToAFloat() {
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = -50 + 137.0 * i / (POINTS - 1);
        }
        double[] e = x.clone();
        Elementary.exp(e, POINTS);
        for (int i = 0; i < POINTS; i++) {
            // a float's own rounding is 6e-8
            assertThat(e[i] / StrictMath.exp(x[i])).isCloseTo(1, within(1e-8));
        }
    }

    @Test
    void exponentialsEndAtMinus50And87() {
        double[] x = {-1e9, 1e9, Double.NEGATIVE_INFINITY, Double.NaN, 0};
        Elementary.exp(x, x.length);
        assertThat(x[0] / StrictMath.exp(-50)).isCloseTo(1, within(1e-8));
        assertThat(x[1] / StrictMath.exp(87)).isCloseTo(1, within(1e-8));
        assertThat(x[2]).isEqualTo(x[0]);
        assertThat(x[3]).isNaN();
        assertThat(x[4]).isOne();
    }

    @Test
    void logarithmsAreGoodToAFloatOverTheWholeRange() {
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = StrictMath.exp(-700 + 1400.0 * i / (POINTS - 1)) * (1 + 1e-9 * i);
        }
        double[] logs = x.clone();
        Elementary.log(logs, POINTS, new double[POINTS]);
        for (int i = 0; i < POINTS; i++) {
            double expected = StrictMath.log(x[i]);
            assertThat(logs[i]).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
        }
    }

    @Test
    void logarithmsNearOneKeepTheirRelativeAccuracy() {
        double[] x = {1, 1 - 0x1p-33, 1 + 0x1p-40, 0.9, 1.1};
        double[] logs = x.clone();
        Elementary.log(logs, x.length, new double[x.length]);
        for (int i = 0; i < x.length; i++) {
            double expected = StrictMath.log(x[i]);
            assertThat(logs[i]).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
        }
    }
}
