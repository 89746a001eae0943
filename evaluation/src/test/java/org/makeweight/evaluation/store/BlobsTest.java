package org.makeweight.evaluation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlobsTest {
    private static final double[] ODD = {
        0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1 / 3.0
    };

    @Test
    void arraysComeBackBitForBit() {
        Random random = new Random(7);
        for (int length = 0; length < 300; length += 7) {
            double[] values = random.doubles(length).map(v -> v < 0.5 ? 0 : v).toArray();
            int[] integers = random.ints(length).toArray();
            assertThat(Blobs.doubles(Blobs.of(values))).isEqualTo(values);
            assertThat(Blobs.integers(Blobs.of(integers))).isEqualTo(integers);
        }
        long[] bits = Arrays.stream(Blobs.doubles(Blobs.of(ODD)))
                .mapToLong(Double::doubleToRawLongBits)
                .toArray();
        assertThat(bits)
                .isEqualTo(Arrays.stream(ODD)
                        .mapToLong(Double::doubleToRawLongBits)
                        .toArray());
    }

    @Test
    void anArrayCutAnywhereIsDamaged() {
        byte[] blob = Blobs.of(ODD);
        for (int length = 0; length < blob.length; length++) {
            byte[] cut = Arrays.copyOf(blob, length);
            assertThatThrownBy(() -> Blobs.doubles(cut)).as("%d bytes", length).isInstanceOf(DamagedException.class);
        }
        assertThatThrownBy(() -> Blobs.doubles(null)).isInstanceOf(DamagedException.class);
    }

    @Test
    void noFlippedBitGivesOtherValues() {
        byte[] blob = Blobs.of(ODD);
        for (int bit = 0; bit < 8 * blob.length; bit++) {
            byte[] flipped = blob.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(Blobs.doubles(flipped)).as("bit %d", bit).isEqualTo(ODD);
            } catch (DamagedException e) {
                assertThat(e).hasMessageStartingWith("a stored array ");
            }
        }
    }

    @Test
    void anArrayOfHalfAValueIsDamaged() {
        byte[] three = Blobs.of(new int[] {1, 2, 3});
        assertThatThrownBy(() -> Blobs.doubles(three)).hasMessage("a stored array is no whole number of values");
    }
}
