package org.makeweight.datasets.notes;

import java.util.Optional;

/** A column without a value in any row, which cannot be learnt from nor filled. */
final class EmptyColumn implements Finding {
    @Override
    public Optional<Note> in(Feature column) {
        return column.present().length > 0
                ? Optional.empty()
                : Optional.of(new Note(column.title() + " is empty in every row", Remedy.drop(column.name())));
    }
}
