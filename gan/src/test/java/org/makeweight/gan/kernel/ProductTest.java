package org.makeweight.gan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products are, bit for bit, one chain of fused multiply-adds for each element, whatever path computes them. */
class ProductTest {
    /** Rows, terms and columns: leftovers of three, blocks of 48, narrow results, one column, nothing at all,
     * few rows. */
    static Stream<int[]> shapes() {
        return Stream.of(
                new int[] {1, 1, 1},
                new int[] {2, 5, 3},
                new int[] {3, 3, 60},
                new int[] {7, 50, 49},
                new int[] {8, 97, 128},
                new int[] {64, 10, 5},
                new int[] {65, 48, 47},
                new int[] {13, 100, 1},
                new int[] {5, 0, 4},
                new int[] {200, 96, 130},
                new int[] {6, 70, 300},
                new int[] {100, 450, 400});
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyElementIsOneChain(int[] shape) {
        for (int threads = 1; threads <= 3; threads++) {
            try (KernelThreads workers = new KernelThreads(threads)) {
                check(shape, new Product(workers));
            }
        }
    }

    private static void check(int[] shape, Product product) {
        Matrix a = normal(shape[0], shape[1], 1);
        Matrix b = normal(shape[1], shape[2], 2);
        Matrix present = normal(shape[0], shape[2], 3);
        present.row(0)[0] = -0f;
        Matrix left = new Matrix(shape[1], shape[0]);
        left.setTransposed(a);
        Matrix right = new Matrix(shape[2], shape[1]);
        right.setTransposed(b);

        Matrix added = chains(a, b, present);
        Matrix c = present.copy();
        product.add(a, b, c);
        assertSameBits(c, added);
        c.set(present);
        product.addTransposed(left, b, c);
        assertSameBits(c, added);

        Matrix anew = chains(a, b, new Matrix(shape[0], shape[2]));
        c.set(present);
        product.set(a, b, c);
        assertSameBits(c, anew);
        c.set(present);
        product.setTransposed(left, b, c);
        assertSameBits(c, anew);
        c.set(present);
        product.setTimesTransposed(a, right, c);
        assertSameBits(c, anew);

        Matrix repeated = new Matrix(shape[0], shape[2]);
        for (int r = 0; r < shape[0]; r++) {
            System.arraycopy(present.row(0), 0, repeated.row(r), 0, shape[2]);
        }
        c.set(anew);
        product.set(a, b, c, present.row(0));
        assertSameBits(c, chains(a, b, repeated));
    }

    /** The definition. */
    private static Matrix chains(Matrix a, Matrix b, Matrix begin) {
        Matrix sums = begin.copy();
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.columns(); j++) {
                for (int k = 0; k < b.rows(); k++) {
                    sums.row(i)[j] = Math.fma(a.row(i)[k], b.row(k)[j], sums.row(i)[j]);
                }
            }
        }
        return sums;
    }

    static Matrix normal(int rows, int columns, int seed) {
        Matrix m = new Matrix(rows, columns);
        new Noise(seed).normal(m);
        return m;
    }

    private static void assertSameBits(Matrix actual, Matrix expected) {
        for (int r = 0; r < expected.rows(); r++) {
            for (int j = 0; j < expected.columns(); j++) {
                assertThat(Float.floatToRawIntBits(actual.row(r)[j]))
                        .as("element %d, %d of %s", r, j, expected)
                        .isEqualTo(Float.floatToRawIntBits(expected.row(r)[j]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void shapesMustFit(int terms) {
        Product product = new Product(new KernelThreads(1));
        assertThatThrownBy(() -> product.add(new Matrix(4, 2), new Matrix(terms, 5), new Matrix(4, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a matrix of 2 x 5 was expected but it is " + terms + " x 5");
    }
}
