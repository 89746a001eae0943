package org.makeweight.smote.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.smote.Clouds;

class NearestCentreTest {
    /** Points and centres on a grid, so that many distances are equal; moves of all sizes. */
    @Test
    void whileCentresMoveTheAnswerIsThatOfComparingAll() {
        for (int seed = 0; seed < 60; seed++) {
            RandomState random = new RandomState(seed);
            int k = 1 + seed % 7;
            Points points = seed % 2 == 0 ? Clouds.normal(seed, 90, 3) : Clouds.grid(seed, 90, 2);
            int width = points.width();
            double[] at = Clouds.grid(seed, k, width).values().clone();
            NearestCentre kept = new NearestCentre(points, Points.continuous(at.clone(), k, width), 1);
            for (int round = 0; round < 12; round++) {
                double reach = round % 3 == 0 ? 1 : 1e-3;
                for (int i = 0; i < at.length; i++) {
                    at[i] += round % 4 == 3 ? random.randint(0, 2) : reach * random.standardNormal();
                }
                Points moved = Points.continuous(at.clone(), k, width);
                int[] before = kept.nearest().clone();
                boolean changed = kept.move(moved);
                int[] all = NeighbourSearch.among(moved, 1).nearest(points, 1).rows();
                assertThat(kept.nearest()).isEqualTo(all);
                assertThat(changed).isEqualTo(!Arrays.equals(before, all));
            }
        }
    }
}
