package org.makeweight.datasets.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ways to write a number that are not read as one. */
public enum Notation {
    THOUSANDS(
            "[-+]?\\d{1,3}(,\\d{3})+(\\.\\d*)?",
            "write numbers without commas between thousands, or read them with --decimal ."),
    DECIMAL_COMMA(
            "[-+]?(\\d*|\\d{1,3}(\\.\\d{3})+),\\d+",
            "write numbers with a decimal point, or read them with --decimal ,"),
    PERCENT("[-+]?[\\d.,]*\\d[\\d.,]*\\s*%", "write numbers without the percent sign"),
    CURRENCY(
            "[-+(]?\\s*(\\p{Sc}|USD|EUR|GBP|CHF|Rs\\.?)\\s*[-+]?[\\d.,]*\\d[\\d.,]*\\)?"
                    + "|[-+]?[\\d.,]*\\d[\\d.,]*\\s*(\\p{Sc}|USD|EUR|GBP|CHF)",
            "write amounts without the sign of their currency");

    private static final Pattern POINT = Pattern.compile("[-+]?\\d*\\.\\d+");

    private final Pattern form;
    private final String remedy;

    Notation(String form, String remedy) {
        this.form = Pattern.compile(form);
        this.remedy = remedy;
    }

    /** The notation of a text, if it is in one; digits in groups of three are taken for thousands. */
    public static Optional<Notation> of(String text) {
        String bare = text.strip();
        return Arrays.stream(values())
                .filter(notation -> notation.form.matcher(bare).matches())
                .findFirst();
    }

    /** What is to be done where numbers are wanted. */
    public String remedy() {
        return remedy;
    }

    /** What is to be done where numbers are wanted and this text stands; three digits after a comma may be decimals. */
    String remedy(String text) {
        boolean unclear = this == THOUSANDS && text.indexOf('.') < 0 && text.indexOf(',') == text.lastIndexOf(',');
        return unclear ? remedy + "; if the comma is a decimal sign, with --decimal ," : remedy;
    }

    static boolean hasDecimalPoint(String text) {
        return POINT.matcher(text.strip()).matches();
    }

    static boolean isWithComma(String text) {
        return isGrouped(text) || DECIMAL_COMMA.form.matcher(text.strip()).matches();
    }

    /** Whether all are numbers with a comma, which at least in one stands before decimals; not so of none. */
    static boolean areWithDecimalComma(List<String> texts) {
        return texts.stream().allMatch(Notation::isWithComma) && !texts.stream().allMatch(Notation::isGrouped);
    }

    static boolean isGrouped(String text) {
        return THOUSANDS.form.matcher(text.strip()).matches();
    }
}
