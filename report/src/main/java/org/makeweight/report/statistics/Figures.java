package org.makeweight.report.statistics;

import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.evaluation.statistics.WinsTiesLosses;

/** Figures as they stand in sentences and tables. */
final class Figures {
    private static final double SMALLEST_P = 0.001;

    /** Decimals of scores and their differences. */
    private final int decimals;

    /**
     * Chooses the decimals.
     *
     * @param largest of the scores in size
     */
    Figures(double largest) {
        this.decimals = largest <= 10 ? 3 : largest <= 1000 ? 2 : 0;
    }

    static Figures of(StatisticsReport report) {
        double largest = 0;
        for (int m = 0; m < report.given().methods().size(); m++) {
            for (double figure : report.given().figures(m)) {
                largest = Math.max(largest, Math.abs(figure));
            }
        }
        return new Figures(largest);
    }

    /** A score; a dash where there is none. */
    String score(double value) {
        return Double.isNaN(value) ? "-" : Decimal.fixed(value, decimals);
    }

    /** A difference of scores, with a decimal more and its sign. */
    String difference(double value) {
        return Double.isNaN(value) ? "-" : Decimal.signed(value, decimals + 1);
    }

    /** An interval of differences; empty where there is none. */
    String interval(Interval interval) {
        return Double.isNaN(interval.low())
                ? ""
                : "[" + difference(interval.low()) + ", " + difference(interval.high()) + "]";
    }

    /** A p-value in a table. */
    static String p(double p) {
        if (Double.isNaN(p)) {
            return "-";
        }
        return p < SMALLEST_P ? "<0.001" : Decimal.fixed(p, 3);
    }

    /** A p-value in a sentence. */
    static String sentenceP(double p) {
        return p < SMALLEST_P ? "p < 0.001" : "p = " + Decimal.fixed(p, 3);
    }

    static String fixed(double value, int decimals) {
        return Double.isNaN(value) ? "-" : Decimal.fixed(value, decimals);
    }

    static String record(WinsTiesLosses record) {
        return record.wins() + "/" + record.ties() + "/" + record.losses();
    }
}
