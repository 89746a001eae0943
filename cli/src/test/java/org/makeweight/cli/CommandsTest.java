package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What a new user types, and gets. */
class CommandsTest {
    @TempDir
    Path folder;

    static Stream<List<String>> helps() {
        return Stream.of(
                List.of("--help"),
                List.of("run", "--help"),
                List.of("report", "--help"),
                List.of("verify", "--help"),
                List.of("merge", "--help"),
                List.of("cite", "--help"),
                List.of("augment", "--help"),
                List.of("generate", "--help"),
                List.of("compare", "--help"),
                List.of("split", "--help"),
                List.of("stats", "--help"),
                List.of("methods", "--help"),
                List.of("datasets", "--help"),
                List.of("datasets", "list", "--help"),
                List.of("datasets", "show", "--help"),
                List.of("datasets", "fetch", "--help"),
                List.of("datasets", "folds", "--help"),
                List.of("datasets", "simulate", "--help"));
    }

    @ParameterizedTest
    @MethodSource("helps")
    void everyHelpHasAnExample(List<String> arguments) {
        Cli help = Cli.run(arguments.toArray());
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Example", "makeweight ");
        assertThat(help.err()).isEmpty();
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void examplesInHelpsStandOnLinesOfTheirOwn() {
        Stream<Class<?>> commands = Stream.concat(Stream.of(Makeweight.class), Makeweight.COMMANDS.stream());
        assertThat(commands.flatMap(command -> footers(new CommandLine(command)).stream()))
                .filteredOn(line -> line.startsWith(" "))
                .isNotEmpty()
                .allMatch(line -> line.length() <= 80);
    }

    private static List<String> footers(CommandLine command) {
        List<String> lines =
                new ArrayList<>(List.of(command.getCommandSpec().usageMessage().footer()));
        command.getSubcommands().values().forEach(sub -> lines.addAll(footers(sub)));
        return lines;
    }

    @Test
    void everyMethodIsListedAndShownWithinAnyTerminal() {
        assertThat(Cli.run("methods").out().lines()).allMatch(line -> line.length() <= 80);
        for (String id : List.of("smote", "ctgan", "xgboost", "easy-ensemble", "mcc")) {
            String shown = Cli.run("methods", id).out();
            assertThat(shown.substring(0, shown.indexOf("Cite")).lines()).allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void everyKnownDataSetIsListedWithinAnyTerminalAndNothingOfItIsCutOff() {
        String list = Cli.run("datasets", "list").out();
        assertThat(list.lines()).allMatch(line -> line.length() <= 80);
        assertThat(list).contains("led7digit-0-2-4-5-6-7-8-9_vs_1", "embedded", "retail");
        assertThat(list.replaceAll("\\s+", " "))
                .contains("Credit card fraud (ULB), SAMPLE: all 492 frauds and part of the normal transactions");
    }

    @Test
    void methodsListsAllAndShowsOne() {
        assertThat(Cli.run("methods").out())
                .contains("borderline-smote", "Generators", "wgan-gp", "xgboost-forest", "average_precision");
        assertThat(Cli.run("methods", "smote").out()).contains("k_neighbors", "default 5", "clamp:", "chawla2002smote");
        assertThat(Cli.run("methods", "mcc").out()).contains("Matthews", "higher is better");
    }

    @Test
    void simulatedDataGoThroughSplitAndAugmentAsStreamsAndFiles() throws IOException {
        Path data = folder.resolve("pumps.csv.gz");
        assertThat(Cli.run(
                                "datasets",
                                "simulate",
                                "ai4i",
                                "--rows",
                                400,
                                "--imbalance",
                                9,
                                "--seed",
                                1,
                                "--output",
                                data)
                        .exitCode())
                .isZero();
        Cli folds = Cli.run(
                "split", "--input", data, "--target", target(data), "--folds", 4, "--repeats", 2, "--output", "-");
        assertThat(folds.out().lines()).hasSize(401).first().isEqualTo("repeat_0,repeat_1");

        Cli marked = Cli.run(
                "augment",
                "--method",
                "smote",
                "--input",
                data,
                "--target",
                target(data),
                "--output",
                "-",
                "--mark",
                "--scale",
                "standard");
        assertThat(marked.exitCode()).isZero();
        assertThat(marked.out().lines()).hasSize(1 + 720);
        assertThat(marked.out().lines().filter(line -> line.endsWith(",true"))).hasSize(320);
        assertThat(marked.err()).contains("before", "after", "360");
    }

    private static String target(Path data) throws IOException {
        Cli shown = Cli.run("datasets", "show", "ai4i");
        assertThat(shown.exitCode()).isZero();
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(data))) {
            String header = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            return header.substring(header.lastIndexOf(',') + 1);
        }
    }

    private static Cli augment(String method, Path data, Path output, Object... more) {
        return Cli.run(Stream.concat(
                        Stream.of("augment", "--method", method, "--input", data, "--target", "y", "--output", output),
                        Stream.of(more))
                .toArray());
    }

    @Test
    void scalingIsUndoneAndRealRowsStayAsTheyWere() throws IOException {
        Path data = folder.resolve("data.csv");
        StringBuilder text = new StringBuilder("small,large,y\n");
        for (int i = 0; i < 30; i++) {
            text.append(i % 7)
                    .append(".50,")
                    .append(1000 * (i % 11))
                    .append(',')
                    .append(i < 20 ? "n" : "p")
                    .append('\n');
        }
        Files.writeString(data, text);
        Path output = folder.resolve("out.csv");
        Cli result = augment("smote", data, output, "--scale", "minmax");
        assertThat(result.exitCode()).isZero();
        List<String> lines = Files.readAllLines(output);
        assertThat(lines.subList(0, 31)).isEqualTo(text.toString().lines().toList());
        for (String line : lines.subList(31, 41)) {
            assertThat(Double.parseDouble(line.split(",", -1)[1])).isBetween(0.0, 10_000.0);
        }
    }

    @Test
    void aModelsRowsHaveTheDecimalsOfTheFile() throws IOException {
        Path data = folder.resolve("data.csv");
        StringBuilder text = new StringBuilder("one,two,y\n");
        for (int i = 0; i < 60; i++) {
            text.append(i % 7)
                    .append(".5,")
                    .append(i % 11)
                    .append(".25,")
                    .append(i < 40 ? "n" : "p")
                    .append('\n');
        }
        Files.writeString(data, text);
        Path output = folder.resolve("out.csv");
        for (String scale : List.of("none", "standard")) {
            Cli result = augment("gaussian-copula", data, output, "--scale", scale);
            assertThat(result.exitCode()).as(result.err()).isZero();
            List<String> lines = Files.readAllLines(output);
            assertThat(lines).hasSize(81);
            assertThat(lines.subList(61, 81)).allMatch(line -> line.matches("\\d+\\.\\d,\\d+\\.\\d{1,2},p"));
        }
    }

    @Test
    void aRatioThatIsNotReachedIsTold() throws IOException {
        Path data = folder.resolve("data.csv");
        StringBuilder text = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 60; i++) {
            text.append(i)
                    .append(',')
                    .append(i * i % 17)
                    .append(i < 40 ? ",n" : ",p")
                    .append('\n');
        }
        Files.writeString(data, text);
        Path output = folder.resolve("out.csv");
        for (String method : List.of("tomek-links", "smote")) {
            Cli result = augment(method, data, output, "--ratio", 0.8);
            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.err().contains("not 0.8 as asked for")).isEqualTo(method.equals("tomek-links"));
        }
    }

    @Test
    void aDryRunSaysWhatWouldBeRunAndWritesNothing() throws IOException {
        Path spec = folder.resolve("spec.yaml");
        Files.writeString(spec, "makeweight: 1\ndatasets: [noise]\nvalidation: {folds: 3, repeats: 2}\n");
        Cli dry = Cli.run("run", spec, "--dry-run", "--out", folder.resolve("results"));
        assertThat(dry.exitCode()).isZero();
        // none and class-weights once, random over-sampling and smote with three seeds; three classifiers
        assertThat(dry.out()).contains("noise: 300 rows, 30 of the minority", 6 * 8 * 3 + " trials");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void theFoldsOfARunAreThoseOfSplit() throws IOException {
        Path data = folder.resolve("noise.csv");
        Cli.run("datasets", "simulate", "noise", "--rows", 200, "--imbalance", 4, "--output", data);
        Path folds = folder.resolve("folds.csv");
        Cli.run(
                "split",
                "--input",
                data,
                "--target",
                lastColumn(data),
                "--folds",
                3,
                "--repeats",
                2,
                "--seed",
                11,
                "--output",
                folds);
        String common = "makeweight: 1\nseed: 11\ndatasets: [{file: noise.csv, target: " + lastColumn(data)
                + "}]\naugmenters: [none]\nbaselines: false\nclassifiers: [knn]\n";
        Files.writeString(folder.resolve("a.yaml"), common + "validation: {folds: 3, repeats: 2}\n");
        Files.writeString(folder.resolve("b.yaml"), common + "validation: {folds_file: folds.csv}\n");
        Cli.run("run", folder.resolve("a.yaml"), "--out", folder.resolve("a"), "--quiet");
        Cli.run("run", folder.resolve("b.yaml"), "--out", folder.resolve("b"), "--quiet");
        assertThat(folder.resolve("a/tables/trials.csv"))
                .hasSameTextualContentAs(folder.resolve("b/tables/trials.csv"));
    }

    private static String lastColumn(Path data) throws IOException {
        String header = Files.readAllLines(data).get(0);
        return header.substring(header.lastIndexOf(',') + 1);
    }
}
