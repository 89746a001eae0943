package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.vector.HardwareVectors;

class TrainingProcessTest {
    private static final String OF_THE_MODULE = "WARNING: Using incubator modules: jdk.incubator.vector\n";

    private static String passedOn(String said) throws IOException {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        TrainingProcess.passOn(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)), messages);
        return messages.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onlyTheLineOnTheModuleIsKeptBack() throws IOException {
        assertThat(passedOn(OF_THE_MODULE)).isEmpty();
        assertThat(passedOn(OF_THE_MODULE + "note: a\nnote: b")).isEqualTo("note: a\nnote: b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no end of line", "WARNING: of something else\n", "first\n" + OF_THE_MODULE})
    void allElseIsPassedOnAsItIs(String said) throws IOException {
        assertThat(passedOn(said)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSecondMachineEndsWithTheFirst(boolean killed, @TempDir Path folder) throws Exception {
        assumeThat(ModuleFinder.ofSystem().find(HardwareVectors.MODULE))
                .as("there is a second machine only where there is the module")
                .isPresent();
        Path input = folder.resolve("input.csv");
        Path output = folder.resolve("output.csv");
        Cli.run("datasets", "simulate", "make-classification", "--rows", 200, "--output", input);
        Process first = KilledRunTest.start(
                "generate", "--method", "wgan-gp:steps=100000000", "--input", input, "--rows", 10, "--output", output);
        while (first.isAlive() && first.children().findFirst().isEmpty()) {
            first.waitFor(20, TimeUnit.MILLISECONDS);
        }
        ProcessHandle second = first.children().findFirst().orElseThrow();
        if (killed) {
            first.destroyForcibly();
        } else {
            first.destroy();
        }
        assertThat(first.waitFor()).isNotZero();
        second.onExit().get(2, TimeUnit.MINUTES);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(input));
    }

    @Test
    void whatMayTrainForLongIsToldByItsWords() {
        assertThat(TrainingProcess.isLong("run")).isTrue();
        assertThat(TrainingProcess.isLong("generate", "--method", "gaussian-copula"))
                .isTrue();
        assertThat(TrainingProcess.isLong("augment", "--method", "wgan-gp:steps=5"))
                .isTrue();
        assertThat(TrainingProcess.isLong("augment", "--method", "smote")).isFalse();
        assertThat(TrainingProcess.isLong("run", "--help")).isFalse();
        assertThat(TrainingProcess.isLong("--version")).isFalse();
        assertThat(TrainingProcess.isLong()).isFalse();
    }
}
