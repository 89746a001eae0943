package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;

/**
 * Whether a car policy has a claim within a quarter, by a Poisson regression on district, engine and age: the British
 * portfolio of 23,359 policies of L. A. Baxter, S. M. Coutts and G. A. F. Ross, "Applications of linear models in motor
 * insurance", 21st International Congress of Actuaries, 1980, pages 11-29, with the coefficients that W. N. Venables and B. D. Ripley,
 * "Modern Applied Statistics with S", 2002, fit to it. One categorical and three numeric features, and a claim in about one row of
 * fifteen.
 *
 * <p>The number of claims in the quarter is Poisson with the rate {@code exp(intercept + district + engine + age)}, times
 * the share of its 92 days on which the policy was in force; the label says whether there was one. How often a
 * combination of district, engine and age occurs is the portfolio's own table of policies. The probability of the
 * minority follows, see {@link Population}.
 *
 * <p><b>Differences from the source.</b> Engines and ages come in four classes each there. Here they are numbers, uniform
 * within their class, and the rate is still that of the class; the outer ends of the classes, 0.6 and 3.5 litres, 17
 * and 79 years, are this project's own. So are the days in force, uniform from 1 to 92; the source's policies all
 * count for the whole quarter.
 */
public final class InsuranceClaims implements Population {
    /** The exact sum over all policies of the table and all numbers of days. */
    private static final double PREVALENCE = 0.0650255838321707;

    private static final int CLASSES = 4;
    private static final int DAYS = 92;
    private static final double INTERCEPT = -1.810508;
    private static final double[] DISTRICT = {0, 0.025868, 0.038524, 0.234205};
    private static final double[] ENGINE = polynomial(0.429708, 0.004632, -0.029294);
    private static final double[] AGE = polynomial(-0.394432, -0.000355, -0.016737);
    /** Policies, {@code [districts x engines x ages]}, row-major. */
    private static final int[] POLICIES = {
        197, 264, 246, 1680, 284, 536, 696, 3582, 133, 286, 355, 1640, 24, 71, 99, 452,
        85, 139, 151, 931, 149, 313, 419, 2443, 66, 175, 221, 1110, 9, 48, 72, 322,
        35, 73, 89, 648, 53, 155, 240, 1635, 24, 78, 121, 692, 7, 29, 43, 245,
        20, 33, 40, 316, 31, 81, 122, 724, 18, 39, 68, 344, 3, 16, 25, 114
    };

    private static final int ALL_POLICIES = 23_359;
    /** The first tenth of a litre of each class of engines, and one above the last. */
    private static final int[] TENTHS = {6, 10, 15, 20, 36};
    /** The first year of each class of ages, and one above the last. */
    private static final int[] YEARS = {17, 25, 30, 36, 80};

    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Column.Categorical("district", List.of("1", "2", "3", "4")),
                    new Column.Numeric("engine_litres", false),
                    new Column.Numeric("driver_age", true),
                    new Column.Numeric("days_in_force", true)),
            Schemas.target("claim"));
    private static final Mechanism MECHANISM = new Mechanism(
            "insurance-claims",
            "Car insurance claims within a quarter",
            "insurance",
            "simulated: Poisson regression of the portfolio of Baxter et al. 1980, as fitted by Venables and Ripley",
            List.of(Schemas.WORKS.get("baxter1980"), Schemas.WORKS.get("venables2002")),
            6000,
            OptionalDouble.of(1 / Population.odds(PREVALENCE)),
            0);

    /** The effects of four ordered classes from those of orthonormal polynomials of degree 1, 2 and 3. */
    private static double[] polynomial(double linear, double quadratic, double cubic) {
        double scale = Math.sqrt(20);
        double[] effects = new double[CLASSES];
        int[] first = {-3, -1, 1, 3};
        int[] second = {1, -1, -1, 1};
        int[] third = {-1, 3, -3, 1};
        for (int i = 0; i < CLASSES; i++) {
            effects[i] = linear * first[i] / scale + quadratic * second[i] / 2 + cubic * third[i] / scale;
        }
        return effects;
    }

    /** The policies of one combination of district, engine and age, in this order, the last running fastest. */
    static int policies(int cell) {
        return POLICIES[cell];
    }

    @Override
    public Mechanism mechanism() {
        return MECHANISM;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public double prevalence() {
        return PREVALENCE;
    }

    @Override
    public double probability(double[] row) {
        int engine = classOf(TENTHS, (int) Math.rint(row[1] * 10));
        int age = classOf(YEARS, (int) row[2]);
        double rate = StrictMath.exp(INTERCEPT + DISTRICT[(int) row[0]] + ENGINE[engine] + AGE[age]);
        return 1 - StrictMath.exp(-rate * row[3] / DAYS);
    }

    /** The class of a value; the outer classes are open. */
    private static int classOf(int[] firsts, int value) {
        int found = 0;
        while (found < CLASSES - 1 && value >= firsts[found + 1]) {
            found++;
        }
        return found;
    }

    @Override
    public int draw(RandomState random, double[] row) {
        int cell = 0;
        for (long policy = random.randint(0, ALL_POLICIES); policy >= POLICIES[cell]; cell++) {
            policy -= POLICIES[cell];
        }
        int engine = cell / CLASSES % CLASSES;
        int age = cell % CLASSES;
        int district = cell / (CLASSES * CLASSES);
        row[0] = district;
        row[1] = random.randint(TENTHS[engine], TENTHS[engine + 1]) / 10.0;
        row[2] = random.randint(YEARS[age], YEARS[age + 1]);
        row[3] = random.randint(1, DAYS + 1);
        return random.randomSample() < probability(row) ? 1 : 0;
    }
}
