package org.makeweight.gan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sparse rows give the bits of a dense product. */
class SparseRowsTest {
    private static Matrix normal(int rows, int columns, int seed) {
        Matrix m = new Matrix(rows, columns);
        new Noise(seed).normal(m);
        return m;
    }

    /** Normal numbers, all but every fifth replaced by zero. */
    private static Matrix mostlyZero(int rows, int columns) {
        Matrix m = normal(rows, columns, 1);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                m.row(r)[c] = (r + c) % 5 == 0 ? m.row(r)[c] : 0;
            }
        }
        return m;
    }

    private static void assertSame(Matrix actual, Matrix expected) {
        for (int r = 0; r < expected.rows(); r++) {
            for (int c = 0; c < expected.columns(); c++) {
                assertThat(actual.row(r)[c]).isEqualTo(expected.row(r)[c]);
            }
        }
    }

    @Test
    void productsAreThoseOfDenseRows() {
        Product product = new Product(new KernelThreads(1));
        Matrix dense = mostlyZero(7, 33);
        SparseRows sparse = SparseRows.of(dense);
        Matrix b = normal(35, 60, 2);
        Matrix expected = normal(7, 60, 3);
        Matrix actual = expected.copy();
        product.add(dense, b.slice(2, 35), expected);
        sparse.addProduct(b, 2, actual, KernelThreads.ALONE);
        assertSame(actual, expected);

        Matrix c = normal(7, 60, 4);
        Matrix expectedSum = normal(33, 60, 5);
        Matrix actualSum = new Matrix(34, 60);
        actualSum.slice(1, 34).set(expectedSum);
        product.addTransposed(dense, c, expectedSum);
        sparse.addTransposedProduct(c, actualSum, 1, KernelThreads.ALONE);
        assertSame(actualSum.slice(1, 34), expectedSum);
    }

    @Test
    void rowsThatComeLaterLeaveNothingBehind() {
        Product product = new Product(new KernelThreads(1));
        SparseRows sparse = new SparseRows();
        for (int columns : new int[] {9, 4, 30}) {
            Matrix dense = mostlyZero(12, columns);
            sparse.clear();
            for (int r = 0; r < 12; r++) {
                sparse.putAll(SparseRows.of(dense), r, 0);
                sparse.endRow();
            }
            Matrix b = normal(12, 21, 6);
            Matrix expected = normal(columns, 21, 7);
            Matrix actual = expected.copy();
            product.addTransposed(dense, b, expected);
            sparse.addTransposedProduct(b, actual, 0, KernelThreads.ALONE);
            assertSame(actual, expected);
        }
    }

    @Test
    void rowsCanBePutSideBySideAndWrittenOut() {
        SparseRows source = SparseRows.of(mostlyZero(4, 6));
        SparseRows pairs = new SparseRows();
        pairs.put(0, 9);
        pairs.endRow();
        pairs.clear();
        for (int r = 0; r < 4; r += 2) {
            pairs.putAll(source, r, 0);
            pairs.putAll(source, r + 1, 6);
            pairs.endRow();
        }
        assertThat(pairs.rows()).isEqualTo(2);
        Matrix written = new Matrix(2, 13);
        written.fill(7);
        pairs.write(written, 0, 1, 12);
        Matrix dense = mostlyZero(4, 6);
        for (int r = 0; r < 4; r++) {
            assertThat(written.row(r / 2)[0]).isEqualTo(7);
            for (int c = 0; c < 6; c++) {
                assertThat(written.row(r / 2)[1 + r % 2 * 6 + c]).isEqualTo(dense.row(r)[c]);
            }
        }
    }
}
