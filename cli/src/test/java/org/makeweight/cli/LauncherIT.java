package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that users start: what it lets through of what Java says, and what is left of it when it is killed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
class LauncherIT {
    @TempDir
    Path home;

    /** A project that is built: the script, and beside it the jar of the build that runs this test. */
    @BeforeEach
    void install() throws IOException {
        Files.copy(Path.of("..", "makeweight"), home.resolve("makeweight"));
        Path target = Files.createDirectories(home.resolve("cli/target"));
        for (String part : List.of("makeweight.jar", "lib")) {
            Files.createSymbolicLink(
                    target.resolve(part), Path.of("target", part).toAbsolutePath());
        }
        Files.createFile(target.resolve("makeweight.built"));
    }

    @Test
    void javaSaysNothingToAUserWhoAsksForHelp() throws Exception {
        for (String command : List.of("run", "generate", "augment")) {
            Said said = said(command, "--help");
            assertThat(said.exitCode()).as(command).isZero();
            assertThat(said.output()).as(command).startsWith("Usage: makeweight " + command);
            assertThat(said.messages()).as(command).isEmpty();
        }
    }

    @Test
    void nothingIsSaidOfTheModuleOfVectors() throws Exception {
        Said said = said("run", "--dry-run");
        assertThat(said.exitCode()).isZero();
        assertThat(said.output()).contains("augmenters");
        assertThat(said.messages()).doesNotContain("incubator");
    }

    @Test
    void anErrorIsOneLine() throws Exception {
        Said said = said("run", "nothing.yaml");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.output()).isEmpty();
        assertThat(said.messages()).hasLineCount(1).contains("nothing.yaml");
    }

    @Test
    void whatJavaSaysOfAWrongOptionIsHeard() throws Exception {
        ProcessBuilder builder = launcher("run", "--help");
        builder.environment().put("MAKEWEIGHT_JAVA_OPTIONS", "-XX:NoSuchOption=1");
        Said said = said(builder);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.output() + said.messages()).contains("NoSuchOption");
    }

    @Test
    void nothingGoesOnWhenTheLauncherIsKilled() throws Exception {
        Files.writeString(home.resolve("spec.yaml"), """
                makeweight: 1
                datasets: [noise]
                augmenters: [smote]
                classifiers: [random-forest]
                validation: {folds: 5, repeats: 20}
                """);
        Process process = launcher("run", "spec.yaml", "--out", "results").start();
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (!Files.exists(home.resolve("results/results.sqlite"))) {
                Thread.sleep(20);
            }
        });
        assertThat(process.info().command().orElseThrow())
                .as("the script became Java")
                .endsWith("java");
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroyForcibly().waitFor();
        for (ProcessHandle helper : helpers) {
            helper.onExit().get(10, TimeUnit.SECONDS);
        }
        assertThat(home.resolve("results/SHA256SUMS")).doesNotExist();
    }

    private record Said(int exitCode, String output, String messages) {}

    private Said said(String... arguments) throws Exception {
        return said(launcher(arguments));
    }

    private Said said(ProcessBuilder builder) throws Exception {
        Path output = home.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        String messages = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), Files.readString(output), messages);
    }

    private ProcessBuilder launcher(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("makeweight").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
