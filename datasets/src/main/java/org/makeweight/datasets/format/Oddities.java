package org.makeweight.datasets.format;

import java.util.List;
import java.util.Optional;

/**
 * What was seen in a file's text and does not show in its table any more.
 *
 * @param codes of each of the table's columns
 * @param emptyNameless positions, from 0, of columns that have neither a name nor any value, and were left out
 * @param marked whether a column {@value TableWriter#MARK} says {@code true} of some rows and {@code false} of the others
 */
public record Oddities(List<Codes> codes, List<Integer> emptyNameless, boolean marked) {
    public Oddities {
        codes = List.copyOf(codes);
        emptyNameless = List.copyOf(emptyNameless);
    }

    /**
     * Texts of a column of whole numbers whose digits mean more than the number does, each the first of its kind.
     *
     * @param leadingZero such as {@code 01067}
     * @param manyDigits more than a double holds exactly
     */
    public record Codes(Optional<String> leadingZero, Optional<String> manyDigits) {
        /** Nothing was seen. */
        public static final Codes NONE = new Codes(Optional.empty(), Optional.empty());
    }
}
