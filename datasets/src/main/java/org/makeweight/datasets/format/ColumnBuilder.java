package org.makeweight.datasets.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Labels;

/**
 * Reads the cells of one feature column. Where neither the caller nor the file says what the column holds, the first
 * value decides between numbers and categories, and each later one must agree; if one does not, the rest is read for what
 * {@link Mixture} tells of it.
 */
final class ColumnBuilder {
    /** More of them than a double holds exactly in any case. */
    private static final int MOST_EXACT_DIGITS = 15;

    private enum Kind {
        UNDECIDED,
        NUMBERS,
        CATEGORIES
    }

    private final String name;
    private final ValueType type;
    private final boolean settled;
    private final NumberText numbers;
    private Kind kind;
    private boolean anyNumber;
    private boolean gaps;
    private boolean integer = true;
    private Dictionary categories;
    private String leadingZero;
    private String manyDigits;
    private long firstLine;
    private Mixture mixture;

    /**
     * Begins a column.
     *
     * @param type what the file says of it
     * @param named whether the caller said that it is categorical, whatever the file says
     */
    ColumnBuilder(String name, ValueType type, boolean named, NumberText numbers) {
        this.name = name;
        this.type = type;
        this.numbers = numbers;
        this.kind = named ? Kind.CATEGORIES : kind(type);
        this.settled = kind != Kind.UNDECIDED;
        this.categories = kind == Kind.CATEGORIES ? new Dictionary() : null;
    }

    private static Kind kind(ValueType type) {
        if (type instanceof ValueType.Numbers) {
            return Kind.NUMBERS;
        }
        return type instanceof ValueType.Untold ? Kind.UNDECIDED : Kind.CATEGORIES;
    }

    /**
     * Reads a cell.
     *
     * @return a number, or the number of a category in the order of appearance, or NaN if the cell is missing or does not
     *     go with those above
     * @throws BadInputException if the cell is not what the file declares
     */
    double cell(String file, long line, char[] text, int offset, int length) {
        if (isMissing(text, offset, length)) {
            gaps = true;
            return Double.NaN;
        }
        if (kind == Kind.CATEGORIES) {
            return category(file, line, text, offset, length);
        }
        double value = numbers.parse(text, offset, length);
        if (Double.isNaN(value)) {
            if (kind == Kind.NUMBERS) {
                return amongNumbers(file, line, new String(text, offset, length));
            }
            kind = Kind.CATEGORIES;
            categories = new Dictionary();
            return category(file, line, text, offset, length);
        }
        kind = Kind.NUMBERS;
        anyNumber = true;
        if (integer) {
            integer = numbers.isWhole(text, offset, length);
            if (length > MOST_EXACT_DIGITS || (length > 1 && text[offset] <= '0')) {
                lookAtDigits(text, offset, length);
            }
        }
        return value;
    }

    /** Whether digits stand there that are lost in the number. */
    private void lookAtDigits(char[] text, int offset, int length) {
        String digits = new String(text, offset, length).strip();
        boolean signed = digits.startsWith("-") || digits.startsWith("+");
        String unsigned = signed ? digits.substring(1) : digits;
        if (leadingZero == null && unsigned.length() > 1 && unsigned.charAt(0) == '0') {
            leadingZero = digits;
        }
        if (manyDigits == null && unsigned.length() > MOST_EXACT_DIGITS) {
            manyDigits = digits;
        }
    }

    /** What the digits of the column's whole numbers tell. */
    Oddities.Codes codes() {
        return kind == Kind.NUMBERS && integer
                ? new Oddities.Codes(Optional.ofNullable(leadingZero), Optional.ofNullable(manyDigits))
                : Oddities.Codes.NONE;
    }

    /** Whether a cell had no value, and another had. */
    boolean hasGaps() {
        return gaps && !isEmpty();
    }

    /** Whether no cell had a value. */
    boolean isEmpty() {
        return kind == Kind.CATEGORIES ? categories.size() == 0 : !anyNumber;
    }

    /** Whether there is nothing, or nothing but blanks. */
    static boolean isMissing(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (text[i] != ' ' && text[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private double category(String file, long line, char[] text, int offset, int length) {
        if (mixture != null) {
            if (Double.isNaN(numbers.parse(text, offset, length))) {
                mixture.see(new String(text, offset, length));
            }
            return Double.NaN;
        }
        int known = categories.size();
        int number = categories.number(text, offset, length);
        if (number == known) {
            check(file, line, categories.texts().get(number));
        }
        return number;
    }

    /** A category seen for the first time. */
    private void check(String file, long line, String text) {
        if (text.indexOf('\0') >= 0) {
            throw Place.complainOfBinary(file, line);
        }
        checkDeclared(file, line, name, type, text);
        if (settled) {
            return;
        }
        if (categories.size() == 1) {
            firstLine = line;
        }
        if (!Double.isNaN(numbers.parse(text))) {
            List<String> above = categories.texts().subList(0, categories.size() - 1);
            String first = above.get(0);
            mixture = new Mixture(
                    name,
                    line,
                    Place.quote(text) + " is a number, but " + Place.quote(first) + " in line " + firstLine
                            + " is not");
            above.forEach(mixture::see);
        }
    }

    /**
     * Checks a category or label against what the file says of its column.
     *
     * @throws BadInputException if the file lists other values
     */
    static void checkDeclared(String file, long line, String column, ValueType type, String text) {
        if (type instanceof ValueType.Nominal nominal && !nominal.values().contains(text)) {
            throw Place.complain(
                    file,
                    line,
                    column,
                    Place.quote(text) + " is not among the values that the file declares"
                            + Spelling.hint(text, nominal.values()));
        }
    }

    /** A text that is no number in a column that holds numbers. */
    private double amongNumbers(String file, long line, String text) {
        if (text.indexOf('\0') >= 0) {
            throw Place.complainOfBinary(file, line);
        }
        if (settled) {
            throw Place.complain(
                    file,
                    line,
                    name,
                    Place.quote(text) + " is not a number, which its column must hold; " + remedy(text));
        }
        if (mixture == null) {
            mixture = new Mixture(name, line, Place.quote(text) + " is not a number, as the values above it are");
        }
        mixture.see(text);
        return Double.NaN;
    }

    /** What to do about a text in a column that the file declares to hold numbers. */
    private String remedy(String text) {
        if (type instanceof ValueType.Numbers declared && declared.byFormat()) {
            return "every value of this format is, and none can be missing";
        }
        String missing = Quote.option("--missing", List.of(text.strip()));
        if (isBeyondNumbers(text)) {
            return "a value must be finite, and a missing one ?; " + missing + " reads it as missing";
        }
        String categorical = Quote.option("--categorical", List.of(name));
        return Notation.of(text)
                .map(notation -> notation.remedy(text) + "; or name the column categorical: " + categorical)
                .orElseGet(() -> "write a missing value as ?, or name the column categorical: " + missing + " or "
                        + categorical);
    }

    /** Whether a text stands for a number that is not there or not finite. */
    static boolean isBeyondNumbers(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        String unsigned = word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word;
        return switch (unsigned) {
            case "nan", "inf", "infinity" -> true;
            default -> !unsigned.isEmpty() && Character.isDigit(unsigned.charAt(0)) && isInfinite(unsigned);
        };
    }

    private static boolean isInfinite(String text) {
        try {
            return Double.isInfinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** That numbers and other texts stand in the column, if they do; so too if its texts are numbers in another notation. */
    Optional<Mixture> mixture() {
        if (mixture == null && kind == Kind.CATEGORIES && !settled && isDisguised(categories.texts())) {
            List<String> texts = categories.texts();
            mixture = new Mixture(name, firstLine, Place.quote(texts.get(0)) + " is not a number");
            texts.forEach(mixture::see);
        }
        return Optional.ofNullable(mixture);
    }

    /** What the column is after all rows. */
    Column finish() {
        return kind == Kind.CATEGORIES
                ? new Column.Categorical(name, Labels.sorted(categories.texts()))
                : new Column.Numeric(name, anyNumber && integer);
    }

    /** Whether all are NaN or infinite, or all are numbers with a comma before the decimals. */
    private static boolean isDisguised(List<String> texts) {
        return !texts.isEmpty()
                && (texts.stream().allMatch(ColumnBuilder::isBeyondNumbers) || Notation.areWithDecimalComma(texts));
    }

    /** The position of each category in {@code sorted}, by its number; empty if the column holds numbers. */
    Optional<int[]> ranks(Column column) {
        return column instanceof Column.Categorical categorical
                ? Optional.of(ranks(categories.texts(), categorical.categories()))
                : Optional.empty();
    }

    /** The position in {@code sorted} of each of {@code texts}. */
    static int[] ranks(List<String> texts, List<String> sorted) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            positions.put(sorted.get(i), i);
        }
        return texts.stream().mapToInt(positions::get).toArray();
    }
}
