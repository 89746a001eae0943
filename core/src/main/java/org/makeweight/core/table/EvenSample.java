package org.makeweight.core.table;

import java.util.stream.IntStream;

/** Some of many rows without a draw: at even distances in their order. */
public final class EvenSample {
    private EvenSample() {}

    /** As many of these rows, in their order; all of them if they are no more. */
    public static int[] of(int[] rows, int most) {
        int count = Math.min(most, rows.length);
        return IntStream.range(0, count)
                .map(i -> rows[(int) ((long) i * rows.length / count)])
                .toArray();
    }
}
