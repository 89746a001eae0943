package org.makeweight.datasets.simulate;

import java.util.stream.IntStream;
import org.makeweight.core.random.RandomState;

/** A uniform sample of the rows of a class that pass by, however many there are (Waterman's algorithm R). */
final class Reservoir {
    private final int width;
    private final double[] cells;
    private final long[] times;
    private long passed;

    /**
     * Makes an empty one.
     *
     * @param rows to be kept
     * @param width cells of a row
     */
    Reservoir(int rows, int width) {
        this.width = width;
        this.cells = new double[Math.multiplyExact(rows, width)];
        this.times = new long[rows];
    }

    /** Lets a row pass, which may be kept. */
    void offer(double[] values, int at, long time, RandomState random) {
        long place = passed < times.length ? passed : random.randint(0, passed + 1);
        passed++;
        if (place < times.length) {
            System.arraycopy(values, at, cells, (int) place * width, width);
            times[(int) place] = time;
        }
    }

    boolean isFull() {
        return passed >= times.length;
    }

    long passed() {
        return passed;
    }

    /** The places of the rows kept, in the order of their times. */
    int[] inOrder() {
        int rows = times.length;
        return IntStream.range(0, rows)
                .mapToLong(place -> times[place] * rows + place)
                .sorted()
                .mapToInt(key -> (int) (key % rows))
                .toArray();
    }

    long time(int place) {
        return times[place];
    }

    void copy(int place, double[] to, int at) {
        System.arraycopy(cells, place * width, to, at, width);
    }
}
