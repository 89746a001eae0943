package org.makeweight.datasets.notes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.failure.Quote;

/** A word that usually says that there is no value, read as a category. */
final class MissingWord implements Finding {
    private static final Set<String> WORDS = Set.of(
            "?", "na", "n/a", "n.a.", "#n/a", "<na>", "nan", "null", "(null)", "none", "nil", "missing", "-", "--", ".",
            "\\n", "#null!", "#div/0!", "#value!", "inf", "-inf");

    @Override
    public Optional<Note> in(Feature column) {
        List<String> found = column.categories().stream()
                .filter(text -> WORDS.contains(text.strip().toLowerCase(Locale.ROOT)))
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String words =
                String.join(",", found.stream().map(String::strip).distinct().toList());
        return Optional.of(new Note(
                column.title() + " has " + Quote.of(words) + " as a category, which may mean a missing value",
                Remedy.missing(words)));
    }
}
