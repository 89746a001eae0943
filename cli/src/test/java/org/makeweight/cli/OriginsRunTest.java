package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.random.Seeds;

/** Where synthetic rows came from, from the run to the table. */
class OriginsRunTest {
    private static final String TABLE = "tables/origins.csv";

    @TempDir
    Path folder;

    private Path spec(String name, String more) throws IOException {
        Path spec = folder.resolve(name + ".yaml");
        Files.writeString(spec, """
                makeweight: 1
                name: origins
                seed: 4
                datasets: [{file: train.csv, target: y}]
                augmenters: [smote, borderline-smote, smote-enn]
                classifiers: [knn, cart]
                validation: {folds: 3, repeats: 1}
                preprocessing: {scale: none}
                generator_seeds: 2
                %s
                """.formatted(more));
        Path data = folder.resolve("train.csv");
        if (!Files.exists(data)) {
            assertThat(Cli.run("datasets", "simulate", "paw", "--rows", 240, "--imbalance", 5, "--output", data)
                            .exitCode())
                    .isZero();
        }
        return spec;
    }

    private Path run(String name, Path spec, int threads) {
        Path out = folder.resolve(name);
        Cli result = Cli.run("run", spec, "--out", out, "--quiet", "--threads", threads);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return out;
    }

    private static List<String> sums(Path results, boolean all) throws IOException {
        return Files.readAllLines(results.resolve("SHA256SUMS")).stream()
                .filter(line -> all || !(line.endsWith("  experiment.yaml") || line.contains("  tables/origins")))
                .toList();
    }

    @Test
    void theTableSaysWhatAugmentSaysOfTheSameTrainingPart() throws IOException {
        Path out = run("out", spec("spec", "origins: true"), 2);
        List<String> table = Files.readAllLines(out.resolve(TABLE));
        assertThat(table.get(0))
                .isEqualTo("dataset,repeat,fold,augmenter,generator_seed,row,base,neighbour,step,distance");
        List<String> expected = new ArrayList<>(List.of(table.get(0)));
        for (int fold = 0; fold < 3; fold++) {
            for (String augmenter : List.of("smote", "borderline-smote", "smote-enn")) {
                for (int seed = 0; seed < 2; seed++) {
                    expected.addAll(augmented(fold, augmenter, seed));
                }
            }
        }
        assertThat(table.stream().filter(line -> !line.contains(",random-oversampling,")))
                .hasSizeGreaterThan(1000)
                .containsExactlyElementsOf(expected);
        // each of 200 and 40 rows is in two training parts; two runs
        assertThat(table.stream().filter(line -> line.contains(",random-oversampling,")))
                .hasSize(2 * (2 * 200 - 2 * 40))
                .allMatch(line -> line.matches("train,0,[0-2],random-oversampling,[01],\\d+,\\d+,,,0"));
    }

    /** The lines of a unit, from the command on a file of its training part and the seed that the unit has. */
    private List<String> augmented(int fold, String augmenter, int generatorSeed) throws IOException {
        Path data = folder.resolve("train.csv");
        Path folds = folder.resolve("folds.csv");
        Cli.run("split", "--input", data, "--target", "y", "--folds", 3, "--seed", 4, "--output", folds);
        List<String> rows = Files.readAllLines(data);
        List<String> tested = Files.readAllLines(folds);
        List<Integer> numbers = new ArrayList<>();
        List<String> part = new ArrayList<>(List.of(rows.get(0)));
        for (int row = 0; row < rows.size() - 1; row++) {
            if (!tested.get(row + 1).equals(Integer.toString(fold))) {
                numbers.add(row);
                part.add(rows.get(row + 1));
            }
        }
        Path input = Files.write(folder.resolve("part.csv"), part);
        Path origins = folder.resolve("origins.csv");
        long seed = new Seeds(4).of("train", 0, fold, augmenter, "augmenter", generatorSeed);
        Cli made = Cli.run(
                "augment",
                "--method",
                augmenter,
                "--input",
                input,
                "--target",
                "y",
                "--seed",
                seed,
                "--output",
                folder.resolve("made.csv"),
                "--origins",
                origins);
        assertThat(made.exitCode()).as(made.err()).isZero();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(origins)) {
            String[] cells = line.split(",", -1);
            if (cells[1].equals("true")) {
                lines.add(String.join(
                        ",",
                        "train,0," + fold + "," + augmenter + "," + generatorSeed,
                        cells[0],
                        Integer.toString(numbers.get(Integer.parseInt(cells[2]))),
                        Integer.toString(numbers.get(Integer.parseInt(cells[3]))),
                        cells[4],
                        cells[5]));
            }
        }
        return lines;
    }

    @Test
    void nothingElseChangesWhetherTheyAreKeptFromTheStartOrAddedOrDropped() throws IOException {
        Path without = run("without", spec("without", ""), 1);
        Path with = run("with", spec("with", "origins: true"), 2);
        assertThat(without.resolve(TABLE)).doesNotExist();
        assertThat(sums(with, true)).anyMatch(line -> line.endsWith("  " + TABLE));
        assertThat(sums(with, false)).isEqualTo(sums(without, false));
        List<String> before = sums(without, true);

        run("without", spec("with", "origins: true"), 2);
        assertThat(sums(without, true)).isEqualTo(sums(with, true));
        assertThat(without.resolve(TABLE)).hasSameBinaryContentAs(with.resolve(TABLE));

        run("without", spec("without", ""), 2);
        assertThat(sums(without, true)).isEqualTo(before);
        assertThat(without.resolve(TABLE)).doesNotExist();
    }

    @Test
    void aReportBringsThemBackFromTheStore() throws IOException {
        Path out = run("out", spec("spec", "origins: true"), 2);
        byte[] table = Files.readAllBytes(out.resolve(TABLE));
        Files.delete(out.resolve(TABLE));
        assertThat(Cli.run("report", out).exitCode()).isZero();
        assertThat(out.resolve(TABLE)).hasBinaryContent(table);
    }

    @Test
    void aKilledRunGoesOnAndEndsWithTheSameBytes() throws Exception {
        Path spec = spec("spec", "origins: true");
        Path whole = run("whole", spec, 1);
        Path killed = folder.resolve("killed");
        int kills = 0;
        for (long milliseconds = 900; milliseconds <= 1500; milliseconds += 300) {
            Process process = KilledRunTest.start("run", spec, "--out", killed, "--threads", 2);
            if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
        assertThat(kills).isPositive();
        run("killed", spec, 2);
        assertThat(sums(killed, true)).isEqualTo(sums(whole, true));
        assertThat(killed.resolve(TABLE)).hasSameBinaryContentAs(whole.resolve(TABLE));
    }
}
