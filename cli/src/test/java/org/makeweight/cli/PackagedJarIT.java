package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users start has everything it needs beside it: a run from data to report, in a process of its own. */
class PackagedJarIT {
    private static final Path JAR = Path.of("target", "makeweight.jar");

    @TempDir
    Path folder;

    @Test
    void aWholeRunWorksFromTheJar() throws Exception {
        Files.writeString(folder.resolve("spec.yaml"), """
                makeweight: 1
                datasets: [noise]
                augmenters: [smote, wgan-gp: {steps: 5}]
                classifiers: [logistic-regression, knn, xgboost, xgboost-forest, cart, random-forest: {num_trees: 5}]
                validation: {folds: 2, repeats: 1}
                generator_seeds: 1
                """);
        File log = folder.resolve("log").toFile();
        int exitCode = start(log, "run", folder.resolve("spec.yaml"), "--out", folder.resolve("results"));
        assertThat(exitCode).as(Files.readString(log.toPath())).isZero();
        assertThat(folder.resolve("results/report.html")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("results/tables/trials.csv")))
                .doesNotContain(",failed,");
    }

    @Test
    void everyListedMethodIsThere() throws Exception {
        File log = folder.resolve("log").toFile();
        assertThat(start(log, "methods")).isZero();
        assertThat(Files.readString(log.toPath())).contains("smote", "wgan-gp", "xgboost-forest");
    }

    @Test
    void exampleInJavaBalancesATable() throws Exception {
        File log = folder.resolve("log").toFile();
        Path data = folder.resolve("paw.csv");
        assertThat(start(log, "datasets", "simulate", "paw", "--rows", 80, "--imbalance", 3, "--output", data))
                .isZero();
        Path balanced = folder.resolve("balanced.csv");
        int exitCode = java(log, "-cp", JAR, Path.of("..", "examples", "Oversample.java"), data, "y", balanced);
        assertThat(exitCode).as(Files.readString(log.toPath())).isZero();
        assertThat(log).hasContent("40 rows added");
        assertThat(Files.readAllLines(balanced)).hasSize(1 + 120);
    }

    @Test
    void firstExampleInJavaMakesNineHundredOfAHundred() throws Exception {
        File log = folder.resolve("log").toFile();
        assertThat(java(log, "-cp", JAR, Path.of("..", "examples", "First.java")))
                .isZero();
        assertThat(log).hasContent("before [900, 100]\nafter  [900, 900]");
    }

    private static int start(File log, Object... arguments) throws IOException, InterruptedException {
        List<Object> all = new ArrayList<>(List.of("-jar", JAR));
        all.addAll(List.of(arguments));
        return java(log, all.toArray());
    }

    private static int java(File log, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
    }
}
