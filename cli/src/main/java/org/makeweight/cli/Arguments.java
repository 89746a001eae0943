package org.makeweight.cli;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.failure.BadInputException;

/** Checks of option values that several commands share. */
final class Arguments {
    private Arguments() {}

    static void atLeast(String option, long value, long least) {
        if (value < least) {
            throw new BadInputException(option + " must be at least " + least + " but was " + value);
        }
    }

    /** The threads to work with: those asked for, or one a processor. */
    static int threads(Integer asked) {
        if (asked == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        atLeast("--threads", asked, 1);
        return asked;
    }

    /** The column names of an option that takes several, by commas or by being given again. */
    static List<String> columns(List<String> given) {
        List<String> columns = new ArrayList<>();
        for (String names : given) {
            for (String name : names.split(",", -1)) {
                if (name.isBlank()) {
                    throw new BadInputException("an empty column name in '" + names + "'");
                }
                columns.add(name.strip());
            }
        }
        return columns;
    }
}
