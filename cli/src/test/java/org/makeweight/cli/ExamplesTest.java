package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "pricing, price-quotes-rare: 10000 rows, 200 of the minority",
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

    @Test
    void listsShowTheSimulatorsOfADomain() {
        assertThat(Cli.run("datasets", "list", "--domain", "insurance").out()).contains("insurance-claims", "embedded");
        assertThat(Cli.run("datasets", "show", "card-fraud").out())
                .contains("Le Borgne", "finance", "class 1          89 rows", "terminal_risk_30d");
    }
}
