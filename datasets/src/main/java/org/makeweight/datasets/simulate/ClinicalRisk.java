package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;

/**
 * Ten years of cardiovascular disease in a cohort of women and men from 30 to 74 years, after R. B. D'Agostino and others,
 * "General cardiovascular risk profile for use in primary care: the Framingham Heart Study", Circulation 117, 2008, pages
 * 743-753: four numeric and four categorical features, and about one case in ten rows.
 *
 * <p>The risk is the paper's equation (table 2), {@code 1 - S^exp(b x - m)}, with its coefficients, baseline survival and
 * mean for each sex; the probability of the minority follows from it, see {@link Population}. Sexes, means, standard
 * deviations and shares of the risk factors are those of the paper's cohort of 4,522 women and 3,969 men (table 1).
 *
 * <p><b>Differences from the paper.</b> It gives no joint distribution, so within a sex the risk factors are independent
 * here: age is a beta on 30 to 74 years, cholesterol, HDL and blood pressure are lognormal, all rounded to whole numbers.
 * With these the mean of {@code b x} is 26.188 for women and 23.980 for men, where the paper has 26.1931 and 23.9802.
 * Nobody is lost to follow-up.
 */
public final class ClinicalRisk implements Population {
    /** By integration over the distribution of the risk factors, to five digits. */
    private static final double PREVALENCE = 0.104051;

    private static final double WOMEN = 4522 / 8491.0;
    private static final double YOUNGEST = 30;
    private static final double OLDEST = 74;
    private static final int AGE = 1;
    private static final int CHOLESTEROL = 2;
    private static final int HDL = 3;
    private static final int PRESSURE = 4;
    private static final int TREATED = 5;
    private static final int SMOKER = 6;
    private static final int DIABETES = 7;
    private static final List<String> NO_YES = List.of("no", "yes");
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Column.Categorical("sex", List.of("female", "male")),
                    new Column.Numeric("age", true),
                    new Column.Numeric("total_cholesterol", true),
                    new Column.Numeric("hdl_cholesterol", true),
                    new Column.Numeric("systolic_pressure", true),
                    new Column.Categorical("pressure_treated", NO_YES),
                    new Column.Categorical("smoker", NO_YES),
                    new Column.Categorical("diabetes", NO_YES)),
            Schemas.target("cardiovascular_disease"));
    private static final Mechanism MECHANISM = new Mechanism(
            "clinical-risk",
            "Ten-year cardiovascular disease by a risk equation",
            "healthcare",
            "simulated: labels by the equation of D'Agostino et al. 2008, risk factors drawn from its marginal table",
            List.of(Schemas.WORKS.get("dagostino2008")),
            4000,
            OptionalDouble.of(1 / Population.odds(PREVALENCE)),
            0);

    /** The mean and standard deviation of a risk factor. */
    private record Margin(double mean, double deviation) {
        double lognormal(RandomState random) {
            double relative = deviation / mean;
            double variance = StrictMath.log(1 + relative * relative);
            double centre = StrictMath.log(mean) - variance / 2;
            return Math.rint(StrictMath.exp(random.normal(centre, Math.sqrt(variance))));
        }

        /** A beta between the youngest and the oldest. */
        double years(RandomState random) {
            double span = OLDEST - YOUNGEST;
            double centre = (mean - YOUNGEST) / span;
            double spread = deviation / span;
            double shapes = centre * (1 - centre) / (spread * spread) - 1;
            return Math.rint(YOUNGEST + span * random.beta(centre * shapes, (1 - centre) * shapes));
        }
    }

    /** Of the logarithms of age, cholesterol, HDL and pressure if untreated and if treated, and of smoking and diabetes. */
    private record Coefficients(
            double age,
            double cholesterol,
            double hdl,
            double untreated,
            double treated,
            double smoking,
            double diabetes) {}

    /** What the paper has of a sex. */
    private record Sex(
            Margin age,
            Margin cholesterol,
            Margin hdl,
            Margin pressure,
            double treated,
            double smokers,
            double diabetics,
            Coefficients b,
            double survival,
            double mean) {
        double risk(double[] row) {
            double sum = b.age * StrictMath.log(row[AGE])
                    + b.cholesterol * StrictMath.log(row[CHOLESTEROL])
                    + b.hdl * StrictMath.log(row[HDL])
                    + (row[TREATED] == 1 ? b.treated : b.untreated) * StrictMath.log(row[PRESSURE])
                    + b.smoking * row[SMOKER]
                    + b.diabetes * row[DIABETES];
            return 1 - StrictMath.pow(survival, StrictMath.exp(sum - mean));
        }
    }

    private static final List<Sex> SEXES = List.of(
            new Sex(
                    new Margin(49.1, 11.1),
                    new Margin(215.1, 44.1),
                    new Margin(57.6, 15.3),
                    new Margin(125.8, 20.0),
                    0.1176,
                    0.3423,
                    0.0376,
                    new Coefficients(2.32888, 1.20904, -0.70833, 2.76157, 2.82263, 0.52873, 0.69154),
                    0.95012,
                    26.1931),
            new Sex(
                    new Margin(48.5, 10.8),
                    new Margin(212.5, 39.3),
                    new Margin(44.9, 12.2),
                    new Margin(129.7, 17.6),
                    0.1013,
                    0.3522,
                    0.0650,
                    new Coefficients(3.06117, 1.12370, -0.93263, 1.93303, 1.99881, 0.65451, 0.57367),
                    0.88936,
                    23.9802));

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
        return SEXES.get((int) row[0]).risk(row);
    }

    @Override
    public int draw(RandomState random, double[] row) {
        row[0] = random.randomSample() < WOMEN ? 0 : 1;
        Sex sex = SEXES.get((int) row[0]);
        row[AGE] = sex.age.years(random);
        row[CHOLESTEROL] = sex.cholesterol.lognormal(random);
        row[HDL] = sex.hdl.lognormal(random);
        row[PRESSURE] = sex.pressure.lognormal(random);
        row[TREATED] = random.randomSample() < sex.treated ? 1 : 0;
        row[SMOKER] = random.randomSample() < sex.smokers ? 1 : 0;
        row[DIABETES] = random.randomSample() < sex.diabetics ? 1 : 0;
        return random.randomSample() < sex.risk(row) ? 1 : 0;
    }
}
