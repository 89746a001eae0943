package org.makeweight.core.random;

import java.util.Arrays;

/**
 * The random stream of NumPy's legacy {@code RandomState}: for the same integer seed, the same calls in the same order
 * give the same values. NumPy has frozen this stream, so it does not age.
 *
 * <p>Everything but the normals and what is built on them is exact arithmetic and equal bit for bit; a normal may differ
 * from NumPy's in the last bit, because the logarithm is Java's {@link StrictMath#log}. Within Java all values are the
 * same on every platform.
 *
 * <p>Not safe for use by several threads.
 */
public final class RandomState {
    /** Largest allowed seed, 2^32 - 1. */
    public static final long MAX_SEED = 0xffff_ffffL;

    private final long seed;
    private final MersenneTwister words;
    private boolean hasNormal;
    private double cachedNormal;

    /**
     * Starts the stream of a seed.
     *
     * @param seed in [0, 2^32 - 1]
     * @throws IllegalArgumentException if {@code seed < 0} or {@code seed > 2^32 - 1}
     */
    public RandomState(long seed) {
        if (seed < 0 || seed > MAX_SEED) {
            throw new IllegalArgumentException("seed must be between 0 and 4294967295 but was " + seed);
        }
        this.seed = seed;
        this.words = new MersenneTwister((int) seed);
    }

    /** The seed this stream was started from, in [0, 2^32 - 1]. */
    public long seed() {
        return seed;
    }

    /**
     * A new stream from the same seed, whatever has been drawn from this one. imbalanced-learn keeps the seed and starts
     * afresh for every class in most of its samplers; this is how they do it here.
     */
    public RandomState restarted() {
        return new RandomState(seed);
    }

    /** The next 32 random bits. */
    public int nextWord() {
        return words.next();
    }

    private long nextTwoWords() {
        long high = words.next();
        return (high << 32) | (words.next() & 0xffff_ffffL);
    }

    /** A uniform double in [0, 1) with 53 random bits. */
    public double randomSample() {
        int a = words.next() >>> 5;
        int b = words.next() >>> 6;
        return (a * 0x1p26 + b) / 0x1p53;
    }

    /** {@code n} uniform doubles in [0, 1). */
    public double[] randomSample(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = randomSample();
        }
        return values;
    }

    /** A uniform double in [low, high). */
    public double uniform(double low, double high) {
        double range = high - low;
        return low + range * randomSample();
    }

    /**
     * A uniform integer in [low, high).
     *
     * @throws IllegalArgumentException if {@code low >= high}
     */
    public long randint(long low, long high) {
        if (low >= high) {
            throw new IllegalArgumentException("low must be below high but was " + low + " against " + high);
        }
        return low + below(high - 1 - low);
    }

    /** {@code size} uniform integers in [low, high). */
    public int[] randint(int low, int high, int size) {
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = (int) randint(low, high);
        }
        return values;
    }

    /** A uniform integer in [0, largest] by masking and rejection; {@code largest = 0} draws nothing. */
    private long below(long largest) {
        if (largest == 0) {
            return 0;
        }
        boolean oneWord = Long.compareUnsigned(largest, MAX_SEED) <= 0;
        long mask = -1L >>> Long.numberOfLeadingZeros(largest);
        while (true) {
            long value = (oneWord ? words.next() & 0xffff_ffffL : nextTwoWords()) & mask;
            if (Long.compareUnsigned(value, largest) <= 0) {
                return value;
            }
        }
    }

    /** A standard normal by Marsaglia's polar method; the second value of each pair is kept for the next call. */
    public double standardNormal() {
        if (hasNormal) {
            hasNormal = false;
            return cachedNormal;
        }
        double x1;
        double x2;
        double r2;
        do {
            x1 = 2 * randomSample() - 1;
            x2 = 2 * randomSample() - 1;
            r2 = x1 * x1 + x2 * x2;
        } while (r2 >= 1 || r2 == 0);
        double f = Math.sqrt(-2 * StrictMath.log(r2) / r2);
        cachedNormal = f * x1;
        hasNormal = true;
        return f * x2;
    }

    /** {@code n} standard normals. */
    public double[] standardNormal(int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = standardNormal();
        }
        return values;
    }

    /** A normal with the given mean and standard deviation. */
    public double normal(double mean, double deviation) {
        return mean + deviation * standardNormal();
    }

    /** A standard exponential, {@code -log(1 - u)}. */
    public double standardExponential() {
        return -StrictMath.log(1 - randomSample());
    }

    /**
     * A gamma value with scale 1, by Marsaglia and Tsang's method above shape 1 and Ahrens and Dieter's below.
     *
     * @throws IllegalArgumentException if {@code !(shape > 0)}
     */
    public double standardGamma(double shape) {
        if (!(shape > 0)) {
            throw new IllegalArgumentException("shape must be above 0 but was " + shape);
        }
        if (shape == 1) {
            return standardExponential();
        }
        return shape > 1 ? largeGamma(shape) : smallGamma(shape);
    }

    private double largeGamma(double shape) {
        double b = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * b);
        while (true) {
            double x;
            double v;
            do {
                x = standardNormal();
                v = 1 + c * x;
            } while (v <= 0);
            v = v * v * v;
            double u = randomSample();
            if (u < 1 - 0.0331 * (x * x) * (x * x)) {
                return b * v;
            }
            if (StrictMath.log(u) < 0.5 * x * x + b * (1 - v + StrictMath.log(v))) {
                return b * v;
            }
        }
    }

    private double smallGamma(double shape) {
        while (true) {
            double u = randomSample();
            double v = standardExponential();
            if (u <= 1 - shape) {
                double x = StrictMath.pow(u, 1 / shape);
                if (x <= v) {
                    return x;
                }
            } else {
                double y = -StrictMath.log((1 - u) / shape);
                double x = StrictMath.pow(1 - shape + shape * y, 1 / shape);
                if (x <= v + y) {
                    return x;
                }
            }
        }
    }

    /**
     * A beta value for shapes above 1, as the ratio of two gammas.
     *
     * @throws IllegalArgumentException if {@code !(a > 1 && b > 1)}: NumPy uses another method there
     */
    public double beta(double a, double b) {
        if (!(a > 1 && b > 1)) {
            throw new IllegalArgumentException("beta shapes must be above 1 but were " + a + " and " + b);
        }
        double x = standardGamma(a);
        double y = standardGamma(b);
        return x / (x + y);
    }

    /** Shuffles in place, from the last element down. */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = (int) below(i);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    /** A random order of 0 .. n-1. */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        shuffle(order);
        return order;
    }

    /** {@code size} values of 0 .. n-1 with replacement. */
    public int[] choice(int n, int size) {
        return randint(0, n, size);
    }

    /**
     * {@code size} different values of 0 .. n-1.
     *
     * @throws IllegalArgumentException if {@code size > n}
     */
    public int[] choiceWithoutReplacement(int n, int size) {
        if (size > n) {
            throw new IllegalArgumentException("cannot choose " + size + " different values of " + n);
        }
        return Arrays.copyOf(permutation(n), size);
    }

    /** {@code size} indices drawn with the given probabilities, which are divided by their sum. */
    public int[] choice(double[] probabilities, int size) {
        double[] running = probabilities.clone();
        for (int i = 1; i < running.length; i++) {
            running[i] += running[i - 1];
        }
        double total = running[running.length - 1];
        for (int i = 0; i < running.length; i++) {
            running[i] /= total;
        }
        int[] drawn = new int[size];
        for (int s = 0; s < size; s++) {
            double u = randomSample();
            int index = 0;
            while (index < running.length - 1 && running[index] <= u) {
                index++;
            }
            drawn[s] = index;
        }
        return drawn;
    }
}
