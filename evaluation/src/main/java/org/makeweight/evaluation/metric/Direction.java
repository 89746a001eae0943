package org.makeweight.evaluation.metric;

/** Which values of a metric are better. */
public enum Direction {
    HIGHER("higher"),
    LOWER("lower"),
    /** What counts is the distance from 0, on either side. */
    NEAR_ZERO("near 0"),
    /** What counts is the distance from 1, on either side. */
    NEAR_ONE("near 1");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** A number that is the higher, the better the value is; NaN for NaN. */
    public double goodness(double value) {
        return switch (this) {
            case HIGHER -> value;
            case LOWER -> -value;
            case NEAR_ZERO -> -Math.abs(value);
            case NEAR_ONE -> -Math.abs(value - 1);
        };
    }

    /** The value itself, or its distance from where it should be: differences of these say who is better. */
    public double comparable(double value) {
        return switch (this) {
            case HIGHER, LOWER -> value;
            case NEAR_ZERO -> Math.abs(value);
            case NEAR_ONE -> Math.abs(value - 1);
        };
    }

    /** Whether the higher of two {@link #comparable} values is better. */
    public boolean higherIsBetter() {
        return this == HIGHER;
    }

    /** What stands before "is better": {@code higher}, {@code lower}, {@code near 0}. */
    public String word() {
        return word;
    }

    /** What a reader of differences between two {@link #comparable} values must know, a blank before it; empty where higher is better. */
    public String ofDifferences() {
        return switch (this) {
            case HIGHER -> "";
            case LOWER -> " Lower is better, so a negative difference is a gain.";
            case NEAR_ZERO -> " Differences are between the distances from 0, so a negative one is a gain.";
            case NEAR_ONE -> " Differences are between the distances from 1, so a negative one is a gain.";
        };
    }
}
