package org.makeweight.datasets.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of an ARFF or KEEL file, taken by their form alone: what is declared plays no part, so that a recipe's result
 * does not hang on what the readers of these formats make of it.
 */
final class AttributeRows implements SourceRows {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("@attribute\\s+(?:'([^']*)'|\"([^\"]*)\"|([^\\s{\\[]+)).*", Pattern.CASE_INSENSITIVE);

    private final BufferedReader lines;
    private final List<String> names = new ArrayList<>();

    AttributeRows(BufferedReader lines) throws IOException {
        this.lines = lines;
        for (String line = line(); !line.toLowerCase(Locale.ROOT).startsWith("@data"); line = line()) {
            if (line.isEmpty()) {
                throw new IOException("it has no @data");
            }
            Matcher attribute = ATTRIBUTE.matcher(line);
            if (attribute.matches()) {
                names.add(SourceRows.trim(name(attribute)));
            }
        }
    }

    private static String name(Matcher attribute) {
        for (int group = 1; group < attribute.groupCount(); group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return attribute.group(attribute.groupCount());
    }

    /** The next line that is neither blank nor a comment, trimmed; empty if there is none. */
    private String line() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String trimmed = SourceRows.trim(line);
            if (!trimmed.isEmpty() && trimmed.charAt(0) != '%') {
                return trimmed;
            }
        }
        return "";
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<String> next() throws IOException {
        String line = line();
        return line.isEmpty() ? null : values(line);
    }

    private List<String> values(String line) throws IOException {
        List<String> values = new ArrayList<>(names.size());
        int at = 0;
        while (true) {
            at = afterBlanks(line, at);
            if (at < line.length() && (line.charAt(at) == '\'' || line.charAt(at) == '"')) {
                at = quoted(line, at, values);
            } else {
                int comma = line.indexOf(',', at);
                int end = comma < 0 ? line.length() : comma;
                values.add(SourceRows.trim(line.substring(at, end)));
                at = end;
            }
            if (at >= line.length()) {
                return values;
            }
            at++;
        }
    }

    /** Adds the quoted value at {@code from}; returns the position of the comma after it, or the line's end. */
    private static int quoted(String line, int from, List<String> values) throws IOException {
        char quote = line.charAt(from);
        StringBuilder value = new StringBuilder();
        int at = from + 1;
        while (at < line.length() && line.charAt(at) != quote) {
            if (line.charAt(at) == '\\') {
                at++;
            }
            if (at < line.length()) {
                value.append(line.charAt(at++));
            }
        }
        int after = afterBlanks(line, at + 1);
        if (at >= line.length() || (after < line.length() && line.charAt(after) != ',')) {
            throw new IOException("a quoted value does not end as it should in '" + line + "'");
        }
        values.add(SourceRows.trim(value.toString()));
        return after;
    }

    private static int afterBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
