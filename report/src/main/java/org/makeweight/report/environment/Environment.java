package org.makeweight.report.environment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.file.ClassPath;
import org.makeweight.core.file.WholeFile;
import org.makeweight.core.hash.Sha256;
import org.makeweight.evaluation.results.Results;
import org.makeweight.report.citation.Software;

/**
 * What a run was made with, as it stands in {@code environment.json}. It is written by whoever ran the trials, never by
 * whoever makes the tables anew from them.
 *
 * @param makeweight version of the software
 * @param jars on the class path
 * @param datasets with the hash of their content
 * @param seed of the experiment, from which all others follow
 * @param generatorSeeds runs of a stochastic augmenter on each fold
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Environment(
        String makeweight,
        Java java,
        Machine machine,
        long seed,
        int generatorSeeds,
        List<Content> datasets,
        List<Content> jars) {
    private static final String FILE = "environment.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Environment {
        datasets = datasets == null ? List.of() : List.copyOf(datasets);
        jars = jars == null ? List.of() : List.copyOf(jars);
    }

    /** The virtual machine. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Java(String vendor, String version, String runtime) {}

    /**
     * The computer.
     *
     * @param processor its model; empty if the system does not say
     * @param processors that the virtual machine may use
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Machine(String system, String architecture, String processor, int processors) {}

    /** Something with the SHA-256 of its content. */
    public record Content(String name, String sha256) {}

    /** This process, about to run or having run an experiment. */
    public static Environment of(Results results) {
        List<Content> datasets = results.datasets().stream()
                .map(dataset -> new Content(dataset.id(), dataset.summary().fingerprint()))
                .toList();
        return new Environment(
                Software.current().version(),
                new Java(
                        System.getProperty("java.vendor"),
                        System.getProperty("java.version"),
                        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version")),
                new Machine(
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        Processor.model(),
                        Runtime.getRuntime().availableProcessors()),
                results.experiment().seed(),
                results.experiment().protocol().generatorSeeds(),
                datasets,
                classPath());
    }

    /** The jars by name, without their folders, which are nobody's business; one that cannot be read is left out. */
    private static List<Content> classPath() {
        List<Content> jars = new ArrayList<>();
        for (Path file : ClassPath.jars()) {
            try {
                jars.add(new Content(file.getFileName().toString(), Sha256.of(file)));
            } catch (IOException e) {
                // a jar that vanished while the program runs from it cannot be described
            }
        }
        jars.sort(Comparator.comparing(Content::name));
        return jars;
    }

    /** Writes {@code environment.json}. */
    public void write(Path folder) {
        try {
            WholeFile.write(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always JSON", e);
        }
    }

    /** What a folder says of the run it holds; empty if it says nothing that can be read. */
    public static Optional<Environment> read(Path folder) {
        try {
            return Optional.of(JSON.readValue(Files.readString(folder.resolve(FILE)), Environment.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
