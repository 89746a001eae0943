package org.makeweight.core.neighbours;

import java.util.Arrays;
import org.makeweight.core.random.RandomState;

/** Data of the kinds that break searches: ties, values far from zero, very small or large, far apart, mixed. */
enum Sample {
    GAUSSIAN {
        @Override
        double value(RandomState random, int row, int column) {
            return random.standardNormal();
        }
    },
    /** A third of the rows occur several times. */
    DUPLICATES {
        @Override
        double value(RandomState random, int row, int column) {
            return row % 3 == 0 ? (row / 90 + column) % 7 : random.standardNormal();
        }
    },
    GRID {
        @Override
        double value(RandomState random, int row, int column) {
            return random.randint(0, 3);
        }
    },
    SPARSE {
        @Override
        double value(RandomState random, int row, int column) {
            return random.randint(0, 10) == 0 ? 1 : 0;
        }
    },
    CONSTANT {
        @Override
        double value(RandomState random, int row, int column) {
            return 0.1;
        }
    },
    OFFSET {
        @Override
        double value(RandomState random, int row, int column) {
            return 1e7 + random.standardNormal();
        }
    },
    /** Squares are subnormal or zero. */
    TINY {
        @Override
        double value(RandomState random, int row, int column) {
            return 1e-160 * random.standardNormal();
        }
    },
    LARGE {
        @Override
        double value(RandomState random, int row, int column) {
            return 1e140 * random.standardNormal();
        }
    },
    /** Squares are infinite. */
    OVERFLOWING {
        @Override
        double value(RandomState random, int row, int column) {
            return 1e160 * random.standardNormal();
        }
    },
    HEAVY_TAILS {
        @Override
        double value(RandomState random, int row, int column) {
            return 1 / (random.randomSample() + 1e-9);
        }
    },
    /** Spread of a thousandth, a million apart: the distances within are lost in {@code float}. */
    CLUSTERS {
        @Override
        double value(RandomState random, int row, int column) {
            return 1e6 * ((row * 7 + column * 3) % 10) + 1e-3 * random.standardNormal();
        }
    },
    /** Columns of very different scales. */
    UNSCALED {
        @Override
        double value(RandomState random, int row, int column) {
            return Math.scalb(random.standardNormal(), 12 * (column % 5) - 24);
        }
    };

    abstract double value(RandomState random, int row, int column);

    /** Points with continuous columns only. */
    Points points(int seed, int rows, int width) {
        return Points.continuous(values(seed, rows, width), rows, width);
    }

    /** Points with three nominal columns more, and a mismatch of about the size of the other columns. */
    Points mixed(int seed, int rows, int width) {
        double[] values = values(seed, rows, width);
        int[] codes = new RandomState(seed).randint(0, 4, rows * 3);
        double mean = Arrays.stream(values).map(Math::abs).sum() / Math.max(1, values.length);
        return new Points(rows, width, values, 3, codes, Math.min(1.1 * mean * mean, 1e300));
    }

    private double[] values(int seed, int rows, int width) {
        RandomState random = new RandomState(seed);
        double[] values = new double[rows * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(random, i / width, i % width);
        }
        return values;
    }
}
