package org.makeweight.datasets.notes;

import java.util.List;
import java.util.Optional;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.datasets.format.MissingWords;

/** A word that usually says that there is no value, read as a category. */
final class MissingWord implements Finding {
    @Override
    public Optional<Note> in(Feature column) {
        List<String> found =
                column.categories().stream().filter(MissingWords::isKnown).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String words =
                String.join(",", found.stream().map(String::strip).distinct().toList());
        return Optional.of(new Note(
                column.title() + " has " + Quote.of(words) + " as a category, which may mean a missing value",
                Remedy.missing(words)));
    }

    /** The same of class labels: rows of whose class nothing is known would be a class of their own, often the rarest. */
    static Optional<Note> inLabels(ClassColumn target) {
        return target.labels().stream()
                .filter(MissingWords::isKnown)
                .findFirst()
                .map(label -> new Note(
                        "the class " + Quote.of(target.name()) + " has " + Quote.of(label)
                                + " as a class of its own, which may mean that the class is not known",
                        Remedy.advice("leave such rows out of the file")));
    }
}
