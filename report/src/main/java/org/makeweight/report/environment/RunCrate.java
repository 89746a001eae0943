package org.makeweight.report.environment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;
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
    /** Its name in a results folder. */
    public static final String FILE = "ro-crate-metadata.json";

    private static final String PROFILE = "https://w3id.org/ro/wfrun/process/0.5";
    private static final String TYPE = "File";
    private static final Pattern DAY = Pattern.compile("(\"datePublished\" : )\"\\d{4}-\\d{2}-\\d{2}\"");
    private static final String STORE = "results.sqlite";
    private static final List<String> BESIDES = List.of("environment.json", "SHA256SUMS");

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
     * @param sums the SHA-256 of all of the report's files, by name
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

    /**
     * The sums that it names, by the names of files.
     *
     * @throws BadInputException if it is not there, or cannot be read as what it should be
     */
    public static Map<String, String> sums(Path folder) {
        Path file = FolderFile.in(folder, FILE);
        Map<String, String> sums = new TreeMap<>();
        try {
            for (JsonNode entity : JSON.readTree(FileContent.bytes(file)).path("@graph")) {
                if (entity.path("@type").asText().equals(TYPE) && entity.has("sha256")) {
                    sums.put(entity.path("@id").asText(), entity.get("sha256").asText());
                }
            }
            return sums;
        } catch (JsonProcessingException e) {
            throw new BadInputException(
                    file + ", line " + e.getLocation().getLineNr() + ": is not what a run writes", e);
        } catch (IOException e) {
            throw FileErrors.cannotRead(file, e);
        }
    }

    /** Whether those of two folders say the same, but for the day on which they were written. */
    public static boolean same(Path folder, Path other) {
        return undated(folder).equals(undated(other));
    }

    private static String undated(Path folder) {
        Path file = FolderFile.in(folder, FILE);
        return DAY.matcher(new String(FileContent.bytes(file), StandardCharsets.UTF_8))
                .replaceFirst("$1");
    }

    /** With those that are no report; the store is left without a sum, for the next run goes on in it. */
    private static Map<String, String> files(Path folder, Map<String, String> sums) {
        Map<String, String> files = new TreeMap<>(sums);
        files.put(STORE, "");
        for (String name : BESIDES) {
            Path file = FolderFile.in(folder, name);
            try {
                files.put(name, Sha256.of(file));
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
        // one for each name, however they differ
        return "#data-"
                + URLEncoder.encode(dataset.id(), StandardCharsets.UTF_8).replace("+", "%20");
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
        Map<String, Object> file = entity(name, TYPE, Map.of());
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
            case "SHA256SUMS" -> "text/plain";
            case "sqlite" -> "application/vnd.sqlite3";
            default -> "application/octet-stream";
        };
    }
}
