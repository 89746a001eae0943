package org.makeweight.benchmarks.statistics;

import java.util.Locale;
import java.util.function.Predicate;
import org.makeweight.core.random.RandomState;
import org.makeweight.evaluation.statistics.BcaBootstrap;
import org.makeweight.evaluation.statistics.CorrectedResampledT;
import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.evaluation.statistics.PAdjustment;
import org.makeweight.evaluation.statistics.SampleSummary;
import org.makeweight.evaluation.statistics.WilcoxonSignedRank;

/**
 * How often tests reject at 0.05 where nothing differs, and how often intervals at 95 % hold the true mean. Prints lines of a
 * Markdown table; arguments: draws (10,000), samples of a bootstrap (2,000).
 */
public final class ErrorRates {
    private static final double ALPHA = 0.05;
    private static final int DATASETS = 20;
    private static final int METHODS = 5;

    private final int draws;
    private final int resamples;

    private ErrorRates(int draws, int resamples) {
        this.draws = draws;
        this.resamples = resamples;
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        ErrorRates rates = new ErrorRates(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000);
        System.out.println("| what | share | standard error |");
        System.out.println("|---|---|---|");
        rates.correctedT();
        rates.wilcoxonAndHolm();
        rates.coverage();
    }

    private void print(String what, int count) {
        double share = count / (double) draws;
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.2f %% | %.2f |",
                what,
                100 * share,
                100 * Math.sqrt(share * (1 - share) / draws)));
    }

    private int count(Predicate<RandomState> event) {
        RandomState random = new RandomState(0);
        int count = 0;
        for (int draw = 0; draw < draws; draw++) {
            count += event.test(random) ? 1 : 0;
        }
        return count;
    }

    /** Differences over folds with variance 1 and the correlation 1 / folds between any two, which the correction assumes. */
    private void correctedT() {
        for (int[] protocol : new int[][] {{5, 1}, {5, 5}, {10, 10}}) {
            int folds = protocol[0];
            int repeats = protocol[1];
            String where = "; " + repeats + " x " + folds + " folds, differences correlated at 1/" + folds;
            print(
                    "corrected resampled t rejects" + where,
                    count(random -> CorrectedResampledT.of(correlated(random, folds, repeats), folds, 0)
                                    .p()
                            <= ALPHA));
            print(
                    "naive t rejects" + where,
                    count(random -> CorrectedResampledT.of(correlated(random, folds, repeats), folds, 0)
                                    .naiveP()
                            <= ALPHA));
        }
    }

    private static double[] correlated(RandomState random, int folds, int repeats) {
        double shared = Math.sqrt(1.0 / folds) * random.standardNormal();
        double own = Math.sqrt(1 - 1.0 / folds);
        double[] differences = random.standardNormal(folds * repeats);
        for (int i = 0; i < differences.length; i++) {
            differences[i] = shared + own * differences[i];
        }
        return differences;
    }

    private void wilcoxonAndHolm() {
        print(
                "Wilcoxon's exact test rejects; normal differences on " + DATASETS + " data sets",
                count(random ->
                        WilcoxonSignedRank.of(random.standardNormal(DATASETS)).p() <= ALPHA));
        print(
                "Wilcoxon's test with ties and zeros rejects; rounded differences on " + DATASETS + " data sets",
                count(random -> WilcoxonSignedRank.of(rounded(random)).p() <= ALPHA));
        print(
                "Wilcoxon with Holm rejects any pair; " + METHODS + " equal methods on " + DATASETS + " data sets",
                count(ErrorRates::rejectsAnyPair));
    }

    /** Differences as of scores with few digits: many ties, some zeros. */
    private static double[] rounded(RandomState random) {
        double[] differences = random.standardNormal(DATASETS);
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Math.rint(3 * differences[i]);
        }
        return differences;
    }

    private static boolean rejectsAnyPair(RandomState random) {
        double[][] scores = new double[METHODS][];
        for (int m = 0; m < METHODS; m++) {
            scores[m] = random.standardNormal(DATASETS);
        }
        double[] p = new double[METHODS * (METHODS - 1) / 2];
        int pair = 0;
        for (int x = 0; x < METHODS; x++) {
            for (int y = x + 1; y < METHODS; y++) {
                double[] differences = new double[DATASETS];
                for (int d = 0; d < DATASETS; d++) {
                    differences[d] = scores[x][d] - scores[y][d];
                }
                p[pair++] = WilcoxonSignedRank.of(differences).p();
            }
        }
        for (double adjusted : PAdjustment.holm(p)) {
            if (adjusted <= ALPHA) {
                return true;
            }
        }
        return false;
    }

    /** A distribution of differences. */
    private enum Shape {
        NORMAL("normal", 0),
        HEAVY("heavy-tailed (Student's t, 3 degrees of freedom)", 0),
        SKEWED("skewed (exponential)", 1);

        private final String title;
        private final double mean;

        Shape(String title, double mean) {
            this.title = title;
            this.mean = mean;
        }

        double draw(RandomState random) {
            return switch (this) {
                case NORMAL -> random.standardNormal();
                // a normal over the root of a mean of three squares
                case HEAVY -> random.standardNormal() / Math.sqrt(2 * random.standardGamma(1.5) / 3);
                case SKEWED -> random.standardExponential();
            };
        }

        double[] draws(RandomState random) {
            double[] values = new double[DATASETS];
            for (int i = 0; i < values.length; i++) {
                values[i] = draw(random);
            }
            return values;
        }

        boolean isIn(Interval interval) {
            return interval.low() <= mean && mean <= interval.high();
        }
    }

    private void coverage() {
        for (Shape shape : Shape.values()) {
            String where = "; " + shape.title + " differences on " + DATASETS + " data sets";
            print(
                    "BCa interval of the mean holds it" + where,
                    count(random ->
                            shape.isIn(BcaBootstrap.ofMean(shape.draws(random), resamples, new RandomState(0)))));
            print(
                    "Student's interval holds it" + where,
                    count(random ->
                            shape.isIn(SampleSummary.of(shape.draws(random)).interval())));
        }
    }
}
