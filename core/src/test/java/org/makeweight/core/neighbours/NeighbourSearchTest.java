package org.makeweight.core.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.random.RandomState;

class NeighbourSearchTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 30})
    void neighboursAreTheSmallestByDistanceAndRow(int width) {
        for (int seed = 0; seed < 5; seed++) {
            // small integers: most distances are shared by several rows
            Points points = grid(seed, 60, width);
            Neighbours found = NeighbourSearch.among(points, 1).nearestOfAll(6);
            for (int query = 0; query < 60; query++) {
                int[] expected = sorted(points, query);
                for (int nth = 0; nth < 6; nth++) {
                    assertThat(found.row(query, nth)).isEqualTo(expected[nth]);
                    assertThat(found.squaredDistance(query, nth)).isEqualTo(distance(points, query, expected[nth]));
                }
            }
        }
    }

    private static Points grid(int seed, int rows, int width) {
        RandomState random = new RandomState(seed);
        double[] values = new double[rows * width];
        Arrays.setAll(values, i -> random.randint(0, 4));
        int[] codes = random.randint(0, 3, rows * 2);
        return new Points(rows, width, values, 2, codes, 1.25);
    }

    private static int[] sorted(Points points, int query) {
        return IntStream.range(0, points.rows())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> distance(points, query, row))
                        .thenComparing(row -> row))
                .mapToInt(row -> row)
                .toArray();
    }

    private static double distance(Points p, int a, int b) {
        double sum = 0;
        for (int c = 0; c < p.width(); c++) {
            double d = p.values()[a * p.width() + c] - p.values()[b * p.width() + c];
            sum += d * d;
        }
        for (int c = 0; c < p.nominal(); c++) {
            sum += p.codes()[a * p.nominal() + c] == p.codes()[b * p.nominal() + c] ? 0 : p.mismatch();
        }
        return sum;
    }

    @Test
    void fewerPointsThanNeighboursAskedForAreAllGiven() {
        Points points = Points.continuous(new double[] {5, 1, 3}, 3, 1);
        Neighbours found = NeighbourSearch.among(points, 1).nearest(Points.continuous(new double[] {0}, 1, 1), 9);
        assertThat(found.k()).isEqualTo(3);
        assertThat(found.rows()).containsExactly(1, 2, 0);
    }

    @Test
    void aFarColumnLosesNoDigits() {
        // 1e7 apart and one unit of spread: expanding the square would lose the order
        Points points = Points.continuous(new double[] {1e7, 1e7 + 0.3, 1e7 + 0.1, 1e7 + 0.2}, 4, 1);
        assertThat(NeighbourSearch.among(points, 1).nearestOfAll(4).rows()).startsWith(0, 2, 3, 1);
    }
}
