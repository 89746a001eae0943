package org.makeweight.gan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class NoiseTest {
    private static final int N = 200_000;

    private static float[] draw(Noise noise, BiConsumer<Noise, Matrix> kind) {
        Matrix row = new Matrix(1, N);
        kind.accept(noise, row);
        return Arrays.copyOf(row.row(0), N);
    }

    @Test
    void numbersDependOnTheirPlaceAloneAndNotOnTheShape() {
        float[] flat = draw(new Noise(1), Noise::normal);
        Matrix shaped = new Matrix(77, 13);
        new Noise(1).normal(shaped);
        for (int r = 0; r < 77; r++) {
            for (int j = 0; j < 13; j++) {
                assertThat(shaped.row(r)[j]).isEqualTo(flat[r * 13 + j]);
            }
        }
    }

    @Test
    void wordsAreThoseOfTheDefinition() {
        // computed apart, in Python, from the formula in the documentation: a change would change every experiment
        Noise noise = new Noise(42).child(3).child(-1);
        assertThat(new int[] {noise.word(0), noise.word(1), noise.word(-1)}).containsExactly(WORDS);
    }

    private static final int[] WORDS = {-1799072837, 284907640, -1939243824};

    @Test
    void uniformNumbersFillTheOpenIntervalEvenly() {
        int[] counts = new int[100];
        for (float u : draw(new Noise(5), Noise::uniform)) {
            assertThat(u).isStrictlyBetween(0f, 1f);
            counts[(int) (u * 100)]++;
        }
        assertThat(chiSquare(counts)).isBetween(58.0, 150.0);
    }

    /** With 99 degrees of freedom it is below 58 or above 150 less than once in a thousand times. */
    private static double chiSquare(int[] counts) {
        double expected = (double) N / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    @Test
    void neighbouringNumbersAndStreamsAreUnrelated() {
        float[] one = draw(new Noise(5).child(7), Noise::uniform);
        float[] next = draw(new Noise(5).child(8), Noise::uniform);
        int[] lagged = new int[100];
        int[] across = new int[100];
        for (int i = 0; i < N; i++) {
            lagged[cell(one[i], one[(i + 1) % N])]++;
            across[cell(one[i], next[i])]++;
        }
        assertThat(chiSquare(lagged)).isBetween(58.0, 150.0);
        assertThat(chiSquare(across)).isBetween(58.0, 150.0);
    }

    /** The cell of a pair in a grid of 10 x 10. */
    private static int cell(float a, float b) {
        int row = (int) (a * 10);
        int column = (int) (b * 10);
        return row * 10 + column;
    }

    @Test
    void everyBitOfTheSeedAndOfTheNameMatters() {
        for (int bit = 0; bit < 32; bit++) {
            assertThat(changedBits(new Noise(9), new Noise(9 ^ (1 << bit)))).isBetween(450, 574);
            assertThat(changedBits(new Noise(9).child(4), new Noise(9).child(4 ^ (1 << bit))))
                    .isBetween(450, 574);
        }
    }

    /** Of 1,024 bits, 512 on average with a deviation of 16; the bounds are nearly four of them away. */
    private static int changedBits(Noise a, Noise b) {
        int changed = 0;
        for (int i = 0; i < 32; i++) {
            changed += Integer.bitCount(a.word(i) ^ b.word(i));
        }
        return changed;
    }

    @Test
    void normalsHaveTheMomentsOfTheNormal() {
        float[] z = draw(new Noise(2), Noise::normal);
        // deviations of the mean of z, z^2, z^3 and z^4 over N numbers: 0.0022, 0.0032, 0.0087, 0.022; four of each
        assertThat(moment(z, 1)).isCloseTo(0, within(0.009));
        assertThat(moment(z, 2)).isCloseTo(1, within(0.013));
        assertThat(moment(z, 3)).isCloseTo(0, within(0.035));
        assertThat(moment(z, 4)).isCloseTo(3, within(0.09));
        // the two halves of a pair are cosine and sine of one angle, yet unrelated
        double products = 0;
        for (int i = 0; i < N; i++) {
            products += i % 512 < 256 && i + 256 < N ? z[i] * z[i + 256] : 0;
        }
        assertThat(products / (N / 2.0)).isCloseTo(0, within(0.013));
    }

    private static double moment(float[] x, int power) {
        double sum = 0;
        for (float value : x) {
            double term = 1;
            for (int p = 0; p < power; p++) {
                term *= value;
            }
            sum += term;
        }
        return sum / x.length;
    }

    @Test
    void gumbelNumbersChooseInProportion() {
        // the largest of log p + g is a draw from p
        double[] p = {0.5, 0.3, 0.15, 0.05};
        Matrix gumbel = new Matrix(N / 4, 4);
        new Noise(3).gumbel(gumbel, KernelThreads.ALONE);
        int[] counts = new int[4];
        for (int r = 0; r < gumbel.rows(); r++) {
            int best = 0;
            for (int j = 1; j < 4; j++) {
                best = Math.log(p[j]) + gumbel.row(r)[j] > Math.log(p[best]) + gumbel.row(r)[best] ? j : best;
            }
            counts[best]++;
        }
        for (int j = 0; j < 4; j++) {
            // four deviations of a share of 50,000 draws
            assertThat(counts[j] / (double) gumbel.rows()).isCloseTo(p[j], within(0.009));
        }
    }

    @Test
    void indicesCoverTheirRange() {
        int[] indices = new int[N];
        new Noise(4).indices(indices, 100);
        int[] counts = new int[100];
        for (int index : indices) {
            counts[index]++;
        }
        assertThat(chiSquare(counts)).isBetween(58.0, 150.0);
        new Noise(4).indices(indices, 1);
        assertThat(indices).containsOnly(0);
    }
}
