package org.makeweight.datasets.notes;

import java.util.List;
import java.util.stream.Collectors;
import org.makeweight.core.failure.Quote;

/** Several names in a sentence. */
final class Names {
    private static final int MOST_SHOWN = 8;

    private Names() {}

    static String listed(List<String> names) {
        String shown = names.stream().limit(MOST_SHOWN).map(Quote::of).collect(Collectors.joining(", "));
        return names.size() > MOST_SHOWN ? shown + " and " + (names.size() - MOST_SHOWN) + " more" : shown;
    }
}
