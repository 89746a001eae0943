package org.makeweight.core.random;

/**
 * The MT19937 generator of Matsumoto and Nishimura (1998), seeded by one integer.
 *
 * <p>M. Matsumoto and T. Nishimura. Mersenne Twister: a 623-dimensionally equidistributed uniform pseudo-random number
 * generator. ACM Transactions on Modeling and Computer Simulation 8(1):3-30, 1998.
 */
final class MersenneTwister {
    private static final int LENGTH = 624;
    private static final int SHIFT = 397;
    private static final int MATRIX = 0x9908b0df;
    private static final int UPPER_BIT = 0x80000000;
    private static final int LOWER_BITS = 0x7fffffff;

    private final int[] state = new int[LENGTH];
    /** Words of the current block already given out. */
    private int position = LENGTH;

    MersenneTwister(int seed) {
        state[0] = seed;
        for (int i = 1; i < LENGTH; i++) {
            int previous = state[i - 1];
            state[i] = 1812433253 * (previous ^ (previous >>> 30)) + i;
        }
    }

    int next() {
        if (position == LENGTH) {
            regenerate();
            position = 0;
        }
        int y = state[position++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void regenerate() {
        int i = 0;
        for (; i < LENGTH - SHIFT; i++) {
            state[i] = state[i + SHIFT] ^ twist(state[i], state[i + 1]);
        }
        for (; i < LENGTH - 1; i++) {
            state[i] = state[i + SHIFT - LENGTH] ^ twist(state[i], state[i + 1]);
        }
        state[i] = state[SHIFT - 1] ^ twist(state[i], state[0]);
    }

    private static int twist(int upper, int lower) {
        int y = (upper & UPPER_BIT) | (lower & LOWER_BITS);
        return (y >>> 1) ^ (-(y & 1) & MATRIX);
    }
}
