package org.makeweight.report.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.report.Example;

class EnvironmentTest {
    @TempDir
    private Path folder;

    @Test
    void readsBackAsItWasWritten() {
        Environment environment = Environment.of(Example.results());
        environment.write(folder);
        assertThat(Environment.read(folder)).contains(environment);
        assertThat(environment.datasets()).hasSize(3);
        assertThat(environment.seed()).isEqualTo(7);
    }

    @Test
    void jarsAreNamedWithoutTheirFolders() {
        assertThat(Environment.of(Example.results()).jars()).isNotEmpty().allSatisfy(jar -> {
            assertThat(jar.name()).doesNotContain("/", "\\");
            assertThat(jar.sha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void missingRecordIsNoneAndADamagedOneIsRefusedWithItsName() throws IOException {
        assertThat(Environment.read(folder)).isEmpty();
        for (String damaged :
                List.of("{ not json", "{}", "", "null", "[1]", "{\"makeweight\": \"1\", \"seed\": \"x\"}")) {
            Files.writeString(folder.resolve("environment.json"), damaged);
            assertThatThrownBy(() -> Environment.read(folder))
                    .as(damaged)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("environment.json");
        }
        Files.writeString(folder.resolve("environment.json"), "{\"makeweight\": \"1\"}");
        assertThat(Environment.read(folder))
                .hasValueSatisfying(e -> assertThat(e.jars()).isEmpty());
    }

    @Test
    void processorIsTheFirstThatLinuxNames() {
        assertThat(Processor.model(List.of("processor : 0", "model name\t: Some CPU @ 2 GHz", "model name\t: Other")))
                .isEqualTo("Some CPU @ 2 GHz");
        assertThat(Processor.model(List.of("Hardware : BCM2835"))).isEmpty();
    }
}
