package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.number.Decimal;

/**
 * Positive numbers by their logarithms, from a power of ten to another.
 *
 * @param low the exponent at the start
 * @param high the exponent at the end, above {@code low}
 */
record LogAxis(int low, int high) implements Scale {
    private static final int MOST_PLAIN = 5;
    private static final int LEAST_PLAIN = -3;
    private static final int FEW = 2;

    /** A scale on which positive finite numbers fit. */
    static LogAxis of(double least, double greatest) {
        int low = (int) Math.floor(StrictMath.log10(least));
        int high = (int) Math.ceil(StrictMath.log10(greatest));
        return new LogAxis(low, Math.max(high, low + 1));
    }

    @Override
    public double least() {
        return power(low);
    }

    @Override
    public double greatest() {
        return power(high);
    }

    @Override
    public double share(double value) {
        return (StrictMath.log10(value) - low) / (high - low);
    }

    @Override
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int exponent = low; exponent <= high; exponent++) {
            ticks.add(power(exponent));
            if (high - low <= FEW && exponent < high) {
                ticks.add(Decimal.parse("2e" + exponent));
                ticks.add(Decimal.parse("5e" + exponent));
            }
        }
        return ticks;
    }

    @Override
    public String label(double tick) {
        int exponent = (int) Math.floor(StrictMath.log10(tick) + 1e-9);
        if (exponent > MOST_PLAIN || exponent < LEAST_PLAIN) {
            return Decimal.fixed(tick / power(exponent), 0) + "e"
                    + String.valueOf(exponent).replace('-', '−');
        }
        return Decimal.fixed(tick, Math.max(0, -exponent));
    }

    private static double power(int exponent) {
        return Decimal.parse("1e" + exponent);
    }
}
