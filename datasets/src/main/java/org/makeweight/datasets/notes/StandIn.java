package org.makeweight.datasets.notes;

import java.util.Arrays;
import java.util.Optional;
import org.makeweight.core.number.Decimal;

/** A number of nines, such as -999, that stands apart from all other values: often what is written where there is none. */
final class StandIn implements Finding {
    private static final double[] NUMBERS = {-99, 99, -999, 999, -9999, 9999, -99_999, 99_999};
    private static final int FEWEST = 3;

    @Override
    public Optional<Note> in(Feature column) {
        if (column.isCategorical()) {
            return Optional.empty();
        }
        double[] values = column.present();
        return Arrays.stream(NUMBERS)
                .filter(number -> isApart(values, number))
                .boxed()
                .findFirst()
                .map(number -> new Note(
                        column.title() + " has " + Decimal.toString(number)
                                + " far from all other values, which may mean a missing one",
                        Remedy.missing(Decimal.toString(number))
                                .or(Remedy.advice("empty these cells if it is a value in other columns"))));
    }

    /** Whether a number stands in some rows, and is farther from all other values than these are from each other. */
    private static boolean isApart(double[] values, double number) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int rows = 0;
        for (double value : values) {
            if (value == number) {
                rows++;
            } else {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        boolean others = least < most;
        double gap = number > most ? number - most : least - number;
        return rows >= FEWEST && others && gap > most - least;
    }
}
