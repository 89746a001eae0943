package org.makeweight.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(axis::label).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|150|0 50 100 150",
                "-0.3|0.9|−0.5 0.0 0.5 1.0",
                "0.1|0.3|0.10 0.15 0.20 0.25 0.30",
                "3|3|2.0 2.5 3.0 3.5 4.0",
                "0|4000000|0 1e6 2e6 3e6 4e6",
                "-1e-7|2e-7|−0.0000001 0.0000000 0.0000001 0.0000002",
            })
    void ticksAreRoundAndWithinAndAtMostSix(double least, double greatest, String ticks) {
        Axis axis = Axis.of(least, greatest).rounded();
        assertThat(labels(axis)).containsExactly(ticks.split(" ")).hasSizeLessThanOrEqualTo(6);
        assertThat(axis.least()).isLessThanOrEqualTo(least);
        assertThat(axis.greatest()).isGreaterThanOrEqualTo(greatest);
        assertThat(axis.share(axis.least())).isZero();
        assertThat(axis.share(axis.greatest())).isEqualTo(1);
    }

    @Test
    void anAxisThatIsNotRoundedEndsWhereItIsTold() {
        Axis axis = Axis.of(0, 170);
        assertThat(axis.share(170)).isEqualTo(1);
        assertThat(labels(axis)).containsExactly("0", "50", "100", "150");
    }
}
