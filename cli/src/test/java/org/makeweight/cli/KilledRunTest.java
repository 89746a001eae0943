package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
                augmenters: [smote]
                classifiers: [logistic-regression, cart]
                validation: {folds: 5, repeats: 2}
                generator_seeds: 1
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
        Map<String, String> stored = new TreeMap<>();
        int kills = 0;
        for (int results : new int[] {0, 1, 30, 60}) {
            Process process = start("run", spec, "--out", killed, "--threads", 2);
            // once it is at work, and once more has been stored: while planning, storing, and in between
            while (process.isAlive() && stored(killed).size() < Math.max(results, stored.size())) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            if (process.isAlive()) {
                process.destroyForcibly().waitFor();
                kills++;
            }
            Map<String, String> now = stored(killed);
            assertThat(now).as("nothing is lost, and nothing done twice").containsAllEntriesOf(stored);
            stored = now;
        }
        assertThat(kills).isPositive();
        Files.createDirectories(killed.resolve("tables"));
        Files.writeString(killed.resolve("tables/.trials.csv.1234567890.part"), "half a table");
        assertThat(Cli.run("run", spec, "--out", killed, "--threads", 2, "--quiet")
                        .exitCode())
                .isZero();

        assertThat(Files.readString(killed.resolve("SHA256SUMS")))
                .isEqualTo(Files.readString(whole.resolve("SHA256SUMS")));
        assertThat(killed.resolve("tables/trials.csv")).hasSameBinaryContentAs(whole.resolve("tables/trials.csv"));
        assertThat(stored(killed)).containsAllEntriesOf(stored);
        try (Stream<Path> files = Files.walk(killed)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    /**
     * When each finished task was stored: its row's number and its times, which change if it is done again. Read from a copy,
     * for the store is in use, or as a killed process left it.
     */
    private Map<String, String> stored(Path run) throws Exception {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        for (String name : new String[] {"results.sqlite", "results.sqlite-wal"}) {
            Files.deleteIfExists(copy.resolve(name));
            if (!Files.exists(run.resolve(name))) {
                continue;
            }
            Files.copy(run.resolve(name), copy.resolve(name));
        }
        Map<String, String> stored = new TreeMap<>();
        String sql = "SELECT key, rowid || ' ' || train_seconds || ' ' || predict_seconds FROM trial"
                + " WHERE status = 'completed'";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("results.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                stored.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            // nothing is stored yet, or it was copied while it changed
            return Map.of();
        }
        return stored;
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
