package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.method.Methods;
import org.makeweight.report.figure.MethodSigns;

class MethodGalleryTest {
    private static final Path DOCS = Path.of("..", "docs", "methods");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"smote", "smote-nc", "smote-n", "ccr", "enn"})
    void pictureOfTheDocumentationIsWhatTheMethodDoesNow(String id) {
        Cli drawn = Cli.run("methods", id, "--gallery", folder);
        assertThat(drawn.exitCode()).as(drawn.err()).isZero();
        assertThat(drawn.out()).isEqualTo(id + System.lineSeparator());
        assertThat(folder.resolve(id + ".svg")).hasSameTextualContentAs(DOCS.resolve(id + ".svg"));
    }

    @Test
    void everyAugmenterStandsInTheDocumentation() throws IOException {
        String page = Files.readString(DOCS.resolve("README.md"));
        assertThat(Methods.augmenters().all()).allSatisfy(method -> {
            assertThat(page).contains("## " + method.id() + "\n", "(" + method.id() + ".svg)");
            assertThat(DOCS.resolve(method.id() + ".svg")).isRegularFile();
            assertThat(MethodSigns.knows(method.id()))
                    .as(method.id() + " has a sign")
                    .isTrue();
            method.parameters().forEach(parameter -> assertThat(page).contains("| `" + parameter.name() + "` |"));
        });
    }
}
