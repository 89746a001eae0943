package org.makeweight.gan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ElementwiseTest {
    @Test
    void slopesAreExactForEveryKindOfNumber() {
        float[] z = {
            1, -1, 0, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, Float.POSITIVE_INFINITY
        };
        float[] leaky = z.clone();
        float[] slopes = new float[z.length];
        Elementwise.rectify(leaky, 0.2f, slopes, z.length);
        assertThat(slopes).containsExactly(1, 0.2f, 0.2f, 0.2f, 1, 0.2f, 1, 0.2f, 1);
        for (int i = 0; i < z.length; i++) {
            assertThat(leaky[i]).isEqualTo(z[i] * slopes[i]);
        }
        Elementwise.rectify(z, 0, slopes, z.length);
        assertThat(slopes).containsExactly(1, 0, 0, 0, 1, 0, 1, 0, 1);
    }

    @Test
    void slopesPassNotANumberOn() {
        float[] z = {Float.NaN};
        Elementwise.rectify(z, 0.2f, new float[1], 1);
        assertThat(z[0]).isNaN();
    }

    @Test
    void dropoutKeepsTheMean() {
        Matrix uniform = new Matrix(1, 100_000);
        new Noise(1).uniform(uniform);
        float[] factors = new float[uniform.columns()];
        Arrays.fill(factors, 1);
        float[] z = factors.clone();
        Elementwise.dropOut(z, uniform.row(0), 0.3f, factors, factors.length);
        assertThat(z).isEqualTo(factors);
        double sum = 0;
        for (float factor : factors) {
            assertThat(factor).isIn(0f, 1 / 0.7f);
            sum += factor;
        }
        // a mean of factors with deviation 0.65 has one of 0.002; five of them
        assertThat(sum / factors.length).isBetween(0.99, 1.01);
    }

    @Test
    void sumsOfSquaresTakeEveryElement() {
        float[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        for (int n = 0; n <= ones.length; n++) {
            assertThat(Elementwise.sumOfSquares(ones, n)).isEqualTo(n);
        }
    }
}
