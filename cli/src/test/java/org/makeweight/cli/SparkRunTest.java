package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An experiment on Spark gives the bytes it gives on threads. Nothing is downloaded for it: without Spark it is skipped. */
class SparkRunTest {
    @TempDir
    Path folder;

    @BeforeEach
    void sparkIsAtHand() {
        SparkAtHand.orSkip();
    }

    private Path spec() throws IOException {
        Files.writeString(
                folder.resolve("tree.xml"),
                "<config><component name=\"tree\" type=\"org.tribuo.classification.dtree.CARTClassificationTrainer\">"
                        + "<property name=\"maxDepth\" value=\"3\"/></component></config>");
        return Files.writeString(folder.resolve("spec.yaml"), """
                makeweight: 1
                name: on-spark
                seed: 7
                datasets: [make-classification, noise]
                augmenters: [smote: {k_neighbors: [3, 5]}, wgan-gp: {steps: 5}]
                classifiers: [logistic-regression, knn, xgboost, olcut: {file: tree.xml, name: tree}]
                validation: {folds: 4, repeats: 3}
                generator_seeds: 1
                """);
    }

    @Test
    void sparkGivesTheSameBytesAsThreads() throws IOException {
        Path local = folder.resolve("local");
        Path spark = folder.resolve("spark");
        assertThat(Cli.run("run", spec(), "--out", local, "--quiet").exitCode()).isZero();
        Cli run = Cli.run("run", spec(), "--out", spark, "--quiet", "--executor", "spark", "--master", "local[2]");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(spark.resolve("SHA256SUMS")).hasSameTextualContentAs(local.resolve("SHA256SUMS"));
        assertThat(spark.resolve("tables/trials.csv")).hasSameBinaryContentAs(local.resolve("tables/trials.csv"));
    }

    /** Of two methods one ends by the limit; the other is tuned, and so is the threshold of doing nothing. */
    @Test
    void limitsAndTuningAreTheSameOnSpark() throws IOException {
        Path spec = Files.writeString(folder.resolve("limits.yaml"), """
                makeweight: 1
                name: limits
                seed: 7
                datasets: [make-classification]
                augmenters: [smote: {k_neighbors: [3, 5]}, gan: {steps: 100000000}]
                classifiers: [naive-bayes, logistic-regression: {cost: [0.1, 10]}]
                validation: {folds: 2, repeats: 1}
                tune: {inner_folds: 2}
                generator_seeds: 1
                limits: {seconds: 8}
                """);
        Path local = folder.resolve("local");
        Path spark = folder.resolve("spark");
        assertThat(Cli.run("run", spec, "--out", local, "--threads", 2, "--quiet")
                        .exitCode())
                .isEqualTo(ExitCode.SOME_TRIALS_FAILED);
        Cli run = Cli.run("run", spec, "--out", spark, "--quiet", "--executor", "spark", "--master", "local[2]");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.SOME_TRIALS_FAILED);
        assertThat(spark.resolve("SHA256SUMS")).hasSameTextualContentAs(local.resolve("SHA256SUMS"));
        List<String> trials = Files.readAllLines(spark.resolve("tables/trials.csv"));
        assertThat(trials.stream().filter(line -> line.contains("gan(")))
                .isNotEmpty()
                .allMatch(line -> line.contains(",failed,took longer than the limit of 8 s,"));
        assertThat(trials.stream().skip(1).filter(line -> !line.contains("gan(")))
                .isNotEmpty()
                .allMatch(line -> line.contains(",completed,"));
        assertThat(spark.resolve("tables/tuning.csv")).isNotEmptyFile();
    }

    @Test
    void killedRunGoesOnOnSparkAndEndsWithTheSameBytes() throws Exception {
        Path local = folder.resolve("local");
        Path killed = folder.resolve("killed");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        assertThat(Cli.run("run", spec(), "--out", local, "--quiet").exitCode()).isZero();
        Process process =
                start(temporary, "run", spec(), "--out", killed, "--executor", "spark", "--master", "local[1]");
        try (BufferedReader lines = process.inputReader()) {
            // the first line of progress: something is in the store, and much is not
            boolean underWay = lines.lines().anyMatch(line -> line.contains("trials, about"));
            Assumptions.assumeTrue(underWay, "the run was over before it could be killed");
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(killed.resolve("SHA256SUMS")).doesNotExist();
        assertThat(temporary).isDirectoryRecursivelyContaining("glob:**/blockmgr-*");
        Process next = start(temporary, "cite");
        assertThat(next.waitFor()).isZero();
        assertThat(temporary).isEmptyDirectory();
        Cli run = Cli.run("run", spec(), "--out", killed, "--executor", "spark", "--master", "local[2]");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("trials were done before");
        assertThat(killed.resolve("SHA256SUMS")).hasSameTextualContentAs(local.resolve("SHA256SUMS"));
    }

    @Test
    void masterThatSparkDoesNotKnowIsRefusedInOneLine() throws IOException {
        Path out = folder.resolve("out");
        Cli run = Cli.run("run", spec(), "--out", out, "--executor", "spark", "--master", "somewhere");
        assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err()).hasLineCount(1).contains("--master somewhere");
        assertThat(out).doesNotExist();
    }

    private static Process start(Path temporary, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                // one virtual machine, which is gone when the process is
                "-Dmakeweight.vector=false",
                "-cp",
                System.getProperty("java.class.path"),
                Makeweight.class.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
