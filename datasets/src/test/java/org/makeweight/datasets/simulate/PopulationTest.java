package org.makeweight.datasets.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

class PopulationTest {
    private static final int DRAWS = 200_000;

    static List<Population> populations() {
        return List.of(new ClinicalRisk(), new InsuranceClaims(), new RetailResponse(), new PriceQuotes());
    }

    static List<RowByRow> mechanisms() {
        return List.of(
                new ClinicalRisk(), new InsuranceClaims(), new RetailResponse(), new PriceQuotes(), new CardFraud());
    }

    @ParameterizedTest
    @MethodSource("populations")
    void theMinorityHasItsShareAmongRowsAsTheyCome(Population population) {
        RandomState random = new RandomState(3);
        double[] row = new double[population.schema().width()];
        double sum = 0;
        double squares = 0;
        int minority = 0;
        for (int i = 0; i < DRAWS; i++) {
            minority += population.draw(random, row);
            double p = population.probability(row);
            sum += p;
            squares += p * p;
        }
        double prevalence = population.prevalence();
        double mean = sum / DRAWS;
        // four standard errors, of a binomial share and of a mean
        double ofShare = Math.sqrt(prevalence * (1 - prevalence) / DRAWS);
        double ofMean = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
        assertThat(minority / (double) DRAWS).isCloseTo(prevalence, within(4 * ofShare));
        assertThat(mean).isCloseTo(prevalence, within(4 * ofMean));
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void theTruthCountsTheMinorityWhereItIsOneIn28553(RowByRow mechanism) {
        // the sum of label - p over all rows, with the variance sum of p (1 - p); four standard deviations
        Simulation simulation = mechanism.generate(5 * 28_553, OptionalDouble.of(28_552), 1);
        Table table = simulation.table();
        assertThat(table.classCounts()).containsExactly(5 * 28_552, 5);
        int width = table.columns();
        double sum = 0;
        double variance = 0;
        for (int i = 0; i < table.rows(); i++) {
            double p = simulation.truth().minority(Arrays.copyOfRange(table.values(), i * width, (i + 1) * width));
            sum += p;
            variance += p * (1 - p);
        }
        assertThat(sum).isCloseTo(5, within(4 * Math.sqrt(variance)));
    }

    /** The paper's own worked examples, given there in tenths of a percent or better. */
    @Test
    void theRiskIsThatOfThePapersExamples() {
        ClinicalRisk risk = new ClinicalRisk();
        double[] woman = {0, 61, 180, 47, 124, 0, 1, 0};
        double[] man = {1, 53, 161, 55, 125, 1, 0, 1};
        assertThat(risk.probability(woman)).isCloseTo(0.1048, within(0.00005));
        assertThat(risk.probability(man)).isCloseTo(0.1562, within(0.00005));
    }

    @Test
    void theCohortHasThePapersMarginsAndDiscrimination() {
        Table table =
                new ClinicalRisk().generate(40_000, OptionalDouble.empty(), 2).table();
        double men = Arrays.stream(table.column(0)).average().orElseThrow();
        double women = 1 - men;
        // standard deviation over the root of 40,000 is below 0.3 for all; four of that at most
        assertThat(men).isCloseTo(3969 / 8491.0, within(0.01));
        assertThat(mean(table, 1)).isCloseTo(49.1 * women + 48.5 * men, within(0.25));
        assertThat(mean(table, 2)).isCloseTo(215.1 * women + 212.5 * men, within(0.9));
        assertThat(mean(table, 3)).isCloseTo(57.6 * women + 44.9 * men, within(0.4));
        assertThat(mean(table, 4)).isCloseTo(125.8 * women + 129.7 * men, within(0.4));
        assertThat(mean(table, 6)).isCloseTo(0.3423 * women + 0.3522 * men, within(0.01));
        assertThat(Arrays.stream(table.column(1)).min().orElseThrow()).isEqualTo(30);
        assertThat(Arrays.stream(table.column(1)).max().orElseThrow()).isEqualTo(74);
    }

    private static double mean(Table table, int column) {
        return Arrays.stream(table.column(column)).average().orElseThrow();
    }

    @Test
    void theShareOfClaimsIsTheSumOverThePortfolio() {
        InsuranceClaims claims = new InsuranceClaims();
        double[] firstLitres = {0.6, 1.0, 1.5, 2.0};
        double[] firstYears = {17, 25, 30, 36};
        double share = 0;
        double expected = 0;
        for (int cell = 0; cell < 64; cell++) {
            int district = cell / 16;
            double[] row = {district, firstLitres[cell / 4 % 4], firstYears[cell % 4], 0};
            double policies = InsuranceClaims.policies(cell);
            for (int days = 1; days <= 92; days++) {
                row[3] = days;
                share += policies / 23_359 / 92 * claims.probability(row);
            }
            // the rate from the probability of a whole quarter
            expected -= policies * Math.log(1 - claims.probability(row));
        }
        assertThat(share).isCloseTo(claims.prevalence(), within(1e-12));
        // a Poisson regression with an intercept expects the claims of its portfolio, 3,151; coefficients are rounded
        assertThat(expected).isCloseTo(3151, within(6.0));
    }

    @Test
    void theShareOfAcceptancesIsTheSumOverAllPairsOfOffers() {
        PriceQuotes quotes = new PriceQuotes();
        double[] quotedBy = {0.3, 0.2, 0.5};
        double[] offeredBy = {0.25, 0.6, 0.15};
        int[] years = {0, 1, 5};
        double share = 0;
        for (int cell = 0; cell < 41 * 9 * 21 * 9; cell++) {
            int other = cell % 189;
            int quote = cell / 189;
            double[] row = {
                (85 + quote / 9) / 10.0,
                years[quote / 3 % 3],
                quote % 3,
                (70 + other / 9) / 10.0,
                years[other / 3 % 3],
                other % 3
            };
            share += quotedBy[quote % 3] * offeredBy[other % 3] / (41 * 3 * 21 * 3) * quotes.probability(row);
        }
        assertThat(share).isCloseTo(quotes.prevalence(), within(1e-12));
    }

    /** Equal offers are a matter of chance; the odds are exp of the published coefficient for one step of it. */
    @Test
    void theOddsOfAnAcceptanceFollowThePublishedCoefficients() {
        PriceQuotes quotes = new PriceQuotes();
        double[] equal = {9, 1, 1, 9, 1, 1};
        assertThat(quotes.probability(equal)).isEqualTo(0.5);
        double[][] steps = {{10, 1, 1, 9, 1, 1}, {9, 0, 1, 9, 1, 1}, {9, 1, 1, 9, 1, 2}, {9, 1, 0, 9, 1, 2}};
        double[] coefficients = {-0.9733844, 0.2055565, 2.0757333, 1.4756497};
        for (int i = 0; i < steps.length; i++) {
            assertThat(Math.log(Population.odds(quotes.probability(steps[i]))))
                    .isCloseTo(coefficients[i], within(1e-12));
        }
    }

    @Test
    void threeCustomersInFiveNeverCameBackAsAtCdnow() {
        // 1,411 of 2,357 customers had no repeat purchase in the data that the model was fitted to
        RandomState random = new RandomState(4);
        RetailResponse retail = new RetailResponse();
        double[] row = new double[4];
        int none = 0;
        double spend = 0;
        for (int i = 0; i < DRAWS; i++) {
            retail.draw(random, row);
            none += row[0] == 0 ? 1 : 0;
            spend += row[3];
        }
        // the model's fit, to a hundredth; the mean amount is p gamma / (q - 1), whose deviation is 35 / sqrt(1.74)
        assertThat(none / (double) DRAWS).isCloseTo(1411 / 2357.0, within(0.01));
        assertThat(spend / DRAWS).isCloseTo(6.25 * 15.44 / 2.74, within(4 * 40 / Math.sqrt(DRAWS)));
    }

    @Test
    void fraudsHaveTheSharesOfTheHandbooksScenarios() {
        // With 2 of 10,000 terminals a day for 28 days 0.56 percent of payments are at compromised terminals; thieves
        // make a third of those of 0.84 percent of the cards; so 0.89 percent is fraud. Four binomial standard errors.
        Table table = new CardFraud().generate(DRAWS, OptionalDouble.empty(), 6).table();
        double frauds = table.classCounts()[1] / (double) DRAWS;
        assertThat(frauds).isCloseTo(1 - (1 - 0.005585) * (1 - 0.003362), within(1e-5));
        int large = 0;
        for (int row = 0; row < DRAWS; row++) {
            if (table.value(row, 0) > 220) {
                assertThat(table.label(row)).isEqualTo(1);
                large++;
            }
        }
        // a share of 0.000574 of customers' own amounts, and most of those that thieves multiply
        assertThat(large / (double) DRAWS).isBetween(0.000574, frauds);
    }
}
