package org.makeweight.evaluation.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.number.Decimal;

/**
 * A part of a YAML file that knows where it stands, so that a complaint can name file, line and key. Scalars keep the
 * text the user wrote: the label {@code 1.50} is not the number 1.5.
 */
sealed interface SpecNode {
    /** File, line and key, for messages. */
    Place place();

    /**
     * Where a part stands.
     *
     * @param key path of keys such as {@code validation.folds}; empty at the top
     */
    record Place(String file, int line, String key) {
        Place child(String name, int childLine) {
            return new Place(file, childLine, key.isEmpty() ? name : key + "." + name);
        }

        BadInputException complain(String message) {
            return new BadInputException(this + message);
        }

        /** A complaint with what would have been right, a line for each. */
        BadInputException complain(String message, List<String> choices) {
            return new BadInputException(this + message, choices);
        }

        /** What a complaint begins with. */
        @Override
        public String toString() {
            return file + ", line " + line + ": " + (key.isEmpty() ? "" : key + " ");
        }
    }

    /**
     * A single value.
     *
     * @param written as it stands in the file; {@link #text} asks whether it is a value at all
     * @param missing whether YAML takes it for no value
     */
    record Scalar(Place place, String written, boolean missing) implements SpecNode {}

    record Sequence(Place place, List<SpecNode> items) implements SpecNode {}

    record Mapping(Place place, Map<String, SpecNode> entries) implements SpecNode {
        /** What stands at a key; empty if the key is not there. */
        Optional<SpecNode> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** Refuses any key that is not known, with the one it was probably meant to be, or all of them. */
        void allowOnly(Keys known) {
            for (Map.Entry<String, SpecNode> entry : entries.entrySet()) {
                if (!known.names().contains(entry.getKey())) {
                    String hint = Spelling.hint(entry.getKey(), known.names());
                    Place at = new Place(place.file(), entry.getValue().place().line(), place.key());
                    String what = (place.key().isEmpty() ? "" : "has an ") + "unknown key " + Quote.of(entry.getKey());
                    throw hint.isEmpty() ? at.complain(what + "; there are", known.lines()) : at.complain(what + hint);
                }
            }
        }
    }

    /**
     * Reads a file's text.
     *
     * @param file its name, for messages
     * @throws BadInputException naming line and column if it is no YAML
     */
    static SpecNode parse(String file, String text) {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                throw new BadInputException(file + " is empty; an experiment starts with 'makeweight: 1'");
            }
            SpecNode root = read(parser, new Place(file, 1, ""));
            if (parser.nextToken() != null) {
                throw new BadInputException(file + " holds more than one document");
            }
            return root;
        } catch (JsonProcessingException e) {
            int told = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            // the parser stands at the end of the line before a tab
            boolean next = text.lines()
                    .skip(told)
                    .findFirst()
                    .filter(l -> l.startsWith("\t"))
                    .isPresent();
            int line = next ? told + 1 : told;
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new BadInputException(
                    file + ", line " + line + ", column " + column + ": not valid YAML: "
                            + problem(e.getOriginalMessage(), text, line),
                    e);
        } catch (IOException e) {
            throw new BadInputException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** What is wrong in one line: the parser first says what it was about to do, then what it found. */
    private static String problem(String message, String text, int line) {
        boolean tab = text.lines()
                .skip(line - 1L)
                .findFirst()
                .filter(wrong -> wrong.strip().isEmpty()
                        ? wrong.contains("\t")
                        : wrong.substring(0, wrong.indexOf(wrong.strip())).contains("\t"))
                .isPresent();
        if (tab) {
            return "the line begins with a tab; YAML is indented with blanks";
        }
        if (message.startsWith("Document nesting depth")) {
            return "nested deeper than any experiment is";
        }
        if (message.startsWith("Expected a field name")) {
            return "a key must be a single value, without brackets";
        }
        return message.lines()
                .filter(part -> part.startsWith("found") || part.startsWith("expected") || part.startsWith("could not"))
                .findFirst()
                .or(() -> message.lines().findFirst())
                .orElse("not readable");
    }

    private static SpecNode read(YAMLParser parser, Place place) throws IOException {
        JsonToken token = parser.currentToken();
        if (parser.isCurrentAlias()) {
            throw place.complain("is an alias, *" + Quote.shortened(parser.getText())
                    + "; aliases are not followed, write the value out");
        }
        if (parser.getTypeId() != null) {
            throw place.complain(
                    "has a tag, " + Quote.of("!" + parser.getTypeId()) + "; leave it out, none is understood");
        }
        if (token == JsonToken.START_OBJECT) {
            return readMapping(parser, place);
        }
        if (token == JsonToken.START_ARRAY) {
            List<SpecNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser, new Place(place.file(), line(parser), place.key())));
            }
            return new Sequence(place, items);
        }
        return new Scalar(place, parser.getText(), token == JsonToken.VALUE_NULL);
    }

    private static SpecNode readMapping(YAMLParser parser, Place place) throws IOException {
        Map<String, SpecNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place child = place.child(key, line(parser));
            parser.nextToken();
            if (entries.put(key, read(parser, child)) != null) {
                throw child.complain("stands twice");
            }
        }
        return new Mapping(place, entries);
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The text of a scalar. */
    default String text() {
        if (this instanceof Scalar scalar) {
            if (scalar.missing()) {
                throw place().complain("must have a value; leave the key out for its default");
            }
            return scalar.written();
        }
        throw place().complain("must be a single value");
    }

    /** A whole number in a range. */
    default int integer(int min, int max) {
        return (int) wholeNumber(min, max);
    }

    /** A whole number in a range. */
    default long wholeNumber(long min, long max) {
        String text = text();
        try {
            long value = Long.parseLong(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw place().complain("must be a whole number but was " + Quote.of(text));
        }
        String range =
                max == Long.MAX_VALUE || max == Integer.MAX_VALUE ? "at least " + min : "from " + min + " to " + max;
        throw place().complain("must be a whole number, " + range + ", but was " + Quote.shortened(text));
    }

    /**
     * A number above 0.
     *
     * @param below what it must be less than
     */
    default double positive(double below) {
        double value = Decimal.parse(text());
        if (!(value > 0 && value < below)) {
            String upper = below == Double.POSITIVE_INFINITY ? "" : " and below " + Decimal.toString(below);
            throw place().complain("must be a number above 0" + upper + " but was " + Quote.of(text()));
        }
        return value;
    }

    /** Yes or no. */
    default boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            throw place().complain("must be true or false but was " + Quote.of(text));
        }
        return text.equals("true");
    }

    /** One of a few words. */
    default String word(List<String> words) {
        String text = text();
        if (!words.contains(text)) {
            throw place().complain("must be " + String.join(" or ", words) + " but was " + Quote.of(text)
                    + Spelling.hint(text, words));
        }
        return text;
    }

    /** The items of a list; a single value is a list of one. */
    default List<SpecNode> items() {
        return this instanceof Sequence sequence ? sequence.items() : List.of(this);
    }

    /** The entries of a mapping. */
    default Mapping mapping() {
        if (this instanceof Mapping mapping) {
            return mapping;
        }
        throw place().complain("must be a mapping of keys to values");
    }
}
