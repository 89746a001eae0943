package org.makeweight.smote.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenPairsTest {
    @Test
    void pairsDifferAndEveryPositionIsInNearlyAsMany() {
        for (int positions = 2; positions < 24; positions++) {
            for (int pairs = 0; pairs <= positions * (positions - 1) / 2; pairs++) {
                EvenPairs chosen = EvenPairs.choose(positions, pairs);
                int[] times = new int[positions];
                Set<Integer> different = new HashSet<>();
                for (int i = 0; i < pairs; i++) {
                    int a = chosen.first()[i];
                    int b = chosen.second()[i];
                    assertThat(a).isNotEqualTo(b);
                    different.add(Math.min(a, b) * positions + Math.max(a, b));
                    times[a]++;
                    times[b]++;
                }
                assertThat(different).hasSize(pairs);
                int most = IntStream.of(times).max().orElseThrow();
                int least = IntStream.of(times).min().orElseThrow();
                assertThat(most - least).isLessThanOrEqualTo(2);
            }
        }
    }
}
