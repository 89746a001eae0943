package org.makeweight.datasets.simulate;

import java.util.Arrays;
import org.makeweight.core.random.RandomState;

/**
 * The past of a payment terminal as {@link CardFraud} sees it: payments and share of frauds in windows of 1, 7 and 30
 * days, which end 7 days ago. Terminals are compromised on 2 days of 10,000, and stay so for 28 days, in which all their
 * payments are fraud; the day of the latest compromise is geometric.
 *
 * <p>Given that day, payments of the 1, 6 and 23 days by which the windows differ are Poisson, and each of them is
 * fraud for itself; so what is known of that day follows by Bayes' theorem from the numbers of payments and frauds alone.
 */
final class TerminalPast {
    /** What is known of a terminal: payments and share of frauds for each window. */
    static final int COLUMNS = 6;

    private static final double COMPROMISED_PER_DAY = 2 / 10_000.0;
    private static final int COMPROMISED_DAYS = 28;
    /** The days ago at which the three parts of the windows begin, and at which the last ends. */
    private static final int[] PARTS = {7, 8, 14, 37};

    private static final int WINDOWS = 3;
    /** Compromises that began this many days ago or earlier leave no trace. */
    private static final int FORGOTTEN = PARTS[WINDOWS] + COMPROMISED_DAYS - 1;

    private final double fraudElsewhere;
    /** For each day of compromise, the last one standing for all that are forgotten: its probability. */
    private final double[] weights = new double[FORGOTTEN + 1];
    /** The logarithm of the probability of fraud, and of none, {@code [days of compromise x windows]}, row-major. */
    private final double[] logFraud = new double[weights.length * WINDOWS];

    private final double[] logNone = new double[logFraud.length];

    /**
     * Prepares.
     *
     * @param fraudElsewhere the share of frauds at terminals that are not compromised, in (0, 1)
     */
    TerminalPast(double fraudElsewhere) {
        this.fraudElsewhere = fraudElsewhere;
        double left = 1;
        for (int day = 0; day < weights.length; day++) {
            weights[day] = day == FORGOTTEN ? left : left * COMPROMISED_PER_DAY;
            left -= weights[day];
            for (int part = 0; part < WINDOWS; part++) {
                logFraud[day * WINDOWS + part] = StrictMath.log(fraudShare(day, part));
                logNone[day * WINDOWS + part] = StrictMath.log(1 - fraudShare(day, part));
            }
        }
    }

    /** The share of frauds among a part's payments if the compromise began so many days ago. */
    private double fraudShare(int day, int part) {
        int first = Math.max(PARTS[part], day - COMPROMISED_DAYS + 1);
        int last = Math.min(PARTS[part + 1] - 1, day);
        double compromised = Math.max(0, last - first + 1) / (double) (PARTS[part + 1] - PARTS[part]);
        return compromised + (1 - compromised) * fraudElsewhere;
    }

    /** The share of terminals that are compromised. */
    double shareCompromised() {
        return Arrays.stream(weights, 0, COMPROMISED_DAYS).sum();
    }

    /** Whether a terminal is compromised now, if its compromise began so many days ago. */
    static boolean isCompromised(int day) {
        return day < COMPROMISED_DAYS;
    }

    /** Draws how many days ago the latest compromise began; all that are forgotten are one. */
    int compromised(RandomState random) {
        double u = random.randomSample();
        double days = StrictMath.log(1 - u) / StrictMath.log(1 - COMPROMISED_PER_DAY);
        return (int) Math.min(FORGOTTEN, days);
    }

    /** Draws the past into six cells of a row. */
    void draw(RandomState random, int day, double[] row, int at) {
        int payments = 0;
        int frauds = 0;
        for (int part = 0; part < WINDOWS; part++) {
            int more = poisson(random, PARTS[part + 1] - PARTS[part]);
            double share = fraudShare(day, part);
            for (int i = 0; i < more; i++) {
                frauds += random.randomSample() < share ? 1 : 0;
            }
            payments += more;
            row[at + 2 * part] = payments;
            row[at + 2 * part + 1] = payments == 0 ? 0 : frauds / (double) payments;
        }
    }

    /** The probability that a terminal with the past of a row is compromised now. */
    double probability(double[] row, int at) {
        double[] logs = new double[weights.length];
        double paymentsBefore = 0;
        double fraudsBefore = 0;
        for (int part = 0; part < WINDOWS; part++) {
            double payments = row[at + 2 * part];
            double frauds = Math.rint(payments * row[at + 2 * part + 1]);
            for (int day = 0; day < logs.length; day++) {
                int i = day * WINDOWS + part;
                logs[day] += times(frauds - fraudsBefore, logFraud[i])
                        + times(payments - paymentsBefore - (frauds - fraudsBefore), logNone[i]);
            }
            paymentsBefore = payments;
            fraudsBefore = frauds;
        }
        double largest = Arrays.stream(logs).max().orElseThrow();
        double compromised = 0;
        double all = 0;
        for (int day = 0; day < logs.length; day++) {
            double weight = weights[day] * StrictMath.exp(logs[day] - largest);
            compromised += isCompromised(day) ? weight : 0;
            all += weight;
        }
        return compromised / all;
    }

    /** A product in which nothing times minus infinity is nothing. */
    private static double times(double count, double log) {
        return count == 0 ? 0 : count * log;
    }

    /** A Poisson number by multiplying uniforms; time linear in the mean, which may be up to 700. */
    static int poisson(RandomState random, double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = random.randomSample(); product > limit; product *= random.randomSample()) {
            count++;
        }
        return count;
    }
}
