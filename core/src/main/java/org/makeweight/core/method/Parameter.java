package org.makeweight.core.method;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
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
public record Parameter(String name, Kind kind, String defaultText, String description) {
    /** The word for "no value" of a parameter that can do without one. */
    public static final String NONE = "none";

    public Parameter {
        kind.parse(name, defaultText);
    }

    /** A whole number from {@code min} to {@code max}. */
    public static Parameter integer(String name, int defaultValue, int min, int max, String description) {
        return new Parameter(name, new Whole(min, max, ""), Integer.toString(defaultValue), description);
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
        return new Parameter(name, new Whole(min, Integer.MAX_VALUE, word), word, description);
    }

    /** A number in a range. */
    public static Parameter real(String name, double defaultValue, Range range, String description) {
        return new Parameter(name, new Real(range, ""), Decimal.toString(defaultValue), description);
    }

    /** A number in a range, or none, which is the default. */
    public static Parameter optionalReal(String name, Range range, String description) {
        return optionalReal(name, NONE, range, description);
    }

    /** A number in a range, or a word such as {@code auto} that stands for no number, which is the default. */
    public static Parameter optionalReal(String name, String word, Range range, String description) {
        return new Parameter(name, new Real(range, word), word, description);
    }

    /** A number of neighbours, at least 1; {@code clamp:5} lowers it for tiny classes. */
    public static Parameter neighbours(String name, int defaultValue, String description) {
        return new Parameter(name, new Neighbourhood(), Integer.toString(defaultValue), description);
    }

    /** One of a few words. */
    public static Parameter choice(String name, String defaultValue, List<String> words, String description) {
        return new Parameter(name, new Word(words), defaultValue, description);
    }

    /** The name of another method, with parameters in brackets where they differ from the defaults: {@code knn(k=3)}. */
    public static Parameter name(String name, String defaultValue, String description) {
        return new Parameter(name, new Name(), defaultValue, description);
    }

    /** True or false. */
    public static Parameter flag(String name, boolean defaultValue, String description) {
        return new Parameter(name, new Word(List.of("true", "false")), Boolean.toString(defaultValue), description);
    }

    /** Any word, or none, which is the default. */
    public static Parameter text(String name, String description) {
        return new Parameter(name, new Text(), NONE, description);
    }

    /** A file that is read when the method is configured, or none, which is the default. */
    public static Parameter file(String name, String description) {
        return new Parameter(name, new FilePath(), NONE, description);
    }

    /** The widths of the hidden layers of a network, {@code (256,256)}. */
    public static Parameter widths(String name, List<Integer> defaultValue, String description) {
        return new Parameter(name, new Widths(), Widths.format(defaultValue), description);
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

    /** What values a parameter takes: a closed set of forms. */
    public sealed interface Kind {
        /**
         * Reads a value.
         *
         * @param name the parameter's name, for the message
         * @return the value in canonical form, so that {@code 5}, {@code 05} and {@code 5} agree
         * @throws BadInputException if it is of another form or out of range
         */
        Object parse(String name, String text);

        /** The canonical text of a value. */
        default String format(Object value) {
            return value.toString();
        }

        /** What would be right, as in {@code a whole number, at least 1}. */
        String range();

        /** The complaint about a value that does not fit. */
        default BadInputException refuse(String name, String text) {
            return new BadInputException(
                    name + " must be " + range() + " but was " + (text.isEmpty() ? "empty" : text));
        }
    }

    /** A whole number, or a word for no number; an empty word if there must be one. */
    record Whole(int min, int max, String word) implements Kind {
        @Override
        public Object parse(String name, String text) {
            if (!word.isEmpty() && text.equals(word)) {
                return word;
            }
            try {
                int value = Integer.parseInt(text);
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw refuse(name, text);
            }
            throw refuse(name, text);
        }

        @Override
        public String range() {
            String bounds = max == Integer.MAX_VALUE ? ", at least " + min : " from " + min + " to " + max;
            return "a whole number" + bounds + (word.isEmpty() ? "" : ", or " + word);
        }
    }

    /** A number, or a word for no number; an empty word if there must be one. */
    record Real(Range bounds, String word) implements Kind {
        @Override
        public Object parse(String name, String text) {
            if (!word.isEmpty() && text.equals(word)) {
                return word;
            }
            double value = Decimal.parse(text);
            if (!bounds.contains(value)) {
                throw refuse(name, text);
            }
            return value;
        }

        @Override
        public String format(Object value) {
            return value instanceof Double number ? Decimal.toString(number) : word;
        }

        @Override
        public String range() {
            return "a number, " + bounds + (word.isEmpty() ? "" : ", or " + word);
        }
    }

    /** A number of neighbours, clamped or not. */
    record Neighbourhood() implements Kind {
        private static final String CLAMP = "clamp:";

        @Override
        public Object parse(String name, String text) {
            boolean clamp = text.startsWith(CLAMP);
            try {
                int k = Integer.parseInt(clamp ? text.substring(CLAMP.length()) : text);
                if (k >= 1) {
                    return new NeighbourCount(k, clamp);
                }
            } catch (NumberFormatException e) {
                throw refuse(name, text);
            }
            throw refuse(name, text);
        }

        @Override
        public String format(Object value) {
            NeighbourCount count = (NeighbourCount) value;
            return (count.clamp() ? CLAMP : "") + count.k();
        }

        @Override
        public String range() {
            return "a whole number, at least 1, or such a number after 'clamp:'";
        }
    }

    /** One of a few words. */
    record Word(List<String> words) implements Kind {
        public Word {
            words = List.copyOf(words);
        }

        @Override
        public Object parse(String name, String text) {
            if (!words.contains(text)) {
                throw new BadInputException(
                        name + " must be " + range() + " but was " + text + Spelling.hint(text, words));
            }
            return text;
        }

        @Override
        public String range() {
            return String.join(" or ", words);
        }
    }

    /** The name of a method; whether there is one shows when it is looked up. */
    record Name() implements Kind {
        private static final Pattern FORM = Pattern.compile("[a-z0-9-]+(\\([^()]+\\))?");

        @Override
        public Object parse(String name, String text) {
            String compact = text.replace(" ", "");
            if (!FORM.matcher(compact).matches()) {
                throw refuse(name, text);
            }
            return compact;
        }

        @Override
        public String range() {
            return "a method's name such as knn, or with parameters such as knn(k=3)";
        }
    }

    /** Any text that is not empty. */
    record Text() implements Kind {
        @Override
        public Object parse(String name, String text) {
            if (text.isEmpty()) {
                throw refuse(name, text);
            }
            return text;
        }

        @Override
        public String range() {
            return "a name";
        }
    }

    /** A path; {@link Parameters} put the file's content in its place, and keys its SHA-256. */
    record FilePath() implements Kind {
        @Override
        public Object parse(String name, String text) {
            if (text.isEmpty()) {
                throw refuse(name, text);
            }
            return text;
        }

        @Override
        public String range() {
            return "a file, relative to the folder of the experiment file";
        }
    }

    /** Widths of hidden layers: the one kind whose single value is a list. */
    public record Widths() implements Kind {
        static String format(List<Integer> widths) {
            return widths.stream().map(Object::toString).collect(Collectors.joining(",", "(", ")"));
        }

        @Override
        public Object parse(String name, String text) {
            boolean bracketed = text.length() >= 2
                    && "([".indexOf(text.charAt(0)) >= 0
                    && ")]".indexOf(text.charAt(text.length() - 1)) >= 0;
            String inner = bracketed ? text.substring(1, text.length() - 1) : text;
            List<Integer> widths = new ArrayList<>();
            for (String part : inner.split(",", -1)) {
                try {
                    widths.add(Integer.parseInt(part.strip()));
                } catch (NumberFormatException e) {
                    throw refuse(name, text);
                }
                if (widths.get(widths.size() - 1) < 1) {
                    throw refuse(name, text);
                }
            }
            return List.copyOf(widths);
        }

        @Override
        public String format(Object value) {
            @SuppressWarnings("unchecked") // parse gives no other list
            List<Integer> widths = (List<Integer>) value;
            return format(widths);
        }

        @Override
        public String range() {
            return "a list of layer widths, each at least 1, such as (256,256)";
        }
    }
}
