package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.testing.Shared;

class ExamplesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "healthcare, clinical-risk-rare: 8000 rows, 80 of the minority",
        "industry, ai4i-28552: 342636 rows, 12 of the minority",
        "fraud, card-fraud: 10000 rows, 89 of the minority",
        "insurance, insurance-claims: 6000 rows, 390 of the minority",
        "retail, retail-response: 6000 rows, 409 of the minority",
        "marketing, campaign: 4000 rows, 235 of the minority",
        "credit-risk, stand-in: 3000 rows, 200 of the minority",
        "pricing, price-quotes: 6000 rows, 639 of the minority",
        "first, make-classification: 1000 rows, 100 of the minority",
        "scarcity, rare-100-of-4100: 4100 rows, 100 of the minority",
        "neither, patients: 2000 rows, 200 of the minority"
    })
    void theExampleOfADomainNeedsNoDataButItsSimulator(String domain, String size, String minority) {
        Cli run = Cli.run("run", Path.of("..", "examples", domain + ".yaml"), "--dry-run", "--out", folder);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(size + ", " + minority);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calibration-shift", "verify-example"})
    void anExampleWithoutDataOfItsOwnCanBeRun(String name) {
        Cli run = Cli.run("run", Path.of("..", "examples", name + ".yaml"), "--dry-run", "--out", folder);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keel", "fifty-sets", "generators", "koziarski-2024", "census"})
    void anExampleOnRealDataCanBeRun(String name) {
        Path data = Shared.path("datasets");
        Path example = Path.of("..", "examples", name + ".yaml");
        Cli run = Cli.run("run", example, "--dry-run", "--out", folder.resolve("out"), "--data", data);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void theLargeExampleIsTheSmallOneWithMoreRows() throws IOException {
        Path examples = Path.of("..", "examples");
        assertThat(keys(examples.resolve("industry-large.yaml")))
                .isEqualTo(keys(examples.resolve("industry.yaml")).stream()
                        .map(line -> line.replace("name: industry", "name: industry-large")
                                .replace("rows: 342636", "rows: 2000000")
                                .replace("name: ai4i-28552", "name: ai4i-2000000"))
                        .toList());
    }

    private static List<String> keys(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.strip().startsWith("#"))
                .toList();
    }

    @Test
    void everyExampleIsListed() throws IOException {
        String list = Files.readString(Path.of("..", "examples", "README.md"));
        try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .allSatisfy(name -> assertThat(list).contains("(" + name + ")"));
        }
    }

    @Test
    void listsShowTheSimulatorsOfADomain() {
        assertThat(Cli.run("datasets", "list", "--domain", "insurance").out()).contains("insurance-claims", "embedded");
        assertThat(Cli.run("datasets", "show", "card-fraud").out())
                .contains("Le Borgne", "finance", "class 1          89 rows", "terminal_risk_30d");
    }
}
