package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;

/**
 * Card payments of customers at terminals with three kinds of fraud, after the simulator of Y.-A. Le Borgne, W. Siblini, B.
 * Lebichot and G. Bontempi, "Reproducible machine learning for credit card fraud detection: practical handbook", 2022: two
 * categorical and nine numeric features, and a fraud in about 110 rows.
 *
 * <p>A customer spends a normal amount whose mean is uniform from 5 to 100 and whose standard deviation is half of it; a
 * negative amount is replaced by a uniform one up to twice the mean. A payment is fraud if its amount is above 220 (scenario 1),
 * if its terminal was compromised within the last 28 days, as happens to 2 of 10,000 terminals each day (scenario 2), or
 * if its customer's card was stolen within the last 14 days, as happens to 3 of 5,000 customers each day: then a third of the payments is
 * fraud of five times the amount (scenario 3). Features are those of the handbook: amount, weekend, night, how
 * often and how much the customer pays, and payments and share of frauds at the terminal in 1, 7 and 30 days, known with a
 * delay of 7 days.
 *
 * <p><b>Differences from the handbook.</b> It simulates one world of 5,000 customers and 10,000 terminals for half a
 * year. Here each row is a payment of a customer of its own at a terminal of its own, whose past is drawn with
 * it, so rows are independent and the probability of fraud can be told exactly. So there are no identifiers and no
 * places, all terminals see one payment a day on average, and only the latest compromise of each terminal counts. The
 * customer's mean amount is the true one instead of an average over windows. Amounts are rounded to cents after the multiplication
 * by five, so that their last digit tells nothing; the probability takes the rounded amount as it stands, an error
 * of second order.
 */
public final class CardFraud implements RowByRow {
    private static final int COLUMNS = 11;
    private static final double LEAST_MEAN = 5;
    private static final double GREATEST_MEAN = 100;
    /** The share of the normal amounts that are negative: two standard deviations below the mean. */
    private static final double NEGATIVE = 0.02275013194817921;

    private static final double LARGE = 220;
    /** The share of amounts above {@link #LARGE}, by numerical integration over the customers. */
    private static final double SHARE_LARGE = 0.0005742672175085257;

    private static final double MULTIPLE = 5;
    private static final double STOLEN_PER_DAY = 3 / 5000.0;
    private static final int STOLEN_DAYS = 14;
    /** The share of payments that are made with a stolen card by a thief. */
    private static final double SHARE_THEFT = (1 - StrictMath.pow(1 - STOLEN_PER_DAY, STOLEN_DAYS)) / 3;
    /** The share of fraud at terminals that are not compromised. */
    private static final double SHARE_ELSEWHERE = SHARE_THEFT + (1 - SHARE_THEFT) * SHARE_LARGE;

    private static final TerminalPast TERMINALS = new TerminalPast(SHARE_ELSEWHERE);
    private static final double PREVALENCE = 1 - (1 - TERMINALS.shareCompromised()) * (1 - SHARE_ELSEWHERE);
    private static final double PAYMENTS_PER_DAY = 4;
    private static final double NOON = 43_200;
    private static final double SPREAD_OF_TIMES = 20_000;
    private static final double DAY = 86_400;
    private static final double NIGHT_ENDS = 7 * 3600.0;
    private static final List<String> NO_YES = List.of("no", "yes");
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Column.Numeric("amount", false),
                    new Column.Categorical("during_weekend", NO_YES),
                    new Column.Categorical("during_night", NO_YES),
                    new Column.Numeric("customer_mean_amount", false),
                    new Column.Numeric("customer_payments_7d", true),
                    new Column.Numeric("terminal_payments_1d", true),
                    new Column.Numeric("terminal_risk_1d", false),
                    new Column.Numeric("terminal_payments_7d", true),
                    new Column.Numeric("terminal_risk_7d", false),
                    new Column.Numeric("terminal_payments_30d", true),
                    new Column.Numeric("terminal_risk_30d", false)),
            Schemas.target("fraud"));
    private static final Mechanism MECHANISM = new Mechanism(
            "card-fraud",
            "Card payments with three kinds of fraud",
            "finance",
            "simulated after Le Borgne et al. 2022, with independent rows",
            List.of(Schemas.WORKS.get("leborgne2022")),
            10_000,
            OptionalDouble.of(1 / Population.odds(PREVALENCE)),
            0);

    @Override
    public Mechanism mechanism() {
        return MECHANISM;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Drawing drawing() {
        return CardFraud::draw;
    }

    /** Draws what makes a fraud until the class is right, and then all else. */
    private static void draw(int label, RandomState random, double[] row) {
        boolean fraud;
        int day;
        do {
            row[3] = toCents(random.uniform(LEAST_MEAN, GREATEST_MEAN));
            double amount = amount(random, row[3]);
            boolean theft = random.randomSample() < SHARE_THEFT;
            row[0] = toCents(theft ? MULTIPLE * amount : amount);
            day = TERMINALS.compromised(random);
            fraud = theft || row[0] > LARGE || TerminalPast.isCompromised(day);
        } while (fraud != (label == 1));
        row[1] = random.randomSample() < 2 / 7.0 ? 1 : 0;
        row[2] = time(random) < NIGHT_ENDS ? 1 : 0;
        // who pays more often has more of the payments, so the rate of a payment's customer has a rising density
        double rate = PAYMENTS_PER_DAY * Math.sqrt(random.randomSample());
        row[4] = TerminalPast.poisson(random, 7 * rate);
        TERMINALS.draw(random, day, row, COLUMNS - TerminalPast.COLUMNS);
    }

    private static double amount(RandomState random, double mean) {
        double amount = random.normal(mean, mean / 2);
        return amount < 0 ? random.uniform(0, 2 * mean) : amount;
    }

    private static double time(RandomState random) {
        double time;
        do {
            time = random.normal(NOON, SPREAD_OF_TIMES);
        } while (time <= 0 || time >= DAY);
        return time;
    }

    private static double toCents(double value) {
        return Math.rint(value * 100) / 100;
    }

    @Override
    public Simulation.Posterior truth(double minorityShare) {
        double factor = Population.odds(minorityShare) / Population.odds(PREVALENCE);
        return row -> Population.selected(probability(row), factor);
    }

    /** The probability of fraud in the mechanism: neither amount nor terminal speaks for the other's innocence. */
    private static double probability(double[] row) {
        double compromised = TERMINALS.probability(row, COLUMNS - TerminalPast.COLUMNS);
        return 1 - (1 - compromised) * (1 - probabilityByAmount(row[0], row[3]));
    }

    private static double probabilityByAmount(double amount, double mean) {
        if (amount > LARGE) {
            return 1;
        }
        double theft = SHARE_THEFT * density(amount / MULTIPLE, mean) / MULTIPLE;
        return theft / (theft + (1 - SHARE_THEFT) * density(amount, mean));
    }

    /** The density of a customer's own amounts. */
    private static double density(double amount, double mean) {
        double deviation = mean / 2;
        double z = (amount - mean) / deviation;
        double normal = StrictMath.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
        return normal + (amount < 2 * mean ? NEGATIVE / (2 * mean) : 0);
    }
}
