package org.makeweight.core.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        for (Sample sample : List.of(Sample.GAUSSIAN, Sample.GRID, Sample.CLUSTERS)) {
            for (int width : new int[] {2, 12}) {
                Points points = sample.points(1, 3000, width);
                NeighbourSearch one = NeighbourSearch.among(points, 1);
                for (int threads = 2; threads <= 3; threads++) {
                    NeighbourSearch more = NeighbourSearch.among(points, threads);
                    ExactnessTest.assertSame(more.nearestOfAll(6), one.nearestOfAll(6));
                    ExactnessTest.assertSame(
                            more.nearest(sample.points(2, 500, width), 6),
                            one.nearest(sample.points(2, 500, width), 6));
                }
            }
        }
    }

    @Test
    void theBitsAreThoseOfEveryPlatform() {
        // uniform values, which are exact arithmetic on random words; found once by the double loop
        Points points = Points.continuous(new RandomState(7).randomSample(2000 * 30), 2000, 30);
        Neighbours found = NeighbourSearch.among(points, 1).nearestOfAll(6);
        assertThat(Arrays.hashCode(found.rows())).isEqualTo(-447286889);
        assertThat(Arrays.hashCode(found.squaredDistances())).isEqualTo(-866919764);
    }

    @Test
    void someOfThePointsAreAskedForByRow() {
        Points points = grid(1, 500, 3);
        int[] rows = {400, 3, 3, 77};
        Neighbours all = NeighbourSearch.among(points, 1).nearestOfAll(6);
        Neighbours some = NeighbourSearch.among(points, 1).nearestOf(rows, 6);
        for (int i = 0; i < rows.length; i++) {
            for (int nth = 0; nth < 6; nth++) {
                assertThat(some.row(i, nth)).isEqualTo(all.row(rows[i], nth));
            }
        }
    }

    @Test
    void fewerPointsThanNeighboursAreGivenInOrderByEverySearch() {
        Points points = Sample.GAUSSIAN.points(1, 300, 5);
        Neighbours all = new ScanSearch(points).nearestOfAll(400);
        assertThat(all.k()).isEqualTo(300);
        ExactnessTest.assertSame(NeighbourSearch.among(points, 2).nearestOfAll(400), all);
        ExactnessTest.assertSame(NeighbourSearch.among(points, 2).nearest(points, 400), all);
    }

    @Test
    void onePointIsItsOwnNeighbour() {
        Neighbours found = NeighbourSearch.among(Points.continuous(new double[] {3, 4}, 1, 2), 4)
                .nearestOfAll(5);
        assertThat(found.rows()).containsExactly(0);
        assertThat(found.squaredDistances()).containsExactly(0);
    }

    @Test
    void noPointsAndNoQueriesHaveNoNeighbours() {
        Points none = Points.continuous(new double[0], 0, 2);
        Points two = Points.continuous(new double[4], 2, 2);
        assertThat(NeighbourSearch.among(none, 1).nearestOfAll(5).rows()).isEmpty();
        assertThat(NeighbourSearch.among(none, 1).nearest(two, 5).rows()).isEmpty();
        assertThat(NeighbourSearch.among(two, 1).nearest(none, 5).rows()).isEmpty();
    }

    @Test
    void aLongSearchTellsOftenHowFarItHasCome() {
        for (int width : new int[] {2, 6}) {
            Points points = Sample.GAUSSIAN.points(1, 5000, width);
            List<Double> shares = new ArrayList<>();
            NeighbourSearch search = NeighbourSearch.among(points, 1, shares::add);
            search.nearest(points, 3);
            assertThat(shares).isSorted().hasSizeGreaterThanOrEqualTo(5).endsWith(1.0);
            shares.clear();
            search.nearestOfAll(3);
            assertThat(shares).isSorted().hasSizeGreaterThanOrEqualTo(5).endsWith(1.0);
        }
    }

    @Test
    void whatCannotBeSearchedIsRefused() {
        Points points = Points.continuous(new double[4], 2, 2);
        assertThatThrownBy(() -> NeighbourSearch.among(points, 0)).hasMessage("threads must be at least 1 but were 0");
        assertThatThrownBy(() -> NeighbourSearch.among(points, 1).nearestOfAll(0))
                .hasMessage("k must be at least 1 but was 0");
        assertThatThrownBy(() -> NeighbourSearch.among(points, 1).nearest(Points.continuous(new double[3], 1, 3), 1))
                .hasMessage("queries must have 2 continuous and 0 nominal columns but have 3 continuous and 0 nominal"
                        + " columns");
        assertThatThrownBy(() -> new Points(1, 0, new double[0], 1, new int[1], -1))
                .hasMessage("mismatch must be at least 0 and finite but was -1.0");
    }
}
