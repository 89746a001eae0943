package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is killed, for real and several times, and goes on; and any number of threads gives the same bytes. */
class KilledRunTest {
    @TempDir
    Path folder;

    private Path spec() throws IOException {
        Path spec = folder.resolve("spec.yaml");
        Files.writeString(spec, """
                makeweight: 1
                name: killed
                seed: 7
                datasets: [make-classification, noise]
                augmenters: [smote, borderline-smote]
                classifiers: [logistic-regression, knn, cart]
                validation: {folds: 5, repeats: 4}
                """);
        return spec;
    }

    static Process start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Makeweight.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(System.getProperty("java.io.tmpdir"), "makeweight-killed-run.log"))
                .start();
    }

    @Test
    void aKilledRunGoesOnAndEndsWithTheSameBytes() throws Exception {
        Path spec = spec();
        Path whole = folder.resolve("whole");
        assertThat(Cli.run("run", spec, "--out", whole, "--threads", 1, "--quiet")
                        .exitCode())
                .isZero();

        Path killed = folder.resolve("killed");
        int kills = 0;
        // sooner and later, so that it is hit while starting, planning and storing
        for (long milliseconds = 700; milliseconds <= 3100; milliseconds += 600) {
            Process process = start("run", spec, "--out", killed, "--threads", 2);
            if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                kills++;
            }
            assertThat(killed.resolve("SHA256SUMS.part")).doesNotExist();
        }
        assertThat(kills).isPositive();
        assertThat(Cli.run("run", spec, "--out", killed, "--threads", 2, "--quiet")
                        .exitCode())
                .isZero();

        assertThat(Files.readString(killed.resolve("SHA256SUMS")))
                .isEqualTo(Files.readString(whole.resolve("SHA256SUMS")));
        assertThat(killed.resolve("tables/trials.csv")).hasSameBinaryContentAs(whole.resolve("tables/trials.csv"));
    }

    @Test
    void aReportRebuiltFromTheStoreHasTheSameBytes() throws Exception {
        Path whole = folder.resolve("whole");
        assertThat(Cli.run("run", spec(), "--out", whole, "--quiet").exitCode()).isZero();
        String sums = Files.readString(whole.resolve("SHA256SUMS"));
        Files.delete(whole.resolve("tables/trials.csv"));
        Files.delete(whole.resolve("report.html"));
        assertThat(Cli.run("report", whole).exitCode()).isZero();
        assertThat(Files.readString(whole.resolve("SHA256SUMS"))).isEqualTo(sums);
        assertThat(whole.resolve("report.html")).isNotEmptyFile();
        assertThat(whole.resolve("tables/trials.csv")).isNotEmptyFile();
    }
}
