package org.makeweight.datasets.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a data set's CSV of the rows of a source file. */
final class Conversion {
    private static final int BUFFER_CHARACTERS = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Recipe recipe;
    private final SourceRows rows;
    private final int target;
    private final List<Integer> features;
    private final Set<String> missing;
    private final Set<String> minority;
    private final OutputStream out;
    private final StringBuilder pending = new StringBuilder();

    private Conversion(Recipe recipe, SourceRows rows, OutputStream out) throws IOException {
        this.recipe = recipe;
        this.rows = rows;
        this.target = rows.names().indexOf(recipe.target());
        this.features = features(recipe, rows.names());
        this.missing = Set.copyOf(recipe.missing());
        this.minority =
                recipe.classes().map(classes -> Set.copyOf(classes.minority())).orElse(Set.of());
        this.out = out;
    }

    /**
     * Converts a file.
     *
     * @param source the unpacked file
     * @param out where the CSV goes
     * @throws IOException saying what it has that the recipe does not know
     */
    static void convert(Recipe recipe, InputStream source, OutputStream out) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        source,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER_CHARACTERS);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        SourceRows rows = recipe.form() instanceof RowForm.Delimited delimited
                ? new DelimitedRows(text, delimited)
                : new AttributeRows(text);
        new Conversion(recipe, rows, out).write();
    }

    private static List<Integer> features(Recipe recipe, List<String> names) throws IOException {
        List<String> wanted = new ArrayList<>(recipe.drop());
        wanted.add(recipe.target());
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw new IOException("it has no column '" + name + "'");
            }
        }
        List<Integer> features = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!known.add(name)) {
                throw new IOException("two of its columns are called '" + name + "'");
            }
            if (!wanted.contains(name)) {
                features.add(i);
            }
        }
        return features;
    }

    private void write() throws IOException {
        for (int i : features) {
            value(rows.names().get(i));
            pending.append(',');
        }
        value(Recipe.TARGET);
        endLine();
        Set<String> found = new HashSet<>();
        int number = 0;
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            number++;
            if (row.size() != rows.names().size()) {
                throw new IOException("its row " + number + " has " + row.size() + " values instead of "
                        + rows.names().size());
            }
            for (int i : features) {
                String value = row.get(i);
                value(missing.contains(value) ? "" : value);
                pending.append(',');
            }
            found.add(row.get(target));
            value(label(row.get(target)));
            endLine();
        }
        flush();
        if (!found.containsAll(minority)) {
            throw new IOException("it lacks some of the labels "
                    + recipe.classes().orElseThrow().minority());
        }
    }

    private String label(String label) {
        return recipe.classes()
                .map(classes -> minority.contains(label) ? classes.minorityName() : classes.restName())
                .orElse(label);
    }

    private void value(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            pending.append(text);
        } else {
            pending.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    private void endLine() throws IOException {
        pending.append('\n');
        if (pending.length() >= BUFFER_CHARACTERS) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }
}
