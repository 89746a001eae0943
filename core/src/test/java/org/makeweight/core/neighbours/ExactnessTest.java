package org.makeweight.core.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every search gives the very rows and distances of the double loop, whatever the data. */
class ExactnessTest {
    private static final int ROWS = 600;
    private static final int QUERIES = 150;
    private static final int MOST_NEIGHBOURS = 11;
    /** The plain loops and, where this machine has them, those of vector instructions. */
    private static final List<CandidateFilter.Maker> FILTERS = List.of(ScalarFilter::new, FilterChoice.FASTEST);

    @ParameterizedTest
    @EnumSource
    void searchesOfContinuousColumnsEqualTheDoubleLoop(Sample sample) {
        for (int width : new int[] {1, 2, 3, 4, 8, 30}) {
            compare(sample.points(width, ROWS, width), sample.points(99, QUERIES, width));
        }
    }

    @ParameterizedTest
    @EnumSource
    void searchesOfMixedColumnsEqualTheDoubleLoop(Sample sample) {
        for (int width : new int[] {0, 1, 7}) {
            compare(sample.mixed(width, ROWS, width), sample.mixed(99, QUERIES, width));
        }
    }

    @Test
    void everyNumberOfColumnsEqualsTheDoubleLoop() {
        for (int width = 1; width <= 30; width++) {
            compare(Sample.GAUSSIAN.points(width, 200, width), Sample.GAUSSIAN.points(99, 40, width));
        }
    }

    @Test
    void queriesUnlikeThePointsEqualTheDoubleLoop() {
        // far outside, so that the float of a query would overflow, and far inside the spacing of the points
        Points points = Sample.GAUSSIAN.points(1, ROWS, 7);
        compare(points, Sample.LARGE.points(2, QUERIES, 7));
        compare(points, Sample.OVERFLOWING.points(3, QUERIES, 7));
        compare(points, Sample.TINY.points(4, QUERIES, 7));
        compare(Sample.TINY.points(5, ROWS, 7), points);
        compare(Sample.OFFSET.points(6, ROWS, 7), points);
    }

    @Test
    void codesBeyondTheDigitsOfFloatAreToldApart() {
        int[] codes = Sample.GAUSSIAN.mixed(1, ROWS, 5).codes().clone();
        for (int i = 0; i < codes.length; i++) {
            codes[i] += Integer.MAX_VALUE - 4;
        }
        double[] values = Sample.GRID.points(1, ROWS, 5).values();
        compare(new Points(ROWS, 5, values, 3, codes, 1), Sample.GRID.mixed(2, QUERIES, 5));
    }

    @Test
    void mismatchesOfAnySizeAreAddedAsInTheDoubleLoop() {
        Points points = Sample.GRID.mixed(1, ROWS, 5);
        for (double mismatch : new double[] {0, Double.MIN_VALUE, 1e-30, 1e30, Double.MAX_VALUE}) {
            Points some = new Points(ROWS, 5, points.values(), 3, points.codes(), mismatch);
            compare(some, some.select(new int[] {5, 1, 0, 77}));
        }
    }

    /** Compares all searches, with many small blocks and with few large ones, among the points and for queries. */
    private static void compare(Points points, Points queries) {
        NeighbourSearch scan = new ScanSearch(points);
        Neighbours ofAll = scan.nearestOfAll(MOST_NEIGHBOURS);
        Neighbours ofQueries = scan.nearest(queries, MOST_NEIGHBOURS);
        for (CandidateFilter.Maker filters : FILTERS) {
            NeighbourSearch smallBlocks = new BlockSearch(points, 1, share -> {}, 64, filters);
            for (int k : new int[] {MOST_NEIGHBOURS, 1}) {
                assertSame(smallBlocks.nearestOfAll(k), first(k, ofAll));
                assertSame(smallBlocks.nearest(queries, k), first(k, ofQueries));
            }
            NeighbourSearch largeBlocks = new BlockSearch(points, 2, share -> {}, 512, filters);
            assertSame(largeBlocks.nearestOfAll(6), first(6, ofAll));
            assertSame(largeBlocks.nearest(queries, 6), first(6, ofQueries));
        }
        if (points.nominal() == 0 && points.width() < 5) {
            NeighbourSearch tree = new TreeSearch(points, 2, share -> {});
            assertSame(tree.nearestOfAll(6), first(6, ofAll));
            assertSame(tree.nearest(queries, 6), first(6, ofQueries));
        }
    }

    /** The k nearest are the first k of more. */
    private static Neighbours first(int k, Neighbours found) {
        int[] rows = new int[found.queries() * k];
        double[] distances = new double[rows.length];
        for (int query = 0; query < found.queries(); query++) {
            System.arraycopy(found.rows(), query * found.k(), rows, query * k, k);
            System.arraycopy(found.squaredDistances(), query * found.k(), distances, query * k, k);
        }
        return new Neighbours(k, rows, distances);
    }

    static void assertSame(Neighbours actual, Neighbours expected) {
        assertThat(actual.k()).isEqualTo(expected.k());
        assertThat(actual.rows()).isEqualTo(expected.rows());
        assertThat(actual.squaredDistances()).isEqualTo(expected.squaredDistances());
    }
}
