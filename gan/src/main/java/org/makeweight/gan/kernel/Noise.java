package org.makeweight.gan.kernel;

import org.makeweight.core.number.Elementary;

/**
 * Random numbers without state: the i-th number of a stream is a pure function of the stream and of i, so it does not
 * matter who asks for it, when, or on which thread. Streams form a tree: {@link #child} names a branch (a purpose, a
 * layer, a step of training), and the numbers are read off a leaf.
 *
 * <p>A stream is a key of two 32-bit words; its i-th word is {@code mix(mix(i + key0) ^ key1)}, where {@code mix} is a
 * bijection of three rounds of multiplication and shift with constants that C. Wellons found by search (hash prospector,
 * {@code triple32}). Not meant for cryptography.
 *
 * <p>Time: a few nanoseconds a number. Immutable.
 */
public final class Noise {
    /** Numbers are made so many at a time; the pairing of normals depends on it. */
    private static final int CHUNK = 512;

    private static final int[] INDEX = new int[CHUNK];

    static {
        for (int i = 0; i < CHUNK; i++) {
            INDEX[i] = i;
        }
    }

    private final int key0;
    private final int key1;

    private Noise(int key0, int key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** The root of a seed's tree. */
    public Noise(int seed) {
        this(mix(seed ^ 0x9e3779b9), mix(seed + 0x7f4a7c15));
    }

    /** The branch of that name; different names give different streams. */
    public Noise child(int name) {
        int a = mix(key0 + name);
        return new Noise(a, mix(key1 ^ mix(a + 0x9e3779b9)));
    }

    private static int mix(int word) {
        int x = word;
        x ^= x >>> 17;
        x *= 0xed5ad4bb;
        x ^= x >>> 11;
        x *= 0xac4c1b51;
        x ^= x >>> 15;
        x *= 0x31848bab;
        return x ^ (x >>> 14);
    }

    /** The word at a position of the stream. */
    int word(int position) {
        return mix(mix(position + key0) ^ key1);
    }

    private void words(int first, int[] target) {
        int start = first + key0;
        int second = key1;
        for (int i = 0; i < CHUNK; i++) {
            int x = INDEX[i] + start;
            x ^= x >>> 17;
            x *= 0xed5ad4bb;
            x ^= x >>> 11;
            x *= 0xac4c1b51;
            x ^= x >>> 15;
            x *= 0x31848bab;
            x ^= x >>> 14;
            x ^= second;
            x ^= x >>> 17;
            x *= 0xed5ad4bb;
            x ^= x >>> 11;
            x *= 0xac4c1b51;
            x ^= x >>> 15;
            x *= 0x31848bab;
            target[i] = x ^ (x >>> 14);
        }
    }

    /** Uniform integers in [0, bound); the bias is below bound / 2^32. */
    public void indices(int[] target, int bound) {
        for (int i = 0; i < target.length; i++) {
            target[i] = (int) (((word(i) & 0xffff_ffffL) * bound) >>> 32);
        }
    }

    /** Brings values into a random order; every order is equally likely but for a bias below length / 2^32. */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = (int) (((word(i) & 0xffff_ffffL) * (i + 1)) >>> 32);
            int kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }

    /** Uniform numbers in (0, 1): odd multiples of 2^-24. */
    public void uniform(Matrix target) {
        fill(target, KernelThreads.ALONE, (words, numbers, scratch) -> {
            for (int i = 0; i < CHUNK; i++) {
                numbers[i] = Elementary.number((words[i] >>> 9) * 2L + 1) * 0x1p-24;
            }
        });
    }

    /** Standard normals by Box and Muller's method; none is beyond ±6.8. */
    public void normal(Matrix target) {
        normal(target, KernelThreads.ALONE);
    }

    /** As {@link #normal(Matrix)}, by several threads. */
    public void normal(Matrix target, KernelThreads workers) {
        fill(target, workers, Noise::normals);
    }

    /** Standard Gumbel numbers, {@code -log(-log u)}, between -3.2 and 22.9. */
    public void gumbel(Matrix target, KernelThreads workers) {
        fill(target, workers, (words, numbers, scratch) -> {
            open(words, 0, numbers, CHUNK);
            Elementary.log(numbers, CHUNK, scratch);
            negate(numbers, CHUNK);
            Elementary.log(numbers, CHUNK, scratch);
            negate(numbers, CHUNK);
        });
    }

    /** Turns a chunk of words into a chunk of numbers. */
    @FunctionalInterface
    private interface Transform {
        void apply(int[] words, double[] numbers, double[] scratch);
    }

    private void fill(Matrix target, KernelThreads workers, Transform transform) {
        int all = Math.multiplyExact(target.rows(), target.columns());
        workers.runPieces(
                (all + CHUNK - 1) / CHUNK,
                KernelThreads.TRANSCENDENTAL * CHUNK,
                (from, to) -> fill(target, from, to, transform));
    }

    /** Fills some chunks of a matrix, which is taken as one row after the other. */
    private void fill(Matrix target, int from, int to, Transform transform) {
        int columns = target.columns();
        int all = target.rows() * columns;
        int[] words = new int[CHUNK];
        double[] numbers = new double[CHUNK];
        double[] scratch = new double[CHUNK];
        float[] rounded = new float[CHUNK];
        for (int chunk = from; chunk < to; chunk++) {
            int first = chunk * CHUNK;
            words(first, words);
            transform.apply(words, numbers, scratch);
            for (int i = 0; i < CHUNK; i++) {
                rounded[i] = (float) numbers[i];
            }
            int end = Math.min(all, first + CHUNK);
            for (int at = first; at < end; ) {
                int column = at % columns;
                int length = Math.min(columns - column, end - at);
                System.arraycopy(rounded, at - first, target.row(at / columns), column, length);
                at += length;
            }
        }
    }

    /** Uniform numbers in (0, 1) with all 32 bits: odd multiples of 2^-33. */
    private static void open(int[] words, int from, double[] target, int n) {
        for (int i = 0; i < n; i++) {
            long shifted = (words[from + i] ^ Integer.MIN_VALUE) & 0xffff_ffffL;
            target[i] = Elementary.number(shifted * 2 + 1) * 0x1p-33;
        }
    }

    private static void negate(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = -x[i];
        }
    }

    /**
     * The first half of a chunk of words gives radii, the second half angles; cosines and sines of angle 2πu - π come
     * from the series of half of it, which is at most π/2.
     */
    private static void normals(int[] words, double[] numbers, double[] scratch) {
        int half = CHUNK / 2;
        open(words, 0, numbers, half);
        Elementary.log(numbers, half, scratch);
        open(words, half, scratch, half);
        for (int i = 0; i < half; i++) {
            double radius = Math.sqrt(-2 * numbers[i]);
            double x = (scratch[i] - 0.5) * Math.PI;
            double q = x * x;
            double sine = -1 / 39916800.0 + q * (1 / 6227020800.0);
            sine = 1 / 362880.0 + q * sine;
            sine = -1 / 5040.0 + q * sine;
            sine = 1 / 120.0 + q * sine;
            sine = -1 / 6.0 + q * sine;
            sine = x * (1 + q * sine);
            double cosine = 1 / 479001600.0 + q * (-1 / 87178291200.0);
            cosine = -1 / 3628800.0 + q * cosine;
            cosine = 1 / 40320.0 + q * cosine;
            cosine = -1 / 720.0 + q * cosine;
            cosine = 1 / 24.0 + q * cosine;
            cosine = -0.5 + q * cosine;
            cosine = 1 + q * cosine;
            numbers[i] = radius * (cosine * cosine - sine * sine);
            scratch[i] = radius * 2 * sine * cosine;
        }
        System.arraycopy(scratch, 0, numbers, half, half);
    }
}
