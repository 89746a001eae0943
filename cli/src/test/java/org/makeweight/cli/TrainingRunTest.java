package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a generator says of its training, from the run to the tables and figures. */
class TrainingRunTest {
    @TempDir
    Path folder;

    /** Few steps: nothing is learnt, and that is what is to be told. */
    private Path spec(String augmenters, String classifiers) throws IOException {
        Path spec = folder.resolve("spec.yaml");
        Files.writeString(spec, """
                makeweight: 1
                name: training
                datasets: [{simulate: paw, rows: 250, imbalance: 4}]
                augmenters: [none, %s]
                classifiers: [%s]
                baselines: false
                validation: {folds: 3, repeats: 2}
                generator_seeds: 2
                """.formatted(augmenters, classifiers));
        return spec;
    }

    private Path run(String name, Path spec, int threads) {
        Path out = folder.resolve(name);
        Cli result = Cli.run("run", spec, "--out", out, "--quiet", "--threads", threads);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return out;
    }

    private static int count(Path results, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + results.resolve("results.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            return rows.getInt(1);
        }
    }

    @Test
    void curvesAreStoredOnceForEachTrainingAndDrawnForEachGenerator() throws Exception {
        Path out = run("out", spec("gan: {steps: 4}, wgan-gp: {steps: 3}", "knn, cart"), 2);
        // two generators, six folds, two runs; two classifiers use each
        assertThat(count(out, "training")).isEqualTo(2 * 6 * 2);
        assertThat(count(out, "trial_training")).isEqualTo(2 * 6 * 2 * 2);
        String gan = Files.readString(out.resolve("figures/training-gan-steps-4.svg"));
        String wgan = Files.readString(out.resolve("figures/training-wgan-gp-steps-3.svg"));
        assertThat(gan).contains("generator loss", "critic accuracy", "paw(rows=250,imbalance=4)");
        assertThat(wgan).contains("critic loss", "slope of the critic").doesNotContain("critic accuracy");
        // losses of two networks and two more figures on three folds
        assertThat(gan.split("<polyline", -1)).hasSize(1 + 3 * 4);
        assertThat(Files.readString(out.resolve("report.html"))).contains("id=\"training\"", "Training of GAN");
        assertThat(Files.readString(out.resolve("SHA256SUMS"))).contains("figures/training-wgan-gp-steps-3.svg");
    }

    @Test
    void theFiguresBehindWarningsAreStoredForEachFitAndShown() throws Exception {
        Path out = run("out", spec("gaussian-copula, tvae: {epochs: 2, validation_fraction: 0.3}", "knn, cart"), 2);
        // two classifiers, one fit
        assertThat(count(out, "signal WHERE name = 'energy distance'")).isEqualTo(2 * 6 * 2);
        assertThat(count(out, "signal WHERE name = 'best step' AND class = '1'"))
                .isEqualTo(6 * 2);
        assertThat(count(out, "signal WHERE value IS NULL")).isZero();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("What the fits told of themselves", "energy distance", "best step");
        // what is not trained in steps has no curves
        assertThat(out.resolve("figures/training-gaussian-copula.svg")).doesNotExist();
        // where a training ended is no warning
        assertThat(Files.readString(out.resolve("tables/trials.csv"))).doesNotContain("best");
    }

    @Test
    void fittingAndGeneratingAreTimedApart() throws IOException {
        Path out = run("out", spec("smote, gan: {steps: 40}", "knn"), 1);
        List<String> costs = Files.readAllLines(out.resolve("tables/costs.csv"));
        assertThat(costs.get(0))
                .isEqualTo(
                        "classifier,augmenter,trials,fit_seconds,generate_seconds,train_seconds,predict_seconds,total_seconds");
        assertThat(costs.get(2)).startsWith("knn,smote,12,0,").doesNotContain("12,0,0,");
        String[] gan = costs.get(3).split(",", -1);
        assertThat(Double.parseDouble(gan[3]))
                .isGreaterThan(Double.parseDouble(gan[4]))
                .isPositive();
    }

    @Test
    void resultsWithOneFigureForBothAreReadOn() throws Exception {
        Path spec = spec("smote", "knn");
        Path out = run("out", spec, 1);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + out.resolve("results.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE meta SET value = '1' WHERE key = 'schema'");
            statement.execute("ALTER TABLE trial DROP COLUMN fit_seconds");
            statement.execute("ALTER TABLE trial RENAME COLUMN generate_seconds TO augment_seconds");
        }
        String costs = Files.readString(out.resolve("tables/costs.csv"));
        run("out", spec, 1);
        assertThat(Files.readString(out.resolve("tables/costs.csv"))).isEqualTo(costs);
    }

    @Test
    void threadsAndGoingOnChangeNoByte() throws Exception {
        Path whole = run("whole", spec("gan: {steps: 4}", "knn, cart"), 1);
        run("parts", spec("gan: {steps: 4}", "knn"), 2);
        Path parts = run("parts", spec("gan: {steps: 4}", "knn, cart"), 2);
        assertThat(Files.readString(parts.resolve("SHA256SUMS")))
                .isEqualTo(Files.readString(whole.resolve("SHA256SUMS")));
        // the second classifier came later: the same trainings, done again and known again
        assertThat(count(parts, "training")).isEqualTo(count(whole, "training"));
    }

    @Test
    void warningsStandInTrialsAndAsFootnotesInTables() throws IOException {
        Path out = run("out", spec("wgan-gp: {steps: 1}", "knn"), 2);
        List<String> flagged = Files.readAllLines(out.resolve("tables/trials.csv")).stream()
                .filter(line -> line.contains("wgan-gp") && line.contains("completed,,collapsed"))
                .toList();
        assertThat(flagged).isNotEmpty();
        String table = Files.readString(out.resolve("tables/f1-knn.md"));
        assertThat(table)
                .contains(
                        "Warning a, collapsed: synthetic rows lie on few points (" + flagged.size() + " trial",
                        "<sup>a");
        assertThat(Files.readString(out.resolve("tables/f1.tex"))).contains("\\textsuperscript{a");
        assertThat(Files.readString(out.resolve("figures/training-wgan-gp-steps-1.svg")))
                .contains("collapsed on");
    }

    @Test
    void withoutGeneratorsThereIsNothingOfIt() throws Exception {
        Path out = run("out", spec("smote", "knn"), 2);
        assertThat(count(out, "training")).isZero();
        assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("id=\"training\"");
        assertThat(Files.readString(out.resolve("SHA256SUMS"))).doesNotContain("training-");
    }
}
