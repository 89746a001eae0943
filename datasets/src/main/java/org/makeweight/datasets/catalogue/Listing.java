package org.makeweight.datasets.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Reference;
import org.makeweight.core.number.Decimal;
import org.makeweight.datasets.fetch.Recipe;
import org.makeweight.datasets.format.ReadOptions;

/** A line of a catalogue. */
final class Listing {
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");
    private static final Pattern LISTED = Pattern.compile("\\|");

    private final String catalogue;
    private final NamedCsvRecord line;
    private final String id;

    /**
     * Reads the id of a line.
     *
     * @param catalogue what messages call it
     * @throws BadInputException if it has none, or one that cannot be a file's name
     */
    Listing(String catalogue, NamedCsvRecord line) {
        this.catalogue = catalogue;
        this.line = line;
        this.id = required("id");
        if (!SAFE_ID.matcher(id).matches()) {
            throw complaint("id", "must be letters, digits, dots, hyphens and underscores but is '" + id + "'");
        }
    }

    String id() {
        return id;
    }

    /**
     * What is known of the data set.
     *
     * @throws BadInputException if a work is not in the bibliography
     */
    DatasetFacts facts(Bibliography works) {
        return new DatasetFacts(
                optional("title").isEmpty() ? id : optional("title"),
                optional("domain"),
                optional("collection"),
                optional("family"),
                optional("licence"),
                optional("home_page"),
                optional("notes"),
                references(works));
    }

    /** Where it was taken from, and what was counted besides its size; what the line does not have is left out. */
    Map<String, String> further() {
        Map<String, String> further = new LinkedHashMap<>();
        further.put("source", optional("source"));
        further.put("repeated rows", optional("duplicate_rows"));
        further.put("constant columns", optional("constant_features"));
        further.values().removeIf(String::isEmpty);
        return further;
    }

    /**
     * The size of the data set.
     *
     * @throws BadInputException if a column is missing or a number is none
     */
    Summary summary() {
        return new Summary(
                whole("rows"),
                whole("numeric_features"),
                whole("categorical_features"),
                whole("missing_cells"),
                whole("classes"),
                required("majority_label"),
                required("minority_label"),
                whole("minority_rows"),
                number("imbalance_ratio"));
    }

    /** What must be known to read its file. */
    ReadOptions options() {
        return ReadOptions.target(Recipe.TARGET)
                .withMinority(required("minority_label"))
                .withCategorical(list("categorical_columns"));
    }

    /** The hash of the uncompressed file, or nothing. */
    String sha256() {
        return optional("sha256");
    }

    private List<Reference> references(Bibliography works) {
        List<Reference> references = new ArrayList<>();
        for (String key : list("citation_key")) {
            if (!works.contains(key)) {
                throw complaint("citation_key", "references.bib has no entry '" + key + "'");
            }
            references.add(works.get(key));
        }
        return references;
    }

    /** The parts between bars. */
    private List<String> list(String column) {
        String text = optional(column);
        return text.isEmpty() ? List.of() : Arrays.asList(LISTED.split(text, -1));
    }

    /** The text in a column, or nothing. */
    String optional(String column) {
        return line.findField(column).orElse("").strip();
    }

    private String required(String column) {
        String text = line.findField(column)
                .orElseThrow(() -> new BadInputException(catalogue + " has no column '" + column + "'"))
                .strip();
        if (text.isEmpty()) {
            throw complaint(column, "is empty");
        }
        return text;
    }

    private int whole(String column) {
        double value = number(column);
        if (value != Math.rint(value) || value < 0 || value > Integer.MAX_VALUE) {
            throw complaint(column, "must be a whole number but is '" + required(column) + "'");
        }
        return (int) value;
    }

    private double number(String column) {
        double value = Decimal.parse(required(column));
        if (Double.isNaN(value)) {
            throw complaint(column, "must be a number but is '" + required(column) + "'");
        }
        return value;
    }

    private BadInputException complaint(String column, String complaint) {
        return new BadInputException(
                catalogue + ", line " + line.getStartingLineNumber() + ", column '" + column + "': " + complaint);
    }
}
