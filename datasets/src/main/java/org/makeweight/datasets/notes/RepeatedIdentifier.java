package org.makeweight.datasets.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/** An id of persons or things that have several rows, which folds must not divide. */
final class RepeatedIdentifier implements Finding {
    private static final int FEWEST_VALUES = 10;
    private static final double LEAST_SHARE = 0.02;
    private static final double LEAST_SHARE_OF_CODES = 0.1;
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{0,6}[-_ #]?\\d{2,}[A-Za-z]?");

    @Override
    public Optional<Note> in(Feature column) {
        int rows = column.present().length;
        boolean named = Identifier.hasName(column);
        if (!(column.isCategorical() || (named && column.isWhole()))) {
            return Optional.empty();
        }
        int values = column.distinct();
        double share = (double) values / Math.max(1, rows);
        boolean repeats = values >= FEWEST_VALUES && values < rows && share >= LEAST_SHARE;
        boolean coded = share >= LEAST_SHARE_OF_CODES
                && column.nearlyAll(text -> CODE.matcher(text).matches());
        if (!repeats || !(named || coded)) {
            return Optional.empty();
        }
        return Optional.of(new Note(
                column.title() + " repeats " + values + " values over " + rows
                        + " rows, as an id of persons or things does, whose rows must not stand on both sides of a split",
                Remedy.group(column.name()).after("keep them together with ").or(Remedy.drop(column.name()))));
    }
}
