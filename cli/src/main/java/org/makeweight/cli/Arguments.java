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
        return words(given, "column name");
    }

    /** The texts of an option that takes several, by commas or by being given again. */
    static List<String> words(List<String> given, String what) {
        List<String> words = new ArrayList<>();
        for (String list : given) {
            for (String word : list.split(",", -1)) {
                if (word.isBlank()) {
                    throw new BadInputException("an empty " + what + " in '" + list + "'");
                }
                words.add(word.strip());
            }
        }
        return words;
    }
}
