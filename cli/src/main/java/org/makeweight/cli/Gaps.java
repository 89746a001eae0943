package org.makeweight.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.prepare.Impute;
import org.makeweight.core.table.Table;

/** Missing cells of a file that is augmented, and what they are filled with. */
final class Gaps {
    private Gaps() {}

    /**
     * What the option asks for.
     *
     * @param words whether words for missing values were named: whoever does has gaps, and wants to go on
     */
    static Impute impute(String option, boolean words) {
        if (option == null) {
            return words ? Impute.MEDIAN : Impute.NONE;
        }
        return switch (option) {
            case "none" -> Impute.NONE;
            case "median" -> Impute.MEDIAN;
            case "mean" -> Impute.MEAN;
            default -> throw new BadInputException("--impute must be none, median or mean but was " + Quote.of(option));
        };
    }

    /**
     * What is said of gaps that are filled.
     *
     * @throws BadInputException if a column has nothing to fill them with
     */
    static Optional<String> note(Table table, Impute impute) {
        if (impute == Impute.NONE) {
            return Optional.empty();
        }
        int cells = 0;
        int columns = 0;
        for (int c = 0; c < table.columns(); c++) {
            int missing =
                    (int) Arrays.stream(table.column(c)).filter(Double::isNaN).count();
            if (missing == table.rows()) {
                String name = table.schema().column(c).name();
                throw new BadInputException(
                        "column " + Quote.of(name) + " is empty in every row, so that nothing can fill it; "
                                + Quote.option("--drop", List.of(name)));
            }
            cells += missing;
            columns += missing > 0 ? 1 : 0;
        }
        if (cells == 0) {
            return Optional.empty();
        }
        boolean categories = IntStream.of(table.schema().categorical())
                .anyMatch(c -> Arrays.stream(table.column(c)).anyMatch(Double::isNaN));
        return Optional.of(cells + (cells == 1 ? " missing cell in " : " missing cells in ") + columns
                + (columns == 1 ? " column" : " columns") + " filled for the method with the "
                + (impute == Impute.MEAN ? "mean" : "median")
                + (categories ? ", categories with the most frequent" : "")
                + "; real rows keep their gaps");
    }
}
