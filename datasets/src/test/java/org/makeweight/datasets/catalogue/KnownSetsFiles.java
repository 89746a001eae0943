package org.makeweight.datasets.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.makeweight.core.method.Bibliography;
import org.makeweight.datasets.simulate.Simulators;

/**
 * Makes the three files that {@link KnownSets} reads, of a folder of data sets with a catalogue, a bibliography and
 * recipes. To be run with that folder and the folder of the resources when one of the former has changed; a test compares.
 */
final class KnownSetsFiles {
    /** Facts that the list has, in this order; the last two stand in the recipes of the folder. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "domain",
            "collection",
            "family",
            "rows",
            "numeric_features",
            "categorical_features",
            "missing_cells",
            "classes",
            "majority_label",
            "minority_label",
            "minority_rows",
            "imbalance_ratio",
            "duplicate_rows",
            "constant_features",
            "categorical_columns",
            "citation_key",
            "licence",
            "home_page",
            "source",
            "sha256",
            "notes",
            "redistributable",
            "no_recipe");

    /** Keys of a recipe that say what stands in the list. */
    private static final Set<String> LISTED = Set.of("categorical", "redistributable", "no_recipe");

    private KnownSetsFiles() {}

    /** Writes the files: {@code FROM TO}. */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : make(Path.of(arguments[0])).entrySet()) {
            Files.writeString(Path.of(arguments[1]).resolve(file.getKey()), file.getValue());
        }
    }

    /** The text of each file by its name. */
    static Map<String, String> make(Path folder) throws IOException {
        Map<String, Map<String, String>> recipes = recipes(Files.readString(folder.resolve("recipes.yaml")));
        List<NamedCsvRecord> catalogue;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve("catalogue.csv"))) {
            catalogue = reader.stream().toList();
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("known.csv", list(catalogue, recipes));
        files.put("recipes.yaml", recipes(recipes));
        files.put("references.bib", references(catalogue, Files.readString(folder.resolve("references.bib"))));
        return files;
    }

    private static String list(List<NamedCsvRecord> catalogue, Map<String, Map<String, String>> recipes)
            throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (NamedCsvRecord line : catalogue) {
                Map<String, String> recipe = recipes.get(line.getField("id"));
                csv.writeRecord(COLUMNS.stream()
                        .map(column ->
                                line.findField(column).orElseGet(() -> unquoted(recipe.getOrDefault(column, ""))))
                        .toList());
            }
        }
        return text.toString();
    }

    private static String unquoted(String json) {
        return json.replaceAll("^\"|\"$", "");
    }

    /** Blocks of lines {@code key: value}, by id. */
    private static Map<String, Map<String, String>> recipes(String text) {
        Map<String, Map<String, String>> recipes = new LinkedHashMap<>();
        Map<String, String> recipe = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(": ");
            if (line.startsWith("  ")) {
                recipe.put(line.substring(2, colon), line.substring(colon + 2));
            } else if (line.endsWith(":") && !line.startsWith("#")) {
                recipe = new LinkedHashMap<>();
                recipes.put(line.substring(0, line.length() - 1), recipe);
            }
        }
        return recipes;
    }

    private static String recipes(Map<String, Map<String, String>> recipes) {
        StringBuilder text = new StringBuilder();
        recipes.forEach((id, recipe) -> {
            if (recipe.containsKey("no_recipe")) {
                return;
            }
            text.append(text.isEmpty() ? "" : "\n").append(id).append(":\n");
            recipe.forEach((key, value) -> {
                if (!LISTED.contains(key)) {
                    text.append("  ").append(key).append(": ").append(value).append('\n');
                }
            });
        });
        return text.toString();
    }

    /** The works that the list cites; one that a simulator cites too has its text there. */
    private static String references(List<NamedCsvRecord> catalogue, String bibtex) {
        Map<String, String> simulators = new HashMap<>();
        Simulators.all().stream()
                .flatMap(simulator -> simulator.mechanism().references().stream())
                .forEach(work -> simulators.put(work.key(), work.bibtex()));
        Bibliography works = Bibliography.parse(bibtex);
        Map<String, String> cited = new TreeMap<>();
        for (NamedCsvRecord line : catalogue) {
            for (String key :
                    new TreeSet<>(List.of(line.getField("citation_key").split("\\|", -1)))) {
                cited.put(key, simulators.getOrDefault(key, works.get(key).bibtex()));
            }
        }
        return String.join("\n", cited.values());
    }
}
