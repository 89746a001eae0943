package org.makeweight.datasets.notes;

import java.util.Optional;

/** A column without a name in the header, as programs write their own numbers of the rows. */
final class Nameless implements Finding {
    @Override
    public Optional<Note> in(Feature column) {
        return column.isNamed()
                ? Optional.empty()
                : Optional.of(new Note(
                        column.title() + " has no name in the header, as an index that another program wrote",
                        Remedy.drop(column.name())));
    }
}
