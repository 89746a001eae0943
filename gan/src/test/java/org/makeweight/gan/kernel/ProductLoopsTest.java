package org.makeweight.gan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.vector.HardwareVectors;

/**
 * The tiles of all widths give the bits of the plain loops, which {@link ProductTest} compares with the definition. Java
 * computes with vectors that the processor does not have too, slowly.
 */
class ProductLoopsTest {
    private static final ProductLoops PLAIN = LoopChoice.PLAIN;
    private static final int RANDOM_SHAPES = 40;

    private static final List<ProductLoops> TILED = HardwareVectors.bits() == 0
            ? List.of()
            : Stream.of("VectorTile6x2", "VectorTile8x2", "VectorTile8x3")
                    .map(ProductLoopsTest::tile)
                    .<ProductLoops>map(TiledProductLoops::new)
                    .toList();

    private static ProductTile tile(String name) {
        return HardwareVectors.make(MethodHandles.lookup(), ProductTile.class, name);
    }

    /** Rows, terms and columns: leftovers of rows, of vectors, of panels and of blocks of 256; nothing at all. */
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

    @Test
    void tilesOfAllWidthsGiveTheBitsOfPlainLoopsForManyShapes() {
        assumeVectors();
        Random random = new Random(1);
        for (int i = 0; i < RANDOM_SHAPES; i++) {
            Matrix a = ProductTest.normal(1 + random.nextInt(40), random.nextInt(300), i);
            Matrix b = ProductTest.normal(a.columns(), 1 + random.nextInt(80), i + 1);
            Matrix c = ProductTest.normal(a.rows(), b.columns(), i + 2);
            compare(a, b, c, null, 0, a.rows());
        }
    }

    @Test
    void whicheverLoopsAreFasterAreThoseThatWillBeUsed() {
        assertThat(LoopChoice.faster(new LoopChoice.Shape(24, 100, 40))).isIn(PLAIN, LoopChoice.TILED);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void tilesOfAllWidthsGiveTheBitsOfPlainLoops(int[] shape) {
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
        Arrays.fill(a.row(0), 0);
        compare(a, b, c, null, 0, 11);
    }

    private static void assumeVectors() {
        assumeThat(TILED).as("tiles of vectors").isNotEmpty();
    }

    private static void compare(Matrix a, Matrix b, Matrix c, float[] begin, int from, int to) {
        Matrix turned = new Matrix(a.columns(), a.rows());
        turned.setTransposed(a);
        Matrix expected = c.copy();
        PLAIN.add(a, b, expected, begin, from, to);
        for (ProductLoops tiled : TILED) {
            Matrix actual = c.copy();
            Matrix again = c.copy();
            tiled.add(a, b, actual, begin, from, to);
            tiled.addTransposed(turned, b, again, begin, from, to);
            assertSameBits(actual, expected);
            assertSameBits(again, expected);
        }
    }

    /** NaN is one number here: which NaN comes out of two is left open by the language. */
    private static void assertSameBits(Matrix actual, Matrix expected) {
        for (int r = 0; r < expected.rows(); r++) {
            assertThat(bits(actual, r)).as("row %d of %s", r, expected).isEqualTo(bits(expected, r));
        }
    }

    private static int[] bits(Matrix matrix, int row) {
        return IntStream.range(0, matrix.columns())
                .map(j -> Float.floatToIntBits(matrix.row(row)[j]))
                .toArray();
    }
}
