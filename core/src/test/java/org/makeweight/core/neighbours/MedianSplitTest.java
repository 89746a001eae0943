package org.makeweight.core.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MedianSplitTest {
    @ParameterizedTest
    @EnumSource
    void everyRowIsInOnePartAndPartsDifferByARow(Sample sample) {
        for (int rows : new int[] {1, 15, 16, 17, 33, 1000}) {
            MedianSplit split = new MedianSplit(sample.points(1, rows, 3), 16);
            int[][] parts =
                    IntStream.range(0, split.parts()).mapToObj(split::rows).toArray(int[][]::new);
            assertThat(parts).hasNumberOfRows((rows + 15) / 16);
            assertThat(Arrays.stream(parts).flatMapToInt(Arrays::stream).sorted())
                    .containsExactly(IntStream.range(0, rows).boxed().toArray(Integer[]::new));
            int largest =
                    Arrays.stream(parts).mapToInt(part -> part.length).max().orElseThrow();
            int smallest =
                    Arrays.stream(parts).mapToInt(part -> part.length).min().orElseThrow();
            assertThat(largest).isLessThanOrEqualTo(16).isLessThanOrEqualTo(smallest + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstHalfIsBelowTheSecondInTheWidestColumn(Sample sample) {
        // the first column is constant
        double[] values = sample.points(1, 200, 2).values().clone();
        for (int i = 0; i < values.length; i += 2) {
            values[i] = 1;
        }
        MedianSplit split = new MedianSplit(Points.continuous(values, 200, 2), 100);
        double below = Arrays.stream(split.rows(0))
                .mapToDouble(row -> values[2 * row + 1])
                .max()
                .orElseThrow();
        double above = Arrays.stream(split.rows(1))
                .mapToDouble(row -> values[2 * row + 1])
                .min()
                .orElseThrow();
        assertThat(below).isLessThanOrEqualTo(above);
    }
}
