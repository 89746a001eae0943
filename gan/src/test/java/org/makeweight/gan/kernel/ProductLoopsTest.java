package org.makeweight.gan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vector loops give the bits of the plain loops, which {@link ProductTest} compares with the definition. */
class ProductLoopsTest {
    private static final ProductLoops PLAIN = LoopChoice.PLAIN;
    private static final ProductLoops FAST = LoopChoice.FAST;

    /** Rows, terms and columns: leftovers of eight rows, of vectors, of panels and of blocks of 256; nothing at all. */
    static Stream<int[]> shapes() {
        return Stream.of(
                new int[] {1, 1, 1},
                new int[] {8, 3, 32},
                new int[] {16, 256, 64},
                new int[] {7, 257, 31},
                new int[] {9, 600, 33},
                new int[] {50, 5, 108},
                new int[] {50, 513, 142},
                new int[] {500, 24, 16},
                new int[] {24, 500, 17},
                new int[] {5, 0, 40});
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void vectorLoopsGiveTheBitsOfPlainLoops(int[] shape) {
        assumeVectors();
        Matrix a = ProductTest.normal(shape[0], shape[1], 1);
        Matrix b = ProductTest.normal(shape[1], shape[2], 2);
        Matrix c = ProductTest.normal(shape[0], shape[2], 3);
        float[] begin = ProductTest.normal(1, shape[2], 4).row(0);
        for (float[] first : new float[][] {null, begin}) {
            compare(a, b, c, first, 0, shape[0]);
            compare(a, b, c, first, shape[0] / 3, shape[0] - shape[0] / 4);
        }
    }

    @Test
    void zerosInfinitiesAndNaNGoTheSameWay() {
        assumeVectors();
        float[] odd = {0, -0f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, Float.MIN_VALUE, 1, 1e38f};
        Matrix a = ProductTest.normal(11, 20, 1);
        Matrix b = ProductTest.normal(20, 45, 2);
        Matrix c = ProductTest.normal(11, 45, 3);
        for (int i = 0; i < odd.length; i++) {
            a.row(i + 1)[(3 * i) % 20] = odd[i];
            b.row((5 * i) % 20)[5 * i] = odd[odd.length - 1 - i];
            c.row(i + 2)[4 * i + 1] = odd[i];
        }
        c.row(0)[0] = -0f;
        java.util.Arrays.fill(a.row(0), 0);
        compare(a, b, c, null, 0, 11);
    }

    private static void assumeVectors() {
        assumeThat(FAST).as("loops by vectors of 512 bits").isNotSameAs(PLAIN);
    }

    private static void compare(Matrix a, Matrix b, Matrix c, float[] begin, int from, int to) {
        Matrix turned = new Matrix(a.columns(), a.rows());
        turned.setTransposed(a);
        Matrix expected = c.copy();
        Matrix actual = c.copy();
        Matrix again = c.copy();
        PLAIN.add(a, b, expected, begin, from, to);
        FAST.add(a, b, actual, begin, from, to);
        FAST.addTransposed(turned, b, again, begin, from, to);
        assertSameBits(actual, expected);
        assertSameBits(again, expected);
    }

    /** NaN is one number here: which NaN comes out of two is left open by the language. */
    private static void assertSameBits(Matrix actual, Matrix expected) {
        for (int r = 0; r < expected.rows(); r++) {
            for (int j = 0; j < expected.columns(); j++) {
                assertThat(Float.floatToIntBits(actual.row(r)[j]))
                        .as("element %d, %d of %s", r, j, expected)
                        .isEqualTo(Float.floatToIntBits(expected.row(r)[j]));
            }
        }
    }
}
