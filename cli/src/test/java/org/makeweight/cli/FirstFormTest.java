package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A results folder whose store has the first form, made by the program as it was before the form changed: two trials, in
 * {@code first-form}, the store as SQL.
 */
class FirstFormTest {
    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void unpack() throws IOException, SQLException {
        run = Files.createDirectories(folder.resolve("run"));
        for (String name : new String[] {"experiment.yaml", "environment.json", "SHA256SUMS"}) {
            Files.writeString(run.resolve(name), resource(name));
        }
        Files.writeString(folder.resolve("rows.csv"), resource("rows.csv"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + run.resolve("results.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(resource("results.sql"));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = FirstFormTest.class.getResourceAsStream("first-form/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void readersRefuseItAndNameTheCommandThatBringsItUpToDate() throws IOException {
        byte[] store = Files.readAllBytes(run.resolve("results.sqlite"));
        Cli cli = Cli.run("verify", run, "--data", folder);
        assertThat(cli.out())
                .contains("written by an older version of this program")
                .contains("'makeweight report' brings it up to date");
        assertThat(cli.exitCode()).isEqualTo(1); // its tables are not here, and that is told first
        assertThat(Cli.run("cite", run).exitCode()).isEqualTo(2);
        assertThat(Files.readAllBytes(run.resolve("results.sqlite"))).isEqualTo(store);
    }

    @Test
    void aReportHasItsFiguresAndACheckFindsTheSameResults() throws IOException {
        assertThat(Cli.run("report", run).exitCode()).isZero();
        // lines had no value of the threshold then
        assertThat(run.resolve("tables/trials.csv"))
                .content()
                .isEqualTo(resource("trials.csv")
                        .replace("fn,tn,", "fn,tn,threshold_value,")
                        .replace(",3,14,", ",3,14,0.5,")
                        .replace(",1,15,", ",1,15,0.5,"));
        Cli cli = Cli.run("verify", run, "--data", folder);
        assertThat(cli.out()).contains("All equal: 2 of 2 stored results computed again");
        assertThat(cli.exitCode()).isZero();
    }

    @Test
    void aRunGoesOnInItAndIsEqualToOneFromTheBeginning() throws IOException {
        Path spec = folder.resolve("spec.yaml");
        Files.copy(run.resolve("experiment.yaml"), spec);
        assertThat(Cli.run("run", spec, "--out", run, "--quiet").exitCode()).isZero();
        assertThat(Cli.run("run", spec, "--out", folder.resolve("new"), "--quiet")
                        .exitCode())
                .isZero();
        assertThat(run.resolve("SHA256SUMS")).hasSameTextualContentAs(folder.resolve("new/SHA256SUMS"));
        assertThat(Cli.run("verify", run).exitCode()).isZero();
    }
}
