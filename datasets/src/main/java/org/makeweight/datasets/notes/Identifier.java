package org.makeweight.datasets.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/** A column that tells rows apart: nearly every row has its own value, or the rows are counted. */
final class Identifier implements Finding {
    /** Among fewer rows it is no wonder that all values differ. */
    static final int FEWEST_ROWS = 10;

    private static final double NEARLY_EVERY = 0.9;
    /** The least number of six digits. */
    private static final double LEAST_LONG = 100_000;

    private static final Pattern NAME =
            Pattern.compile("(?i)((.*[_ .-])?(id|ids|nr|uuid|guid|ssn|email|e-mail|phone|iban)|id[_ .-].*"
                    + "|.*(number|identifier|account|acct)|index|unnamed: \\d+)|.*[a-z](?-i:ID|Id)");

    @Override
    public Optional<Note> in(Feature column) {
        if (isCounter(column)) {
            return Optional.of(new Note(column.title() + " counts the rows", Remedy.drop(column.name())));
        }
        if (isUnique(column) || isNearlyUniqueText(column)) {
            return Optional.of(new Note(
                    column.title() + " looks like an id: "
                            + (column.distinct() == column.table().rows() ? "every" : "nearly every")
                            + " row has its own value",
                    Remedy.drop(column.name())));
        }
        return Optional.empty();
    }

    static boolean hasName(Feature column) {
        return NAME.matcher(column.name()).matches();
    }

    /** Whether the values are whole numbers, each one more than the one above. */
    static boolean isCounter(Feature column) {
        double[] values = column.present();
        return values.length >= FEWEST_ROWS
                && values[values.length - 1] - values[0] == values.length - 1
                && column.isIncreasing()
                && column.isWhole();
    }

    private static boolean isNearlyUniqueText(Feature column) {
        return column.isCategorical()
                && column.present().length >= FEWEST_ROWS
                && column.distinct() >= NEARLY_EVERY * column.present().length;
    }

    /** Whether no value stands twice, in text or in whole numbers that look like names of rows. */
    static boolean isUnique(Feature column) {
        int rows = column.present().length;
        if (rows < FEWEST_ROWS) {
            return false;
        }
        if (column.isCategorical()) {
            return column.distinct() == rows;
        }
        return (hasName(column) || haveDigits(column)) && column.isWhole() && column.distinct() == rows;
    }

    /** Whether all numbers have as many digits, and many. */
    private static boolean haveDigits(Feature column) {
        double[] values = column.present();
        double least = 1;
        while (values[0] >= 10 * least) {
            least *= 10;
        }
        for (double value : values) {
            if (value < least || value >= 10 * least) {
                return false;
            }
        }
        return least >= LEAST_LONG;
    }
}
