package org.makeweight.core.dataset;

import java.util.List;
import java.util.Optional;

/**
 * Habits of writing in which files differ, and which no file tells of itself.
 *
 * @param missing words that stand for a missing value, besides nothing; blanks around them do not count
 * @param encoding of the file's bytes
 * @param decimal what stands before a number's decimals, a point or a comma; if not given, a point, or in CSV in a Western
 *     European encoding what its numbers have
 * @param header whether the first line of CSV holds names; else the columns are {@code column_1}, {@code column_2} and so on
 */
public record Dialect(List<String> missing, Encoding encoding, Optional<Character> decimal, boolean header) {
    /** UTF-8 with decimal points and a header; only an empty cell is missing. */
    public static final Dialect PLAIN = new Dialect(List.of(), Encoding.UTF_8, Optional.empty(), true);

    public Dialect {
        missing = missing.stream().map(String::strip).toList();
        decimal.filter(sign -> sign != '.' && sign != ',').ifPresent(sign -> {
            throw new IllegalArgumentException("the decimal sign is a point or a comma, not " + sign);
        });
    }

    public Dialect withDecimal(char sign) {
        return new Dialect(missing, encoding, Optional.of(sign), header);
    }

    /** The sign before decimals: a point unless another is given. */
    public char decimalSign() {
        return decimal.orElse('.');
    }
}
