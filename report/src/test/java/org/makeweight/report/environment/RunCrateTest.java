package org.makeweight.report.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.hash.Sha256;
import org.makeweight.evaluation.results.Results;
import org.makeweight.report.Example;
import org.makeweight.report.Report;

/** What RO-Crate 1.1 and Process Run Crate 0.5 require is there, and every reference leads somewhere. */
class RunCrateTest {
    @TempDir
    private Path folder;

    @Test
    void requiredFieldsAreThereAndReferencesLeadSomewhere() throws IOException {
        Results results = Example.results();
        Environment environment = Environment.of(results);
        environment.write(folder);
        Map<String, String> sums = Report.write(folder, results);
        RunCrate.write(folder, results, environment, sums);
        JsonNode crate = new ObjectMapper()
                .readTree(folder.resolve("ro-crate-metadata.json").toFile());
        assertThat(crate.get("@context").asText()).isEqualTo("https://w3id.org/ro/crate/1.1/context");
        Map<String, JsonNode> byId = new HashMap<>();
        crate.get("@graph").forEach(entity -> {
            assertThat(entity.hasNonNull("@type")).isTrue();
            assertThat(byId.put(entity.get("@id").asText(), entity)).isNull();
        });
        JsonNode descriptor = byId.get("ro-crate-metadata.json");
        assertThat(descriptor.at("/about/@id").asText()).isEqualTo("./");
        assertThat(descriptor.at("/conformsTo/@id").asText()).isEqualTo("https://w3id.org/ro/crate/1.1");
        JsonNode root = byId.get("./");
        assertThat(root.at("/conformsTo/@id").asText()).isEqualTo("https://w3id.org/ro/wfrun/process/0.5");
        assertThat(root.get("datePublished").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        for (String field : new String[] {"name", "description", "license", "hasPart", "mentions"}) {
            assertThat(root.hasNonNull(field)).as(field).isTrue();
        }
        JsonNode action = byId.get(root.at("/mentions/@id").asText());
        assertThat(action.get("@type").asText()).isEqualTo("CreateAction");
        assertThat(byId.get(action.at("/instrument/@id").asText()).get("@type").asText())
                .isEqualTo("SoftwareApplication");
        assertThat(byId.get("#makeweight").hasNonNull("version")).isTrue();
        assertThat(action.get("object")).hasSize(1 + results.datasets().size());
        for (String list : new String[] {"object", "result"}) {
            action.get(list)
                    .forEach(reference ->
                            assertThat(byId).containsKey(reference.get("@id").asText()));
        }
        for (JsonNode part : root.get("hasPart")) {
            JsonNode file = byId.get(part.get("@id").asText());
            assertThat(file.get("@type").asText()).isEqualTo("File");
            if (part.get("@id").asText().equals("results.sqlite")) {
                // the next run goes on in it
                assertThat(file.has("sha256")).isFalse();
                continue;
            }
            assertThat(file.get("sha256").asText())
                    .isEqualTo(Sha256.of(folder.resolve(part.get("@id").asText())));
        }
        assertThat(action.get("result")).hasSize(root.get("hasPart").size() - 1);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !name.equals("ro-crate-metadata.json")))
                    .as("every file of the folder")
                    .allSatisfy(name -> assertThat(byId).containsKey(name));
        }
    }
}
