package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;

/**
 * Whether a household that has an offer of electricity takes another that it is quoted, by a logit of the two: the choices that
 * 361 households made between hypothetical suppliers, J. Huber and K. Train, "On the similarity of classical and Bayesian estimates
 * of individual mean partworths", Marketing Letters 12, 2001, pages 259-269, with the coefficients that Y. Croissant and
 * K. Train fit to them in the third exercise of the package mlogit (Croissant, "Estimation of random utility models in R: the mlogit
 * package", Journal of Statistical Software 95, 2020). Two categorical and four numeric features, the price among them, and an
 * acceptance in about one quote of nine.
 *
 * <p>An offer is worth {@code -0.97 price - 0.21 years + 2.08 if the supplier is local + 1.48 if it is well known}, the price
 * in cents a kilowatt-hour, the years those of the contract. The quote is accepted with the probability
 * {@code 1 / (1 + exp(worth of the other offer - worth of the quote))}. So a cent less is worth nearly five years of a contract, and
 * the odds fall by the factor 0.38 with each cent. The probability of the minority follows, see {@link Population}.
 *
 * <p><b>Differences from the source.</b> Its households have tastes of their own, normal around these means; here each
 * has the mean. Two offers stand here for four, as a logit allows: the odds of one offer against another depend on no
 * third. Offers by the hour and by the season are left out, and so is a household's liking for one of two equal offers. How quotes are
 * made is this project's own: prices from 8.5 to 12.5 cents in tenths against 7 to 9 of the other offer, contracts of
 * 0, 1 and 5 years, suppliers more often strange than those that one has.
 */
public final class PriceQuotes implements Population {
    /** The exact sum over all pairs of offers. */
    private static final double PREVALENCE = 0.10654924868763396;

    private static final double PRICE = -0.9733844;
    private static final double YEAR = -0.2055565;
    /** Of a well-known, a local and another supplier. */
    private static final double[] SUPPLIER = {1.4756497, 2.0757333, 0};

    private static final int[] YEARS = {0, 1, 5};
    /** Of twenty offers, how many each kind of supplier makes. */
    private static final int[] QUOTED_BY = {6, 4, 10};

    private static final int[] OFFERED_BY = {5, 12, 3};
    private static final int OFFERS = 20;
    /** Tenths of a cent, the first and one above the last. */
    private static final int[] QUOTED = {85, 126};

    private static final int[] OFFERED = {70, 91};

    private static final List<String> SUPPLIERS = List.of("known", "local", "other");
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Column.Numeric("price", false),
                    new Column.Numeric("contract_years", true),
                    new Column.Categorical("supplier", SUPPLIERS),
                    new Column.Numeric("other_price", false),
                    new Column.Numeric("other_contract_years", true),
                    new Column.Categorical("other_supplier", SUPPLIERS)),
            Schemas.target("accepted"));
    private static final Mechanism MECHANISM = new Mechanism(
            "price-quotes",
            "Quotes of electricity that households accept",
            "pricing",
            "simulated: logit of the choices of Huber and Train 2001, as fitted by Croissant and Train",
            List.of(Schemas.WORKS.get("huber2001"), Schemas.WORKS.get("croissant2020")),
            6000,
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
    public double prevalence() {
        return PREVALENCE;
    }

    @Override
    public double probability(double[] row) {
        double quote = worth(row, 0);
        double other = worth(row, 3);
        return 1 / (1 + StrictMath.exp(other - quote));
    }

    /** Of the offer whose cells begin at a column. */
    private static double worth(double[] row, int first) {
        return PRICE * row[first] + YEAR * row[first + 1] + SUPPLIER[(int) row[first + 2]];
    }

    @Override
    public int draw(RandomState random, double[] row) {
        offer(random, row, 0, QUOTED, QUOTED_BY);
        offer(random, row, 3, OFFERED, OFFERED_BY);
        return random.randomSample() < probability(row) ? 1 : 0;
    }

    private static void offer(RandomState random, double[] row, int first, int[] tenths, int[] by) {
        row[first] = random.randint(tenths[0], tenths[1]) / 10.0;
        row[first + 1] = YEARS[(int) random.randint(0, YEARS.length)];
        int supplier = 0;
        for (long offer = random.randint(0, OFFERS); offer >= by[supplier]; supplier++) {
            offer -= by[supplier];
        }
        row[first + 2] = supplier;
    }
}
