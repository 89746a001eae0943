package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.simulate.Simulation;
import org.makeweight.datasets.simulate.Simulators;

/** The ceiling of simulated data, from the experiment's file to the tables. */
class CeilingRunTest {
    private static final int ROWS = 1200;

    @TempDir
    Path folder;

    private Path run(String datasets) throws IOException {
        Path spec = folder.resolve("spec.yaml");
        Files.writeString(spec, """
                makeweight: 1
                name: ceiling
                seed: 5
                datasets: [%s]
                augmenters: [smote]
                classifiers: [knn, cart]
                validation: {folds: 3, repeats: 2}
                metrics: [recall, precision, f1, average_precision, roc_auc, mcc, brier]
                """.formatted(datasets));
        Path out = folder.resolve("out");
        assertThat(Cli.run("run", spec, "--out", out, "--quiet").exitCode()).isZero();
        return out;
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static double number(NamedCsvRecord line, String column) {
        return Double.parseDouble(line.getField(column));
    }

    /** The greatest F1 that any decision "from here up" is expected to have, and the F1 that it has on the rows. */
    private static double bestF1(Table table, double[] posterior) {
        double best = 0;
        double reached = 0;
        double expectedPositives = Arrays.stream(posterior).sum();
        for (double threshold : posterior) {
            double expected = 0;
            double taken = 0;
            double found = 0;
            double positives = 0;
            for (int row = 0; row < posterior.length; row++) {
                positives += table.isMinority(row) ? 1 : 0;
                if (posterior[row] >= threshold) {
                    taken++;
                    expected += posterior[row];
                    found += table.isMinority(row) ? 1 : 0;
                }
            }
            double f1 = 2 * expected / (taken + expectedPositives);
            if (f1 > best) {
                best = f1;
                reached = 2 * found / (taken + positives);
            }
        }
        return reached;
    }

    @Test
    void theCeilingIsWhatTheSimulatorsProbabilitiesReachAndNoMethodIsAboveItsRanking() throws IOException {
        Path out = run("{simulate: paw, rows: %d, imbalance: 9, seed: 2}".formatted(ROWS));
        Simulation simulation = Simulators.get("paw").generate(ROWS, OptionalDouble.of(9), 2);
        Table table = simulation.table();
        double[] posterior = new double[ROWS];
        Arrays.setAll(
                posterior, row -> simulation.truth().minority(new double[] {table.value(row, 0), table.value(row, 1)}));

        List<NamedCsvRecord> f1 = read(out.resolve("tables/f1-knn.csv"));
        // every row is tested once in a repeat, so summed counts are those of the whole table
        assertThat(f1)
                .allSatisfy(
                        line -> assertThat(number(line, "ceiling")).isCloseTo(bestF1(table, posterior), within(1e-12)));

        for (String classifier : List.of("knn", "cart")) {
            for (String metric : List.of("average_precision", "roc_auc")) {
                // with so many rows the margin is far beyond chance
                assertThat(read(out.resolve("tables/" + metric + "-" + classifier + ".csv")))
                        .hasSize(4)
                        .filteredOn(line -> !line.getField("mean").isEmpty())
                        .isNotEmpty()
                        .allMatch(line -> number(line, "mean") < number(line, "ceiling"));
            }
            assertThat(read(out.resolve("tables/brier-" + classifier + ".csv")))
                    .filteredOn(line -> !line.getField("mean").isEmpty())
                    .isNotEmpty()
                    .allMatch(line -> number(line, "mean") > number(line, "ceiling"));
        }
    }

    @Test
    void theCeilingStandsInEveryTableAndIsNeitherTrialNorMethod() throws IOException {
        Path out = run("paw, noise");
        assertThat(Files.readString(out.resolve("tables/trials.csv"))).doesNotContain("bayes-optimal");
        List<NamedCsvRecord> folds = read(out.resolve("tables/ceiling-folds.csv"));
        assertThat(folds).isNotEmpty().allSatisfy(line -> {
            assertThat(line.getField("augmenter")).isEqualTo("bayes-optimal");
            assertThat(line.getField("classifier")).isEqualTo("bayes-optimal");
        });
        assertThat(folds.get(0).getHeader())
                .isEqualTo(read(out.resolve("tables/trials.csv")).get(0).getHeader());

        for (String name : List.of("f1-knn", "recall-cart", "average_precision-knn")) {
            assertThat(Files.readString(out.resolve("tables/" + name + ".md")))
                    .contains("| Bayes-optimal (ceiling) |", "no method and not ranked");
        }
        for (String name : List.of("f1", "recall", "average_precision")) {
            assertThat(Files.readString(out.resolve("tables/" + name + ".tex"))).contains("(ceiling)");
        }
        // four methods and a moved threshold: the last rank is the fifth; what is not applicable has none
        assertThat(read(out.resolve("tables/f1-knn.csv")))
                .allMatch(line -> line.getField("rank").isEmpty() || number(line, "rank") <= 5);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("id=\"ceiling\"", "Share of the possible gain in F1", "Bayes-optimal (best F1)");
        assertThat(Files.readString(out.resolve("figures/recall-precision-knn.svg")))
                .contains("Bayes-optimal (best F1)");
        assertThat(Files.readString(out.resolve("references.bib")))
                .contains("koyejo2014consistent", "lipton2014optimal");
        assertThat(Files.readString(out.resolve("paper.tex")))
                .contains("\\input{tables/ceiling.tex}", "\\input{tables/gain-knn.tex}");
        assertThat(Files.readString(out.resolve("SHA256SUMS")))
                .contains("tables/ceiling.csv", "tables/ceiling-folds.csv", "tables/gain-knn.csv");
    }

    @Test
    void theShareOfThePossibleGainIsTakenFromTheTableOfFigures() throws IOException {
        Path out = run("paw");
        List<NamedCsvRecord> figures = read(out.resolve("tables/f1-cart.csv"));
        double none = number(figures.get(0), "mean");
        assertThat(figures.get(0).getField("augmenter")).isEqualTo("none");
        List<NamedCsvRecord> gains = read(out.resolve("tables/gain-cart.csv"));
        assertThat(gains).hasSize(4);
        for (NamedCsvRecord gain : gains) {
            NamedCsvRecord figure = figures.stream()
                    .filter(line -> line.getField("augmenter").equals(gain.getField("augmenter")))
                    .findFirst()
                    .orElseThrow();
            double share = (number(figure, "mean") - none) / (number(figure, "ceiling") - none);
            assertThat(number(gain, "share")).isCloseTo(share, within(1e-12));
        }
    }
}
