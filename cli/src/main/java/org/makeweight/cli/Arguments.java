package org.makeweight.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
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

    /**
     * The texts of an option that takes several, by commas or by being given again. One that holds a comma itself stands in
     * double quotes, as in CSV.
     */
    static List<String> words(List<String> given, String what) {
        List<String> words = new ArrayList<>();
        for (String list : given) {
            List<String> some = split(list, what);
            if (some.isEmpty() || some.stream().anyMatch(String::isBlank)) {
                throw new BadInputException("an empty " + what + " in '" + list + "'");
            }
            some.forEach(word -> words.add(word.strip()));
        }
        return words;
    }

    private static List<String> split(String list, String what) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(list)) {
            return reader.stream().flatMap(line -> line.getFields().stream()).toList();
        } catch (IOException | CsvParseException e) {
            throw new BadInputException(
                    "a quote is not closed, or text follows it, in '" + list + "'; a " + what
                            + " that holds a comma stands in double quotes, as in '\"a,b\",c'",
                    e);
        }
    }
}
