package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.number.Decimal;

/**
 * A range of numbers with round ticks, mapped to a length.
 *
 * @param least what is drawn at the start
 * @param greatest what is drawn at the end, above {@code least}
 * @param exponent ticks are multiples of {@code unit} times ten to this power
 * @param unit 1, 2 or 5
 */
record Axis(double least, double greatest, int exponent, int unit) implements Scale {
    private static final int MOST_TICKS = 5;
    private static final double TOLERANCE = 1e-9;
    private static final int LEAST_EXPONENT = -12;
    private static final int LARGEST_PLAIN_EXPONENT = 5;

    /** An axis on which finite numbers fit, with at most five ticks. */
    static Axis of(double least, double greatest) {
        double low = least < greatest ? least : least - 1;
        double high = least < greatest ? greatest : greatest + 1;
        int exponent = LEAST_EXPONENT;
        int unit = 1;
        while ((high - low) / step(exponent, unit) > MOST_TICKS - 1) {
            exponent += unit == 5 ? 1 : 0;
            unit = unit == 1 ? 2 : unit == 2 ? 5 : 1;
        }
        return new Axis(low, high, exponent, unit);
    }

    /** The same from a tick below to a tick above. */
    Axis rounded() {
        double step = step(exponent, unit);
        return new Axis(Math.floor(least / step) * step, Math.ceil(greatest / step) * step, exponent, unit);
    }

    private static double step(int exponent, int unit) {
        return Decimal.parse(unit + "e" + exponent);
    }

    @Override
    public double share(double value) {
        return (value - least) / (greatest - least);
    }

    @Override
    public List<Double> ticks() {
        double step = step(exponent, unit);
        List<Double> ticks = new ArrayList<>();
        // a tick at the very end is not lost to rounding
        double last = Math.floor(greatest / step + TOLERANCE);
        for (double i = Math.ceil(least / step - TOLERANCE); i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    @Override
    public String label(double tick) {
        if (exponent > LARGEST_PLAIN_EXPONENT) {
            double digits = Math.rint(tick / step(exponent, 1));
            return digits == 0 ? "0" : Decimal.fixed(digits, 0) + "e" + exponent;
        }
        return Decimal.fixed(tick, Math.max(0, -exponent)).replaceFirst("^-", "−");
    }
}
