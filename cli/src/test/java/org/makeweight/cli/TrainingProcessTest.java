package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
