package org.makeweight.datasets.notes;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.makeweight.core.failure.Quote;

/** Numbers with their unit, such as {@code 72.5 kg}, which are read as names. */
final class Units implements Finding {
    /** A few such values, such as ranks and flats, may well be names. */
    private static final int FEWEST = 15;

    private static final Pattern FORM =
            Pattern.compile("[-+]?\\d[\\d.,]*\\s*(\\p{L}[\\p{L}/]{0,9}[\u00b2\u00b3]?|\u00b0\\p{L}?)");

    @Override
    public Optional<Note> in(Feature column) {
        if (column.distinct() < FEWEST
                || !column.nearlyAll(text -> FORM.matcher(text).matches())) {
            return Optional.empty();
        }
        Set<String> units = new HashSet<>();
        for (String text : column.categories()) {
            Matcher matcher = FORM.matcher(text.strip());
            if (matcher.matches()) {
                units.add(matcher.group(1));
            }
        }
        return units.size() > 2
                ? Optional.empty()
                : Optional.of(new Note(
                        column.title() + " holds numbers with a unit, such as "
                                + Quote.of(column.categories().get(0)) + ", each read as a category of its own",
                        Remedy.advice("write numbers without it").or(Remedy.drop(column.name()))));
    }
}
