package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;

/**
 * Which customers of a music shop buy again within the next four weeks, told by recency, frequency and spend: the BG/NBD
 * model of P. S. Fader, B. G. S. Hardie and K. L. Lee, "Counting your customers the easy way: an alternative to the Pareto/NBD
 * model", Marketing Science 24, 2005, pages 275-284, with its estimates for the customers of CDNOW; amounts after the same authors'
 * "RFM and CLV: using iso-value curves for customer base analysis", Journal of Marketing Research 42, 2005, pages 415-430.
 * Four numeric features, and a buyer in about fifteen rows.
 *
 * <p>A customer buys in a Poisson process whose rate is a gamma with r = 0.243 and alpha = 4.414 weeks, and after
 * each repeat purchase is lost with a probability that is a beta with a = 0.793 and b = 2.426. The first purchase was 27 to 39 weeks ago,
 * uniformly, as with the customers of CDNOW. The mean amount of a purchase is a gamma-gamma with p = 6.25, q = 3.74 and gamma =
 * 15.44, which says nothing about the label.
 *
 * <p>Labels come from letting the process run on; the probability is the closed form that the model has. A customer
 * with x repeat purchases, the last of them t weeks after the first, and T weeks observed, is not lost with the
 * probability {@code 1 / (1 + a/(b+x-1) ((alpha+T)/(alpha+t))^(r+x))}, or 1 if x = 0, and then buys within h weeks with the
 * probability {@code 1 - ((alpha+T)/(alpha+T+h))^(r+x)}. For other class shares see {@link Population}.
 *
 * <p><b>Differences from the papers.</b> They forecast 39 weeks; four weeks, a campaign's time, are this project's own.
 * Weeks are rounded to hundredths and amounts to cents; the probability takes rounded weeks as they stand, an error of second
 * order. The first purchase counts for the mean amount.
 */
public final class RetailResponse implements Population {
    /** By numerical integration of the model over the loss probability and the weeks observed. */
    private static final double PREVALENCE = 0.06810224338755884;

    private static final double R = 0.243;
    private static final double ALPHA = 4.414;
    private static final double A = 0.793;
    private static final double B = 2.426;
    private static final double SPEND_P = 6.25;
    private static final double SPEND_Q = 3.74;
    private static final double SPEND_GAMMA = 15.44;
    private static final double LEAST_WEEKS = 27;
    private static final double MOST_WEEKS = 39;
    private static final double HORIZON = 4;
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Column.Numeric("repeat_purchases", true),
                    new Column.Numeric("last_purchase_week", false),
                    new Column.Numeric("weeks_observed", false),
                    new Column.Numeric("mean_amount", false)),
            Schemas.target("buys_within_4_weeks"));
    private static final Mechanism MECHANISM = new Mechanism(
            "retail-response",
            "Customers who buy again within four weeks",
            "retail",
            "simulated: the BG/NBD model of Fader et al. 2005 with its estimates for the customers of CDNOW",
            List.of(Schemas.WORKS.get("fader2005bgnbd"), Schemas.WORKS.get("fader2005rfm")),
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
        double x = row[0];
        double observed = ALPHA + row[2];
        double waned = StrictMath.pow(observed / (ALPHA + row[1]), R + x);
        double active = x == 0 ? 1 : 1 / (1 + A / (B + x - 1) * waned);
        return active * (1 - StrictMath.pow(observed / (observed + HORIZON), R + x));
    }

    @Override
    public int draw(RandomState random, double[] row) {
        double rate = random.standardGamma(R) / ALPHA;
        double leaving = random.standardGamma(A);
        double loss = leaving / (leaving + random.standardGamma(B));
        double weeks = random.uniform(LEAST_WEEKS, MOST_WEEKS);
        int repeats = 0;
        double last = 0;
        boolean lost = false;
        double next = random.standardExponential() / rate;
        while (!lost && next <= weeks) {
            repeats++;
            last = next;
            lost = random.randomSample() < loss;
            next += random.standardExponential() / rate;
        }
        row[0] = repeats;
        row[1] = toHundredths(last);
        row[2] = toHundredths(weeks);
        row[3] = toHundredths(meanAmount(random, repeats + 1));
        return !lost && next <= weeks + HORIZON ? 1 : 0;
    }

    private static double meanAmount(RandomState random, int purchases) {
        double scale = random.standardGamma(SPEND_Q) / SPEND_GAMMA;
        return random.standardGamma(SPEND_P * purchases) / (scale * purchases);
    }

    private static double toHundredths(double value) {
        return Math.rint(value * 100) / 100;
    }
}
