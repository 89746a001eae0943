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

    @Test
    void manyKeysOfAnySizeAndSignAscendAsFewDo() {
        for (int n : new int[] {256, 300, 5000}) {
            RandomState random = new RandomState(n);
            double[] scales = {1, 1e200, 1e-200, -0.0, 1e-310};
            double[] keys = IntStream.range(0, n)
                    .mapToDouble(i -> random.randint(-5, 5) * random.randint(1, 9) * scales[i % 5])
                    .toArray();
            keys[17] = Double.POSITIVE_INFINITY;
            keys[200] = Double.NEGATIVE_INFINITY;
            int[] expected = IntStream.range(0, n)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> keys[i] + 0.0)) // 0 and -0 are equal
                    .mapToInt(i -> i)
                    .toArray();
            assertThat(Argsort.ascending(keys)).isEqualTo(expected);
        }
    }
}
