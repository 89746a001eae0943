package org.makeweight.report.figure;

import java.util.List;

/** A range of numbers mapped to a length, with ticks. */
sealed interface Scale permits Axis, LogAxis {
    /** What is drawn at the start. */
    double least();

    /** What is drawn at the end. */
    double greatest();

    /** Where a number lies, 0 at the start and 1 at the end. */
    double share(double value);

    /** Round numbers that lie within. */
    List<Double> ticks();

    /** A tick as it is printed. */
    String label(double tick);
}
