package org.makeweight.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.testing.Shared;

/** The stream is NumPy's: every draw of the reference file, for every seed in it. */
class RandomStateTest {
    /** A logarithm that is off by one in the last place moves a normal by no more. */
    private static final double LAST_PLACE = 1e-12;

    static Stream<JsonNode> vectors() {
        return StreamSupport.stream(
                Shared.json("golden/random.json").get("vectors").spliterator(), false);
    }

    private static RandomState stream(JsonNode vector) {
        return new RandomState(vector.get("seed").asLong());
    }

    private static long[] longs(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static long[] draw(int n, Function<Integer, Long> next) {
        long[] drawn = new long[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = next.apply(i);
        }
        return drawn;
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void wordsAreThoseOfTheMersenneTwister(JsonNode vector) {
        RandomState random = stream(vector);
        assertThat(draw(8, i -> random.nextWord() & 0xffff_ffffL)).isEqualTo(longs(vector.get("uint32")));

        RandomState later = stream(vector);
        draw(1300, i -> (long) later.nextWord());
        assertThat(draw(4, i -> later.nextWord() & 0xffff_ffffL)).isEqualTo(longs(vector.get("uint32_after_1300")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void uniformsAreEqualBitForBit(JsonNode vector) {
        assertThat(stream(vector).randomSample(5)).isEqualTo(doubles(vector.get("random_sample")));

        RandomState random = stream(vector);
        double[] uniforms = Stream.generate(() -> random.uniform(-2, 3))
                .limit(5)
                .mapToDouble(u -> u)
                .toArray();
        assertThat(uniforms).isEqualTo(doubles(vector.get("uniform_-2_3")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void integersAreEqualAndLeaveTheStreamInTheSameState(JsonNode vector) {
        for (long high : new long[] {1, 2, 10, 500, 65536, 1L << 31, (1L << 33) + 7}) {
            RandomState random = stream(vector);
            String name = "randint_0_" + high;
            assertThat(draw(10, i -> random.randint(0, high))).as(name).isEqualTo(longs(vector.get(name)));
            assertThat(random.randomSample())
                    .as(name)
                    .isEqualTo(vector.get(name + "_then_random_sample").asDouble());
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void normalsAreEqualToTheLastPlaceAndTheCacheSurvivesOtherDraws(JsonNode vector) {
        assertThat(stream(vector).standardNormal(7))
                .containsExactly(doubles(vector.get("standard_normal")), within(LAST_PLACE));

        RandomState mixed = stream(vector);
        assertThat(new double[] {mixed.standardNormal(), mixed.randomSample(), mixed.standardNormal()})
                .containsExactly(doubles(vector.get("normal_uniform_normal")), within(LAST_PLACE));

        RandomState shifted = stream(vector);
        double[] normals = Stream.generate(() -> shifted.normal(5, 2))
                .limit(4)
                .mapToDouble(v -> v)
                .toArray();
        assertThat(normals).containsExactly(doubles(vector.get("normal_5_2")), within(LAST_PLACE * 10));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void betasAreEqualToTheLastPlace(JsonNode vector) {
        RandomState random = stream(vector);
        double[] betas = Stream.generate(() -> random.beta(10, 10))
                .limit(4)
                .mapToDouble(v -> v)
                .toArray();
        assertThat(betas).containsExactly(doubles(vector.get("beta_10_10")), within(LAST_PLACE));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void ordersAndChoicesAreEqual(JsonNode vector) {
        int[] values = new int[12];
        Arrays.setAll(values, i -> i);
        RandomState random = stream(vector);
        random.shuffle(values);
        assertThat(asLongs(values)).isEqualTo(longs(vector.get("shuffle_12")));
        assertThat(random.randomSample())
                .isEqualTo(vector.get("shuffle_12_then_random_sample").asDouble());

        assertThat(asLongs(stream(vector).permutation(10))).isEqualTo(longs(vector.get("permutation_10")));
        assertThat(asLongs(stream(vector).choice(17, 8))).isEqualTo(longs(vector.get("choice_17_size_8")));
        assertThat(asLongs(stream(vector).choiceWithoutReplacement(17, 6)))
                .isEqualTo(longs(vector.get("choice_17_size_6_without_replacement")));
        assertThat(asLongs(stream(vector).choice(new double[] {0.1, 0.2, 0.3, 0.4}, 8)))
                .isEqualTo(longs(vector.get("choice_4_size_8_p")));
    }

    private static long[] asLongs(int[] values) {
        return Arrays.stream(values).asLongStream().toArray();
    }

    @Test
    void restartedIsTheSeedsOwnStreamAgain() {
        RandomState random = new RandomState(42);
        double first = random.randomSample();
        random.standardNormal();
        assertThat(random.restarted().randomSample()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 32})
    void otherSeedsThan32BitsAreRefused(long seed) {
        assertThatThrownBy(() -> new RandomState(seed)).hasMessageContaining("between 0 and 4294967295");
    }
}
