package org.makeweight.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void locationAndSpreadAreThoseOfTheDefinitions() {
        double[] values = {4, 1, 3, 8};
        assertThat(Sample.mean(values)).isEqualTo(4);
        assertThat(Sample.squares(values, 3)).isEqualTo(1 + 4 + 0 + 25);
        assertThat(Sample.variance(values)).isEqualTo((0 + 9 + 1 + 16) / 4.0);
        assertThat(Sample.deviation(new double[] {1, 7})).isEqualTo(3);
        assertThat(Sample.median(values)).isEqualTo(3.5);
        assertThat(Sample.median(new double[] {9, 2, 5})).isEqualTo(5);
        assertThat(Sample.middle(new double[] {2, 5, 9})).isEqualTo(5);
        assertThat(values).containsExactly(4, 1, 3, 8);
    }

    @Test
    void sumsHaveTheOrderOfTheValues() {
        assertThat(Sample.mean(new double[] {1e16, 1, -1e16})).isZero();
        assertThat(Sample.mean(new double[] {1e16, -1e16, 1})).isEqualTo(1 / 3.0);
    }

    @Test
    void ofNoNumbersEverythingIsUndefined() {
        double[] none = {};
        assertThat(Sample.mean(none)).isNaN();
        assertThat(Sample.deviation(none)).isNaN();
        assertThat(Sample.median(none)).isNaN();
    }
}
