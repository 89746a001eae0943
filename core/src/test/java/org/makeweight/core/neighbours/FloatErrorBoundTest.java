package org.makeweight.core.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bounds are tried at their tightest: a point against its own distance. */
class FloatErrorBoundTest {
    private static final int ROWS = 64;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OVERFLOWING")
    void noPointIsFartherInFloatThanTheBoundOfItsOwnDistance(Sample sample) {
        for (int width : new int[] {1, 2, 3, 7, 30, 200}) {
            new Trial(sample.points(width, ROWS, width)).run();
            new Trial(sample.mixed(width, ROWS, width)).run();
        }
    }

    @Test
    void theBoundsAreCloseToTheDistance() {
        Points points = Sample.GAUSSIAN.points(1, ROWS, 30);
        FloatScaling scaling = new FloatScaling(points);
        double scaled = 10 * scaling.scale() * scaling.scale();
        // 2(30 + 4)u of growth and twice the shift of the vectors are below 1e-5, with u = 2^-24
        assertThat(new FloatErrorBound(points, scaling).differences(10, 30))
                .isCloseTo((float) scaled, within((float) (1e-5 * scaled)));
        assertThat(new FloatErrorBound(points, scaling).products(10, scaled))
                .isCloseTo((float) (scaled / 2), within((float) (1e-5 * scaled)));
    }

    /** All pairs of some points, in both forms, and the points against the box of all. */
    private static final class Trial {
        private final Points points;
        private final Block block;
        private final FloatErrorBound errorBound;
        private final FloatScaling scaling;
        private final float[][] columns;

        Trial(Points points) {
            this.points = points;
            this.scaling = new FloatScaling(points);
            this.block = new Block(points, IntStream.range(0, ROWS).toArray(), 0, scaling);
            this.errorBound = new FloatErrorBound(points, scaling);
            this.columns = new float[points.width() + points.nominal()][ROWS];
            for (int c = 0; c < columns.length; c++) {
                System.arraycopy(block.columns(), block.at(c), columns[c], 0, ROWS);
            }
        }

        void run() {
            assertThat(block.fitsFloat()).isTrue();
            for (int query = 0; query < ROWS; query++) {
                float[] differences = differences(query);
                float[] products = products(query);
                for (int row = 0; row < ROWS; row++) {
                    double distance = points.squaredDistance(row, points, query);
                    double halfNorms = (double) block.halfNorm(query) + block.halfNorm(row);
                    assertThat(differences[row]).isLessThan(errorBound.differences(distance, halfNorms));
                    assertThat(products[row]).isLessThan(errorBound.products(distance, halfNorms));
                    assertThat(errorBound.differences(distance, halfNorms))
                            .isLessThanOrEqualTo(errorBound.gaps(distance, halfNorms));
                }
            }
        }

        private float[] differences(int query) {
            float[] sums = new float[ROWS];
            for (int c = 0; c < points.width(); c++) {
                FloatLoops.differences1(sums, columns[c], columns[c][query], ROWS);
            }
            return mismatches(sums, query, scaling.mismatch());
        }

        private float[] products(int query) {
            float[] sums = new float[ROWS];
            for (int row = 0; row < ROWS; row++) {
                sums[row] = block.halfNorm(query) + block.halfNorm(row);
            }
            for (int c = 0; c < points.width(); c++) {
                FloatLoops.products1(sums, columns[c], columns[c][query], ROWS);
            }
            return mismatches(sums, query, scaling.mismatch() / 2);
        }

        private float[] mismatches(float[] sums, int query, float mismatch) {
            for (int c = points.width(); c < columns.length; c++) {
                FloatLoops.mismatches(sums, columns[c], columns[c][query], mismatch, ROWS);
            }
            return sums;
        }
    }
}
