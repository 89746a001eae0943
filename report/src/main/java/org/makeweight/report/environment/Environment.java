package org.makeweight.report.environment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.ClassPath;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.FolderFile;
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
 * @param specFolder where the relative paths of the experiment start; null if it came from no file
 * @param takenOver how many results were not computed here, by the folder that they came from
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
        List<Content> jars,
        String specFolder,
        Map<String, Integer> takenOver) {
    private static final String FILE = "environment.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Environment {
        datasets = datasets == null ? List.of() : List.copyOf(datasets);
        jars = jars == null ? List.of() : List.copyOf(jars);
        takenOver = takenOver == null ? Map.of() : new TreeMap<>(Map.copyOf(takenOver));
    }

    /** The same with what was taken over. */
    public Environment withTakenOver(Map<String, Integer> counts) {
        return new Environment(makeweight, java, machine, seed, generatorSeeds, datasets, jars, specFolder, counts);
    }

    /** The same with the folder of the experiment's file. */
    public Environment withSpecFolder(Path folder) {
        return new Environment(
                makeweight, java, machine, seed, generatorSeeds, datasets, jars, folder.toString(), takenOver);
    }

    /** The virtual machine. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Java(String vendor, String version, String runtime) {
        public Java {
            vendor = told(vendor);
            version = told(version);
            runtime = told(runtime);
        }
    }

    /**
     * The computer.
     *
     * @param processor its model; empty if the system does not say
     * @param processors that the virtual machine may use
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Machine(String system, String architecture, String processor, int processors) {
        public Machine {
            system = told(system);
            architecture = told(architecture);
            processor = told(processor);
        }

        /** The one that this process runs on. */
        public static Machine current() {
            return new Machine(
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    System.getProperty("os.arch"),
                    Processor.model(),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    /** Something with the SHA-256 of its content. */
    public record Content(String name, String sha256) {
        public Content {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }
    }

    /** What a file leaves out is not known. */
    private static String told(String text) {
        return text == null ? "" : text;
    }

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
                Machine.current(),
                results.experiment().seed(),
                results.experiment().protocol().generatorSeeds(),
                datasets,
                classPath(),
                null,
                Map.of());
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
            WholeFile.write(FolderFile.in(folder, FILE), JSON.writeValueAsString(this) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always JSON", e);
        }
    }

    /** In words of the file, not of the classes that it becomes. */
    private static String reason(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !(e.getCause() instanceof JsonProcessingException)) {
            String key = mapping.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            if (key.isEmpty()) {
                return e instanceof ValueInstantiationException
                        ? "a value in it is missing"
                        : "it must be a JSON object";
            }
            return "'" + key + "' has a value of another kind";
        }
        return e.getOriginalMessage().lines().findFirst().orElse("not readable");
    }

    /**
     * What a folder says of the run it holds; empty if it has no such file.
     *
     * @throws BadInputException if the file is there and cannot be read as what it should be
     */
    public static Optional<Environment> read(Path folder) {
        Path file = FolderFile.in(folder, FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Environment read = JSON.readValue(FileContent.bytes(file), Environment.class);
            if (read == null || read.makeweight == null) {
                throw new BadInputException(file + " does not say the version in 'makeweight'");
            }
            return Optional.of(read);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadInputException(file + ", line " + line + ": is not what a run writes: " + reason(e), e);
        } catch (IOException e) {
            throw FileErrors.cannotRead(file, e);
        }
    }
}
