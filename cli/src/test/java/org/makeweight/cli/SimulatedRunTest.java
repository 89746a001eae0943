package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments on data that a simulator makes for them. */
class SimulatedRunTest {
    @TempDir
    Path folder;

    private Path spec(String datasets) throws IOException {
        Path spec = folder.resolve("spec.yaml");
        Files.writeString(spec, """
                makeweight: 1
                name: simulated
                datasets:
                %s
                augmenters: [smote]
                classifiers: [logistic-regression, knn]
                validation: {folds: 3, repeats: 2}
                """.formatted(datasets));
        return spec;
    }

    @Test
    void simulationsRunLikeAnyDataSetAndTheResolvedSpecMakesThemAgain() throws IOException {
        Path spec = spec("""
                - {simulate: paw, rows: 300, imbalance: 5}
                - {simulate: paw, rows: 300, imbalance: 5, seed: 1}
                - {simulate: noise, rows: 200, imbalance: 3, name: static}""");
        Path first = folder.resolve("first");
        assertThat(Cli.run("run", spec, "--out", first, "--quiet").exitCode()).isZero();
        List<String> lines = Files.readAllLines(first.resolve("tables/datasets.csv"));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1))
                .startsWith("\"paw(rows=300,imbalance=5)\",")
                .contains(",simulated,paw,300,2,0,0,y,1,50,250,");
        assertThat(lines.get(2)).startsWith("\"paw(rows=300,imbalance=5,seed=1)\",");
        assertThat(lines.get(3)).startsWith("static,").contains(",simulated,noise,200,");

        Path second = folder.resolve("second");
        assertThat(Cli.run("run", first.resolve("experiment.yaml"), "--out", second, "--quiet")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(second.resolve("SHA256SUMS")))
                .isEqualTo(Files.readString(first.resolve("SHA256SUMS")));
    }

    @Test
    void whatCannotBeSimulatedIsRefusedWithItsPlace() throws IOException {
        refused("- {simulate: pwa, rows: 300}", "line 4: no simulator 'pwa'; did you mean 'paw'?");
        refused(
                "- noise\n- {simulate: paw, rows: 10, imbalance: 100}",
                "line 5: 10 rows of 'paw' at an imbalance of 100 leave a class without any");
        refused(
                "- {simulate: paw, rows: 300}\n- {simulate: paw, rows: 300}",
                "line 5: two data sets are called 'paw(rows=300)'");
        refused("- {simulate: paw, rows: 300, name: noise}\n- noise", "two data sets are called 'noise'");
        refused(
                "- {simulate: paw, rows: 60, imbalance: 29}",
                "data set 'paw(rows=60,imbalance=29)': the minority class '1' has 2 rows, fewer than the 3 folds");
    }

    private void refused(String datasets, String reason) throws IOException {
        Path results = folder.resolve("refused");
        Cli result = Cli.run("run", spec(datasets), "--out", results, "--quiet");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains(reason);
        assertThat(results).doesNotExist();
    }
}
