package org.makeweight.core.method;

import java.util.List;
import java.util.function.Function;
import org.makeweight.core.number.Decimal;

/**
 * A parameter of a method: its name in the reference implementation, what may stand there and what stands there if
 * nothing is said.
 *
 * @param name as in the reference implementation, {@code k_neighbors}
 * @param kind what values it takes
 * @param defaultText the default, as a user would write it
 * @param description one sentence for the help page
 */
public record Parameter(String name, ParameterKind kind, String defaultText, String description) {
    /** The word for "no value" of a parameter that can do without one. */
    public static final String NONE = "none";

    public Parameter {
        kind.parse(name, defaultText);
    }

    /** A whole number from {@code min} to {@code max}. */
    public static Parameter integer(String name, int defaultValue, int min, int max, String description) {
        return new Parameter(name, new ParameterKind.Whole(min, max, ""), Integer.toString(defaultValue), description);
    }

    /** A whole number from {@code min} up. */
    public static Parameter integer(String name, int defaultValue, int min, String description) {
        return integer(name, defaultValue, min, Integer.MAX_VALUE, description);
    }

    /** A whole number from {@code min} up, or none, which is the default. */
    public static Parameter optionalInteger(String name, int min, String description) {
        return optionalInteger(name, NONE, min, description);
    }

    /** A whole number from {@code min} up, or a word such as {@code sqrt} that stands for no number, which is the default. */
    public static Parameter optionalInteger(String name, String word, int min, String description) {
        return new Parameter(name, new ParameterKind.Whole(min, Integer.MAX_VALUE, word), word, description);
    }

    /** A number in a range. */
    public static Parameter real(String name, double defaultValue, Range range, String description) {
        return new Parameter(name, new ParameterKind.Real(range, ""), Decimal.toString(defaultValue), description);
    }

    /** A number in a range, or none, which is the default. */
    public static Parameter optionalReal(String name, Range range, String description) {
        return optionalReal(name, NONE, range, description);
    }

    /** A number in a range, or a word such as {@code auto} that stands for no number, which is the default. */
    public static Parameter optionalReal(String name, String word, Range range, String description) {
        return new Parameter(name, new ParameterKind.Real(range, word), word, description);
    }

    /** A number of neighbours, at least 1; {@code clamp:5} lowers it for tiny classes. */
    public static Parameter neighbours(String name, int defaultValue, String description) {
        return new Parameter(name, new ParameterKind.Neighbourhood(), Integer.toString(defaultValue), description);
    }

    /** One of a few words. */
    public static Parameter choice(String name, String defaultValue, List<String> words, String description) {
        return new Parameter(name, new ParameterKind.Word(words), defaultValue, description);
    }

    /**
     * The name of another method, with parameters in brackets where they differ from the defaults: {@code knn(k=3)}.
     *
     * @param known finds the method; throws {@link org.makeweight.core.failure.BadInputException} if there is none
     */
    public static Parameter name(
            String name, String defaultValue, Function<String, Configured<?>> known, String description) {
        return new Parameter(name, new ParameterKind.Name(known), defaultValue, description);
    }

    /** True or false. */
    public static Parameter flag(String name, boolean defaultValue, String description) {
        return new Parameter(
                name, new ParameterKind.Word(List.of("true", "false")), Boolean.toString(defaultValue), description);
    }

    /** Any word, or none, which is the default. */
    public static Parameter text(String name, String description) {
        return new Parameter(name, new ParameterKind.Text(), NONE, description);
    }

    /** A file that is read when the method is configured, or none, which is the default. */
    public static Parameter file(String name, String description) {
        return new Parameter(name, new ParameterKind.FilePath(), NONE, description);
    }

    /** The widths of the hidden layers of a network, {@code (256,256)}. */
    public static Parameter widths(String name, List<Integer> defaultValue, String description) {
        return new Parameter(name, new ParameterKind.Widths(), ParameterKind.Widths.format(defaultValue), description);
    }

    /**
     * Bounds of a number.
     *
     * @param minOpen whether the lower bound itself is excluded
     * @param maxOpen whether the upper bound itself is excluded
     */
    public record Range(double min, boolean minOpen, double max, boolean maxOpen) {
        public static Range atLeast(double min) {
            return new Range(min, false, Double.POSITIVE_INFINITY, true);
        }

        public static Range above(double min) {
            return new Range(min, true, Double.POSITIVE_INFINITY, true);
        }

        public static Range closed(double min, double max) {
            return new Range(min, false, max, false);
        }

        /** From {@code min} up to but without {@code max}. */
        public static Range halfOpen(double min, double max) {
            return new Range(min, false, max, true);
        }

        boolean contains(double value) {
            boolean above = minOpen ? value > min : value >= min;
            boolean below = maxOpen ? value < max : value <= max;
            return above && below;
        }

        @Override
        public String toString() {
            String lower = (minOpen ? "above " : "at least ") + Decimal.toString(min);
            if (max == Double.POSITIVE_INFINITY) {
                return lower;
            }
            return lower + " and " + (maxOpen ? "below " : "at most ") + Decimal.toString(max);
        }
    }
}
