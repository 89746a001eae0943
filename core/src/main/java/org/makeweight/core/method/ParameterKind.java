package org.makeweight.core.method;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.number.Decimal;

/** What values a parameter takes: a closed set of forms. */
public sealed interface ParameterKind {
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
                name + " must be " + range() + " but was " + (text.isEmpty() ? "empty" : Quote.shortened(text)));
    }

    /** The text itself, which must not be empty. */
    default String notEmpty(String name, String text) {
        if (text.isEmpty()) {
            throw refuse(name, text);
        }
        return text;
    }

    /** A whole number, or a word for no number; an empty word if there must be one. */
    record Whole(int min, int max, String word) implements ParameterKind {
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
    record Real(Parameter.Range bounds, String word) implements ParameterKind {
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
    record Neighbourhood() implements ParameterKind {
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
    record Word(List<String> words) implements ParameterKind {
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
    record Name(Function<String, Configured<?>> known) implements ParameterKind {
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
    record Text() implements ParameterKind {
        @Override
        public Object parse(String name, String text) {
            return notEmpty(name, text);
        }

        @Override
        public String range() {
            return "a name";
        }
    }

    /** A path; {@link Parameters} put the file's content in its place, and keys its SHA-256. */
    record FilePath() implements ParameterKind {
        @Override
        public Object parse(String name, String text) {
            return notEmpty(name, text);
        }

        @Override
        public String range() {
            return "a file, relative to the folder of the experiment file";
        }
    }

    /** Widths of hidden layers: the one kind whose single value is a list. */
    record Widths() implements ParameterKind {
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
