package org.makeweight.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;

class ArgsortTest {
    @Test
    void keysAscendAndEqualKeysKeepTheirOrder() {
        for (int n = 0; n < 70; n++) {
            RandomState random = new RandomState(n);
            double[] keys =
                    IntStream.range(0, n).mapToDouble(i -> random.randint(0, 9)).toArray();
            int[] expected = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> keys[i]))
                    .mapToInt(i -> i)
                    .toArray();
            assertThat(Argsort.ascending(keys)).isEqualTo(expected);
        }
    }
}
