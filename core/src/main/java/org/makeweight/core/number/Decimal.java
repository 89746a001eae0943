package org.makeweight.core.number;

import com.fasterxml.jackson.core.io.NumberInput;
import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Doubles to text and back.
 *
 * <p>{@link Double#toString} gives different digits on JDK 17 and 19 and is not always the shortest, so it must not
 * stand in anything that is compared byte for byte.
 */
public final class Decimal {
    /** Integers up to here are exact doubles and are written without a fraction. */
    private static final double LARGEST_EXACT_INTEGER = 0x1p53;

    /** So many digits never overflow a long. */
    private static final int MOST_EXACT_DIGITS = 18;

    private static final long MOST_EXACT_SIGNIFICAND = 1L << 53;

    /** Of a double's bits: those of the significand, which have {@link #LEADING_BIT} before them if the number is normal. */
    private static final int SIGNIFICAND_BITS = 52;

    private static final long LEADING_BIT = 1L << SIGNIFICAND_BITS;

    /** A double is its significand, an integer, times two to the power of its exponent bits less this. */
    private static final int EXPONENT_BIAS = 1075;

    /** The powers of ten that are exact doubles. */
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final long[] POWERS_OF_FIVE = powersOfFive();

    private Decimal() {}

    /**
     * The shortest decimal that reads back as {@code value}, laid out as Python's {@code repr} does, but without a
     * trailing {@code .0}: {@code 3}, {@code 0.1}, {@code 1e-05}, {@code 1.5e+300}, {@code -0.0}.
     */
    public static String toString(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT_INTEGER) {
            boolean negativeZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
            return negativeZero ? "-0.0" : Long.toString((long) value);
        }
        String shortest = DoubleToDecimal.toString(value);
        int e = shortest.indexOf('E');
        if (e < 0) {
            return shortest;
        }
        return relayout(shortest, e);
    }

    /** From Java's layout, {@code 1.25E-4}, to Python's: plain from 1e-4 up to 1e16, else a signed two-digit exponent. */
    private static String relayout(String java, int e) {
        int exponent = Integer.parseInt(java.substring(e + 1));
        String sign = java.startsWith("-") ? "-" : "";
        int point = java.indexOf('.');
        String fraction = java.substring(point + 1, e);
        String digits = java.substring(sign.length(), point) + (fraction.equals("0") ? "" : fraction);
        if (exponent >= -4 && exponent < 0) {
            return sign + "0." + "0".repeat(-exponent - 1) + digits;
        }
        if (exponent >= 0 && exponent < 16) {
            int whole = exponent + 1;
            return digits.length() <= whole
                    ? sign + digits + "0".repeat(whole - digits.length())
                    : sign + digits.substring(0, whole) + "." + digits.substring(whole);
        }
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        int size = Math.abs(exponent);
        return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }

    /**
     * A fixed number of decimals, rounded half to even on the exact binary value, for tables that people read.
     *
     * @param value finite
     */
    public static String fixed(double value, int decimals) {
        String text =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero && text.startsWith("-") ? text.substring(1) : text;
    }

    /** As {@link #fixed}, with a plus before what is above 0. */
    public static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        return value > 0 ? "+" + text : text;
    }

    /**
     * Reads a decimal number as {@link Double#parseDouble} does, but refuses words, hexadecimal and type suffixes.
     *
     * @return NaN if the text is no finite decimal number
     */
    public static double parse(CharSequence text) {
        char[] characters = text.toString().toCharArray();
        return parse(characters, 0, characters.length);
    }

    /**
     * As {@link #parse(CharSequence)} for part of an array; spaces and tabs around the number are allowed.
     *
     * <p>Numbers of up to 18 digits with at most 22 decimals, which is nearly all that a program writes, are rounded here;
     * the rest goes through Jackson's parser, which turns to the JDK's for one number of 17 digits in 500.
     */
    public static double parse(char[] text, int offset, int length) {
        int to = offset + length;
        int from = offset;
        while (from < to && isBlank(text[from])) {
            from++;
        }
        while (from < to && isBlank(text[to - 1])) {
            to--;
        }
        boolean signed = from < to && (text[from] == '-' || text[from] == '+');
        int i = signed ? from + 1 : from;
        int first = i;
        int digits = 0;
        long significand = 0;
        for (; i < to && isDigit(text[i]); i++) {
            significand = 10 * significand + (text[i] - '0');
            digits += significand == 0 ? 0 : 1;
        }
        boolean none = i == first;
        int decimals = 0;
        if (i < to && text[i] == '.') {
            int point = i++;
            for (; i < to && isDigit(text[i]); i++) {
                significand = 10 * significand + (text[i] - '0');
                digits += significand == 0 ? 0 : 1;
            }
            decimals = i - point - 1;
            none &= decimals == 0;
        }
        if (none || (i < to && !isExponent(text, i, to))) {
            return Double.NaN;
        }
        boolean plain = i == to && digits <= MOST_EXACT_DIGITS && decimals < POWERS_OF_TEN.length;
        double magnitude = plain ? quotient(significand, decimals) : Double.NaN;
        if (Double.isNaN(magnitude)) {
            return parseByJackson(text, from, to);
        }
        return signed && text[from] == '-' ? -magnitude : magnitude;
    }

    /**
     * The double nearest to {@code significand / 10^decimals}, or NaN where it is not found so simply.
     *
     * <p>Up to 2^53 the significand is an exact double, and so is the power of ten: one division rounds correctly. Beyond,
     * the quotient is less than two units of its last place from the truth. The distance, times {@code 5^decimals}, is a
     * difference of integers; they may overflow, but it is small, and wraps around to what it is.
     */
    private static double quotient(long significand, int decimals) {
        double quotient = significand / POWERS_OF_TEN[decimals];
        if (significand <= MOST_EXACT_SIGNIFICAND) {
            return quotient;
        }
        long bits = Double.doubleToRawLongBits(quotient);
        int shift = EXPONENT_BIAS - (int) (bits >>> SIGNIFICAND_BITS) - decimals;
        long integer = (bits & (LEADING_BIT - 1)) | LEADING_BIT;
        if (shift < 0 || integer == LEADING_BIT) {
            return Double.NaN;
        }
        long unit = POWERS_OF_FIVE[decimals];
        long twice = 2 * ((significand << shift) - integer * unit);
        if (twice > unit) {
            bits++;
        } else if (twice < -unit) {
            bits--;
        }
        return Double.longBitsToDouble(bits);
    }

    private static long[] powersOfFive() {
        long[] powers = new long[POWERS_OF_TEN.length];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 5 * powers[i - 1];
        }
        return powers;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the rest of the text is an exponent such as {@code e-05}. */
    private static boolean isExponent(char[] text, int from, int to) {
        if (text[from] != 'e' && text[from] != 'E') {
            return false;
        }
        int i = from + 1;
        if (i < to && (text[i] == '-' || text[i] == '+')) {
            i++;
        }
        int first = i;
        while (i < to && isDigit(text[i])) {
            i++;
        }
        return i == to && i > first;
    }

    private static double parseByJackson(char[] text, int from, int to) {
        double value = NumberInput.parseDouble(text, from, to - from, true);
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
