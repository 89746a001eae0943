package org.makeweight.report.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.FolderFile;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.hash.Sha256;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.StoredDataset;

/**
 * The file {@code ro-crate-metadata.json}: what was run with what on which data, and which files came of it, as a Process Run
 * Crate 0.5, a profile of RO-Crate 1.1, that other programs read. It has a date and the machine in it, and no check sum.
 */
public final class RunCrate {
    private static final String FILE = "ro-crate-metadata.json";
    private static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
    private static final List<String> OTHERS = List.of(
            "environment.json", "results.sqlite", "report.html", "appendix.md", "paper.tex", "tables/costs.csv");

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Results results;
    private final Environment environment;
    private final List<Map<String, Object>> entities = new ArrayList<>();

    private RunCrate(Results results, Environment environment) {
        this.results = results;
        this.environment = environment;
    }

    /**
     * Writes it beside a finished report.
     *
     * @param sums the SHA-256 of the report's files, by name
     * @throws BadInputException if it cannot be written
     */
    public static void write(Path folder, Results results, Environment environment, Map<String, String> sums) {
        Map<String, Object> crate = new RunCrate(results, environment).crate(files(folder, sums));
        try {
            WholeFile.write(FolderFile.in(folder, FILE), JSON.writeValueAsString(crate) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    /** With those that have no check sum of their own; the store is left without one, for the next run goes on in it. */
    private static Map<String, String> files(Path folder, Map<String, String> sums) {
        Map<String, String> files = new TreeMap<>(sums);
        for (String name : OTHERS) {
            Path file = FolderFile.in(folder, name);
            try {
                if (Files.isRegularFile(file)) {
                    files.put(name, name.endsWith(".sqlite") ? "" : Sha256.of(file));
                }
            } catch (IOException e) {
                throw FileErrors.cannotRead(file, e);
            }
        }
        return files;
    }

    private Map<String, Object> crate(Map<String, String> files) {
        entity(FILE, "CreativeWork", Map.of("about", id("./"), "conformsTo", id("https://w3id.org/ro/crate/1.1")));
        root(files.keySet());
        entity(PROFILE, "CreativeWork", Map.of("name", "Process Run Crate", "version", "0.5"));
        entity("#licence", "CreativeWork", Map.of("name", "Chosen by whoever publishes these results"));
        action(files.keySet());
        instrument();
        for (StoredDataset dataset : results.datasets()) {
            data(dataset);
        }
        files.forEach(this::file);
        Map<String, Object> crate = new LinkedHashMap<>();
        crate.put("@context", "https://w3id.org/ro/crate/1.1/context");
        crate.put("@graph", entities);
        return crate;
    }

    private Map<String, Object> entity(String id, String type, Map<String, ?> properties) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        entity.putAll(new TreeMap<>(properties));
        entities.add(entity);
        return entity;
    }

    private static Map<String, String> id(String id) {
        return Map.of("@id", id);
    }

    private static List<Map<String, String>> ids(Set<String> ids) {
        return ids.stream().map(RunCrate::id).toList();
    }

    private void root(Set<String> files) {
        Map<String, Object> root = entity("./", "Dataset", Map.of());
        root.put("name", results.experiment().name());
        root.put(
                "description",
                "Results of an experiment with Makeweight: data sets, methods and classifiers under the"
                        + " same folds, with every score of every test row.");
        root.put("datePublished", LocalDate.now(ZoneOffset.UTC).toString());
        root.put("license", id("#licence"));
        root.put("conformsTo", id(PROFILE));
        root.put("hasPart", ids(files));
        root.put("mentions", id("#run"));
    }

    private void action(Set<String> files) {
        Set<String> objects = new TreeSet<>();
        results.datasets().forEach(dataset -> objects.add(dataId(dataset)));
        List<Map<String, String>> inputs = new ArrayList<>(List.of(id("experiment.yaml")));
        inputs.addAll(ids(objects));
        Set<String> made = new TreeSet<>(files);
        made.remove("experiment.yaml");
        Map<String, Object> action = entity("#run", "CreateAction", Map.of());
        action.put("name", "makeweight run experiment.yaml");
        action.put(
                "description",
                "Seed " + environment.seed() + "; " + results.measurements().size()
                        + " lines of the table of trials, of " + results.plannedLines() + " planned");
        action.put("instrument", id("#makeweight"));
        action.put("object", inputs);
        action.put("result", ids(made));
        action.put(
                "actionStatus",
                id(
                        results.complete()
                                ? "http://schema.org/CompletedActionStatus"
                                : "http://schema.org/ActiveActionStatus"));
    }

    private void instrument() {
        Map<String, Object> software = entity("#makeweight", "SoftwareApplication", Map.of());
        software.put("name", "Makeweight");
        software.put("version", environment.makeweight());
        if (environment.java() != null) {
            software.put(
                    "runtimePlatform",
                    "Java " + environment.java().version() + ", "
                            + environment.java().runtime());
        }
        if (environment.machine() != null) {
            software.put("operatingSystem", environment.machine().system());
            software.put("processorRequirements", environment.machine().architecture());
        }
        software.put(
                "softwareRequirements",
                environment.jars().stream()
                        .map(jar -> id("#jar-" + jar.name()))
                        .distinct()
                        .toList());
        environment.jars().stream()
                .distinct()
                .forEach(jar -> entity(
                        "#jar-" + jar.name(),
                        "SoftwareApplication",
                        Map.of("name", jar.name(), "sha256", jar.sha256())));
    }

    private static String dataId(StoredDataset dataset) {
        return "#data-" + dataset.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
    }

    private void data(StoredDataset dataset) {
        Map<String, Object> data = entity(dataId(dataset), "Dataset", Map.of());
        data.put("name", dataset.id());
        data.put(
                "description",
                dataset.facts().title() + "; " + dataset.summary().rows() + " rows");
        data.put("sha256", dataset.summary().fingerprint());
        if (!dataset.facts().licence().isEmpty()) {
            data.put("license", dataset.facts().licence());
        }
        if (!dataset.facts().homePage().isEmpty()) {
            data.put("url", dataset.facts().homePage());
        }
    }

    private void file(String name, String sha256) {
        Map<String, Object> file = entity(name, "File", Map.of());
        file.put("name", name);
        file.put("encodingFormat", format(name));
        if (!sha256.isEmpty()) {
            file.put("sha256", sha256);
        }
    }

    private static String format(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> "text/csv";
            case "md" -> "text/markdown";
            case "tex" -> "application/x-tex";
            case "bib" -> "application/x-bibtex";
            case "svg" -> "image/svg+xml";
            case "pdf" -> "application/pdf";
            case "html" -> "text/html";
            case "json" -> "application/json";
            case "yaml" -> "application/yaml";
            case "sqlite" -> "application/vnd.sqlite3";
            default -> "application/octet-stream";
        };
    }
}
