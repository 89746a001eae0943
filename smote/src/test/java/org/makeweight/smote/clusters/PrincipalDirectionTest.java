package org.makeweight.smote.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.makeweight.core.neighbours.Points;
import org.makeweight.smote.Clouds;

class PrincipalDirectionTest {
    @Test
    void aStretchedCloudHasTheDirectionOfItsLength() {
        for (int seed = 0; seed < 20; seed++) {
            double[] values = Clouds.normal(seed, 200, 2).values().clone();
            for (int row = 0; row < 200; row++) {
                // 50 times as long as wide, turned by the angle of (3, 4)
                double along = 50 * values[2 * row];
                double across = values[2 * row + 1];
                values[2 * row] = 0.6 * along - 0.8 * across + 7;
                values[2 * row + 1] = 0.8 * along + 0.6 * across - 9;
            }
            double[] direction = PrincipalDirection.of(Points.continuous(values, 200, 2));
            // the angle's standard error is about 1 / (50 sqrt(200)) = 0.0014
            assertThat(Math.abs(0.6 * direction[0] + 0.8 * direction[1])).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void equalPointsHaveNone() {
        assertThat(PrincipalDirection.of(Clouds.of(new double[] {3, 4}, new double[] {3, 4})))
                .containsExactly(0, 0);
    }
}
