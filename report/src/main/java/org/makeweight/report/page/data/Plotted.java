package org.makeweight.report.page.data;

/** Figures that are drawn, of which there are many: three decimals are finer than any dot, and keep the page small. */
final class Plotted {
    private static final double STEPS = 1000;

    private Plotted() {}

    /** Rounded; NaN stays. */
    static double of(double value) {
        return Math.rint(value * STEPS) / STEPS;
    }
}
