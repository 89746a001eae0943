package org.makeweight.datasets.notes;

import java.util.Optional;

/** One kind of thing that looks unintended in a feature column. */
@FunctionalInterface
interface Finding {
    /** The note, if the column is of the kind. */
    Optional<Note> in(Feature column);
}
