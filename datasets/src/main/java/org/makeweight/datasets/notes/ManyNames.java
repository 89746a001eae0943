package org.makeweight.datasets.notes;

import java.util.Optional;

/** Texts of which so many differ that hardly any row shares its own with others. */
final class ManyNames implements Finding {
    private static final int FEWEST = 100;
    private static final double LEAST_SHARE = 0.2;

    @Override
    public Optional<Note> in(Feature column) {
        boolean many = column.isCategorical()
                && column.distinct() >= FEWEST
                && column.distinct() >= LEAST_SHARE * column.present().length;
        return many
                ? Optional.of(new Note(
                        column.title() + " has " + column.distinct() + " different texts in "
                                + column.present().length
                                + " rows, each a category of its own, from which little can be learnt",
                        Remedy.advice("make fewer of them").or(Remedy.drop(column.name()))))
                : Optional.empty();
    }
}
