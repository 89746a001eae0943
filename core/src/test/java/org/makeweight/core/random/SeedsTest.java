package org.makeweight.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void aNameAndASeedAlwaysGiveTheSameNumber() {
        // computed apart with Python's hashlib; a change would silently change every experiment
        assertThat(new Seeds(42).of("ai4i", 0, 1, "smote", "sampler")).isEqualTo(4024313061L);
    }

    @Test
    void everyPartOfTheNameMatters() {
        Set<Long> seeds = new HashSet<>();
        for (long experiment = 0; experiment < 3; experiment++) {
            for (int repeat = 0; repeat < 5; repeat++) {
                for (int fold = 0; fold < 5; fold++) {
                    seeds.add(new Seeds(experiment).of("a", repeat, fold, "smote"));
                }
            }
        }
        assertThat(seeds).hasSize(75);
        assertThat(new Seeds(0).of("ab", "c")).isNotEqualTo(new Seeds(0).of("a", "bc"));
    }
}
