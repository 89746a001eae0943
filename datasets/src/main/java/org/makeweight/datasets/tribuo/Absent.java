package org.makeweight.datasets.tribuo;

/** What it means where an example of Tribuo's does not have a feature that others have. */
public enum Absent {
    /** Its value is zero, as Tribuo's sparse vectors have it. */
    ZERO(0),

    /** Its value is not known, as XGBoost has it. */
    MISSING(Double.NaN);

    private final double value;

    Absent(double value) {
        this.value = value;
    }

    double value() {
        return value;
    }
}
