package org.makeweight.datasets.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of recipes: YAML of the simplest kind, with a line {@code id:} for each data set and below it lines
 * {@code   key: value} whose value is JSON on one line.
 */
public final class Recipes {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String WHITESPACE = "whitespace";

    private Recipes() {}

    /**
     * Reads recipes.
     *
     * @return by id, in the order of the text
     * @throws IllegalArgumentException naming line and key where something is missing, unknown, repeated or not what it
     *     must be
     */
    public static Map<String, Recipe> parse(String text) {
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        Block block = null;
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("  ") && block != null) {
                block.add(line.strip(), number);
                continue;
            }
            if (line.startsWith(" ") || !line.endsWith(":")) {
                throw new IllegalArgumentException(
                        "line " + number + ": '" + line + "' is neither 'id:' nor '  key: value'");
            }
            put(recipes, block);
            block = new Block(line.substring(0, line.length() - 1), number);
        }
        put(recipes, block);
        return Collections.unmodifiableMap(recipes);
    }

    private static void put(Map<String, Recipe> recipes, Block block) {
        if (block != null && recipes.put(block.id, block.recipe()) != null) {
            throw block.complaint("stands twice");
        }
    }

    /** The keys of one recipe. */
    private static final class Block {
        private final String id;
        private final int line;
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        Block(String id, int line) {
            this.id = id;
            this.line = line;
        }

        void add(String text, int number) {
            int colon = text.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException("line " + number + ": '" + text + "' is no 'key: value'");
            }
            String key = text.substring(0, colon);
            try {
                if (values.put(key, json(text.substring(colon + 2))) != null) {
                    throw new IllegalArgumentException("line " + number + ": the key '" + key + "' stands twice");
                }
            } catch (IOException e) {
                throw new IllegalArgumentException("line " + number + ": the value of '" + key + "' is no JSON", e);
            }
        }

        /** The texts of a list, or of a single value. */
        private static List<String> json(String value) throws IOException {
            List<String> texts = new ArrayList<>();
            try (JsonParser parser = JSON.createParser(value)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token.isScalarValue()) {
                        texts.add(parser.getText());
                    }
                }
            }
            return texts;
        }

        IllegalArgumentException complaint(String complaint) {
            return new IllegalArgumentException("line " + line + ", recipe '" + id + "': " + complaint);
        }

        Recipe recipe() {
            try {
                SourceFile source = new SourceFile(
                        take("repo"), take("commit"), take("path"), Long.parseLong(take("bytes")), take("sha256"));
                Recipe recipe = new Recipe(
                        id,
                        source,
                        packing(),
                        form(),
                        takeList("missing"),
                        takeList("drop"),
                        take("target"),
                        classes());
                if (!values.isEmpty()) {
                    throw new IllegalArgumentException("unknown keys " + values.keySet());
                }
                return recipe;
            } catch (IllegalArgumentException e) {
                throw complaint(e.getMessage());
            }
        }

        private Packing packing() {
            String packing = find("compression").orElse("");
            return switch (packing) {
                case "" -> new Packing.Plain();
                case "gzip" -> new Packing.Gzip();
                case "zip" -> new Packing.Zip(take("member"));
                default -> throw new IllegalArgumentException("unknown compression '" + packing + "'");
            };
        }

        private RowForm form() {
            String form = take("format");
            return switch (form) {
                case "keel", "arff" -> new RowForm.Attributes();
                case "csv" ->
                    new RowForm.Delimited(
                            delimiter(find("delimiter").orElse(",")),
                            character("quote", find("quote").orElse("\"")),
                            header(find("header").orElse("true")),
                            takeList("columns"));
                default -> throw new IllegalArgumentException("unknown format '" + form + "'");
            };
        }

        private static Optional<Character> delimiter(String text) {
            return text.equals(WHITESPACE) ? Optional.empty() : Optional.of(character("delimiter", text));
        }

        private static char character(String key, String text) {
            if (text.length() != 1) {
                throw new IllegalArgumentException(key + " must be one character but is '" + text + "'");
            }
            return text.charAt(0);
        }

        private static boolean header(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("header must be true or false but is '" + text + "'");
            };
        }

        private Optional<JoinedClasses> classes() {
            List<String> minority = takeList("minority");
            String name = find("minority_name").orElse("");
            String rest = find("rest_name").orElse("");
            return minority.isEmpty() && name.isEmpty() && rest.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new JoinedClasses(minority, name, rest));
        }

        private String take(String key) {
            return find(key).orElseThrow(() -> new IllegalArgumentException("the key '" + key + "' is missing"));
        }

        private Optional<String> find(String key) {
            List<String> texts = values.remove(key);
            if (texts == null) {
                return Optional.empty();
            }
            if (texts.size() != 1) {
                throw new IllegalArgumentException("the key '" + key + "' must have one value");
            }
            return Optional.of(texts.get(0));
        }

        private List<String> takeList(String key) {
            List<String> texts = values.remove(key);
            return texts == null ? List.of() : texts;
        }
    }
}
