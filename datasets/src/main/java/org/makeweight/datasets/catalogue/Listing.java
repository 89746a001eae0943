package org.makeweight.datasets.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.makeweight.core.dataset.Dataset;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Reference;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;

/** A line of a catalogue. */
final class Listing {
    private static final String TARGET = "class";
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");
    private static final Pattern LISTED = Pattern.compile("\\|");

    private final Path catalogue;
    private final NamedCsvRecord line;
    private final String id;

    private Listing(Path catalogue, NamedCsvRecord line) {
        this.catalogue = catalogue;
        this.line = line;
        this.id = required("id");
        if (!SAFE_ID.matcher(id).matches()) {
            throw complaint("id", "must be letters, digits, dots, hyphens and underscores but is '" + id + "'");
        }
    }

    /**
     * Reads the id of a line.
     *
     * @throws BadInputException if it has none, or one that cannot be a file's name
     */
    static Listing read(Path catalogue, NamedCsvRecord line) {
        return new Listing(catalogue, line);
    }

    String id() {
        return id;
    }

    /**
     * The data set, whose file is looked for when it is loaded.
     *
     * @throws BadInputException if a column is missing, a number is none, or a work is not in the bibliography
     */
    Entry entry(Path folder, Bibliography works) {
        DatasetFacts facts = new DatasetFacts(
                optional("title").isEmpty() ? id : optional("title"),
                optional("domain"),
                optional("collection"),
                optional("family"),
                optional("licence"),
                optional("home_page"),
                optional("notes"),
                references(works));
        Summary summary = new Summary(
                whole("rows"),
                whole("numeric_features"),
                whole("categorical_features"),
                whole("missing_cells"),
                whole("classes"),
                required("majority_label"),
                required("minority_label"),
                whole("minority_rows"),
                number("imbalance_ratio"));
        ReadOptions options = ReadOptions.target(TARGET)
                .withMinority(summary.minorityLabel())
                .withCategorical(list("categorical_columns"));
        String sha256 = optional("sha256");
        return new Entry(new Dataset(id, facts, () -> load(folder, options, sha256)), () -> summary);
    }

    private Table load(Path folder, ReadOptions options, String sha256) {
        Path compressed = folder.resolve(id + ".csv.gz");
        Path file = Files.exists(compressed) ? compressed : folder.resolve(id + ".csv");
        if (!Files.exists(file)) {
            throw new BadInputException(
                    catalogue + " lists '" + id + "', but its folder has neither " + id + ".csv.gz nor " + id + ".csv");
        }
        if (sha256.isEmpty()) {
            return DataFile.read(file, options).table();
        }
        MessageDigest digest = sha256();
        Table table =
                DataFile.read(file, options, plain -> hashed(plain, digest)).table();
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equalsIgnoreCase(sha256)) {
            throw new BadInputException(file + " is not the file that " + catalogue
                    + " describes: the SHA-256 of its uncompressed bytes is " + found + ", not " + sha256);
        }
        return table;
    }

    private static InputStream hashed(InputStream plain, MessageDigest digest) {
        return new DigestInputStream(plain, digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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

    private String optional(String column) {
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
