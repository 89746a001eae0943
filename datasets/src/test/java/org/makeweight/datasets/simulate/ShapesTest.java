package org.makeweight.datasets.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

class ShapesTest {
    private static final double RING = 1.3;

    static Stream<List<Part>> geometries() {
        return Stream.concat(
                Stream.of(Part.paw()),
                IntStream.rangeClosed(1, 8)
                        .mapToObj(count -> Stream.of(Part.clover(count), Part.subclus(count)))
                        .flatMap(both -> both));
    }

    @ParameterizedTest
    @MethodSource("geometries")
    void partsDoNotOverlapAndTheirAreasAreRight(List<Part> parts) {
        RandomState random = new RandomState(1);
        int draws = 100_000;
        int inside = 0;
        for (int i = 0; i < draws; i++) {
            double x0 = random.randomSample();
            double x1 = random.randomSample();
            long in = parts.stream().filter(part -> part.radius2(x0, x1) < 1).count();
            assertThat(in).isLessThanOrEqualTo(1);
            inside += (int) in;
        }
        double area = parts.stream().mapToDouble(Part::area).sum();
        // four standard errors of a binomial share
        assertThat(inside / (double) draws).isCloseTo(area, within(4 * Math.sqrt(area * (1 - area) / draws)));
        assertThat(parts.stream().mapToDouble(Part::share).sum()).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("geometries")
    void ringsLieInTheSquare(List<Part> parts) {
        for (Part part : parts) {
            for (int degrees = 0; degrees < 360; degrees++) {
                double u = Math.cos(Math.toRadians(degrees));
                double v = Math.sin(Math.toRadians(degrees));
                double out = RING / Math.sqrt(part.norm2(u, v));
                double[] point = new double[2];
                part.place(u * out, v * out, point);
                assertThat(part.radius2(point[0], point[1])).isCloseTo(RING * RING, within(1e-9));
                assertThat(point[0]).isBetween(0.0, 1.0);
                assertThat(point[1]).isBetween(0.0, 1.0);
            }
        }
    }

    private static double[] row(Table table, int row) {
        return Arrays.copyOfRange(table.values(), 2 * row, 2 * row + 2);
    }

    @ParameterizedTest
    @EnumSource(Shapes.Family.class)
    void borderlineRowsLieWhereTheClassesMix(Shapes.Family family) {
        int parts = new Shapes(family).parts();
        Simulation simulation = new Shapes(family, parts, 0.5, 0).generate(8000, OptionalDouble.of(7), 3);
        Table table = simulation.table();
        int mixed = 0;
        for (int row : table.rowsOf(1)) {
            double p = simulation.truth().minority(row(table, row));
            assertThat(p).isPositive();
            mixed += p < 1 ? 1 : 0;
        }
        // binomial of 1000 rows with p = 1/2; four standard deviations; the rings of no family reach into another part
        assertThat(mixed / 1000.0).isCloseTo(0.5, within(4 * Math.sqrt(0.25 / 1000)));
        for (int row : table.rowsOf(0)) {
            assertThat(simulation.truth().minority(row(table, row))).isLessThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Shapes.Family.class)
    void outliersLieFarFromThePartsWithTheShareAskedFor(Shapes.Family family) {
        int parts = new Shapes(family).parts();
        Simulation simulation = new Shapes(family, parts, 0, 0.2).generate(8000, OptionalDouble.of(7), 3);
        Table table = simulation.table();
        int outliers = 0;
        for (int row : table.rowsOf(1)) {
            double p = simulation.truth().minority(row(table, row));
            outliers += p < 1 ? 1 : 0;
        }
        // binomial of 1000 rows with p = 1/5; four standard deviations
        assertThat(outliers / 1000.0).isCloseTo(0.2, within(4 * Math.sqrt(0.16 / 1000)));
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Shapes(Shapes.Family.CLOVER, 0, 0, 0))
                .hasMessageContaining("parts must be from 1 to 8");
        assertThatThrownBy(() -> new Shapes(Shapes.Family.PAW, 2, 0, 0))
                .hasMessageContaining("parts must be from 3 to 3");
        assertThatThrownBy(() -> new Shapes(Shapes.Family.PAW, 3, Double.NaN, 0))
                .hasMessageContaining("borderline must be");
        assertThatThrownBy(() -> new Shapes(Shapes.Family.PAW, 3, 0, 1.5)).hasMessageContaining("noise must be");
    }
}
