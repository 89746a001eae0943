package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code makeweight generate}: whole tables out of generators. */
class GenerateTest {
    private static final String HEADER = "\"size, cm\";count;colour;class";

    @TempDir
    Path folder;

    private Path data;
    private Path output;

    @BeforeEach
    void writeData() throws IOException {
        data = folder.resolve("data.csv");
        output = folder.resolve("out.csv");
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int r = 0; r < 120; r++) {
            text.append(r * 7 % 50 / 8.0).append(';').append(r % 9).append(';');
            text.append(r % 3 == 0 ? "dark red" : "blue").append(';');
            text.append(r % 4 == 0 ? "rare" : "common").append('\n');
        }
        Files.writeString(data, text);
    }

    private Cli generate(String method, Object... more) {
        return Cli.run(Stream.concat(
                        Stream.of("generate", "--method", method, "--input", data, "--output", output), Stream.of(more))
                .toArray());
    }

    private List<String[]> rows() throws IOException {
        List<String> lines = Files.readAllLines(output);
        assertThat(lines.get(0)).isEqualTo(HEADER);
        return lines.stream().skip(1).map(line -> line.split(";", -1)).toList();
    }

    @Test
    void allColumnsAreWrittenInTheFilesOrderAndSpelling() throws IOException {
        Cli result = generate("gan:steps=300", "--rows", 150);
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("120 rows learnt, 150 written\n");
        assertThat(rows()).hasSize(150).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(Double.parseDouble(row[0])).isBetween(0.0, 6.125);
            assertThat(row[1]).matches("[0-8]");
            assertThat(row[2]).isIn("dark red", "blue");
            assertThat(row[3]).isIn("rare", "common");
        });
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        generate("wgan-gp:steps=5", "--rows", 40, "--seed", 7);
        byte[] first = Files.readAllBytes(output);
        generate("wgan-gp:steps=5", "--rows", 40, "--seed", 7);
        assertThat(Files.readAllBytes(output)).isEqualTo(first);
        generate("wgan-gp:steps=5", "--rows", 40, "--seed", 8);
        assertThat(Files.readAllBytes(output)).isNotEqualTo(first);
    }

    @Test
    void classesOfTheTargetComeInTheirShares() throws IOException {
        Cli result = generate("gan:steps=5", "--rows", 101, "--target", "class");
        assertThat(result.out()).contains("rare", "30", "25");
        List<String> labels = rows().stream().map(row -> row[3]).toList();
        // 25.25 of 101
        assertThat(labels.stream().filter("rare"::equals)).hasSize(25);
        assertThat(labels).isNotEqualTo(labels.stream().sorted().toList());
    }

    @Test
    void aConditionOnTheTargetIsMetByEveryRow() throws IOException {
        generate("gan:steps=5", "--rows", 30, "--target", "class", "--condition", "class=rare");
        assertThat(rows()).hasSize(30).allSatisfy(row -> assertThat(row[3]).isEqualTo("rare"));
    }

    @Test
    void aConditionThatTheModelCannotMeetIsMetByRejection() throws IOException {
        Cli result = generate("gan:steps=5", "--rows", 30, "--target", "class", "--condition", "colour=dark red");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("rows were drawn for the 30 that meet the condition");
        assertThat(rows()).hasSize(30).allSatisfy(row -> assertThat(row[2]).isEqualTo("dark red"));
        generate("gan:steps=5", "--rows", 10, "--condition", "count=4");
        assertThat(rows()).hasSize(10).allSatisfy(row -> assertThat(row[1]).isEqualTo("4"));
    }

    @Test
    void aConditionOnANumberIsMetWithAllItsDecimals() throws IOException {
        generate("gaussian-copula", "--rows", 20, "--condition", "size, cm=3.00001");
        assertThat(rows()).hasSize(20).allSatisfy(row -> assertThat(row[0]).isEqualTo("3.00001"));
    }

    @Test
    void warningsComeWithTheFiguresBehindThem() {
        Cli result = generate("gan:steps=1", "--rows", 20, "--target", "class");
        assertThat(result.out())
                .contains(
                        "note: ",
                        "figures of the fit",
                        "class 'rare': last step 1, energy distance 0.",
                        "category coverage");
        Cli stopped = generate("tvae:epochs=30,validation_fraction=0.2", "--rows", 20);
        assertThat(stopped.out()).contains("best step");
    }

    @Test
    void whatALinkLeadsToIsWrittenAndTheLinkStays() throws IOException {
        Path real = folder.resolve("real.csv");
        Files.writeString(real, "old");
        Files.createSymbolicLink(output, real);
        generate("gaussian-copula", "--rows", 5);
        assertThat(output).isSymbolicLink();
        assertThat(real).content().startsWith(HEADER);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no pipes with a name in a folder")
    void aNamedPipeIsWrittenToAndStays() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", output.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(generate("gaussian-copula", "--rows", 5).exitCode()).isZero();
        assertThat(read.get(1, TimeUnit.MINUTES)).startsWith(HEADER);
        assertThat(Files.isRegularFile(output)).isFalse();
    }

    @Test
    void missingCellsAreLearntAsWell() throws IOException {
        Files.writeString(data, Files.readString(data).replace(";blue;", ";;").replace(";4;", ";;"));
        Cli result = generate("gan:steps=20", "--rows", 200);
        assertThat(result.exitCode()).as(result.err()).isZero();
        List<String[]> rows = rows();
        assertThat(rows).anySatisfy(row -> assertThat(row[1]).isEmpty());
        assertThat(rows).anySatisfy(row -> assertThat(row[2]).isEmpty());
        assertThat(rows).anySatisfy(row -> assertThat(row[2]).isEqualTo("dark red"));
    }

    @Test
    void tablesGoThroughStandardOutput() {
        Cli result = Cli.run(
                "generate",
                "--method",
                "gan:steps=5",
                "--input",
                data,
                "--output",
                "-",
                "--rows",
                3,
                "--target",
                "class");
        assertThat(result.out().lines()).hasSize(4).first().isEqualTo(HEADER);
        assertThat(result.err()).contains("learnt", "written");
    }

    private void refused(Cli result, String... texts) {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip().lines()).hasSize(1);
        assertThat(result.err()).startsWith("makeweight: ").contains(texts);
        assertThat(output).doesNotExist();
    }

    @Test
    void whatCannotBeDoneIsRefusedInOneLineAndNothingWritten() throws IOException {
        Object[] ten = {"--rows", 10};
        refused(generate("wgan", ten), "unknown generator 'wgan'; did you mean 'gan'?");
        refused(generate("smote", ten), "'smote' is no generator", "makeweight augment --method smote");
        refused(generate("gan:steps=0", ten), "steps must be");
        refused(generate("gan", "--rows", 0), "--rows must be at least 1");
        refused(generate("gan", "--rows", 2_000_000_000), "more than a table holds");
        refused(generate("gan"), "--rows");
        refused(generate("gan", with(ten, "--target", "clas")), "'clas'", "did you mean 'class'?");
        refused(generate("gan", with(ten, "--condition", "colour=blau")), "'blau'", "did you mean 'blue'?");
        refused(generate("gan", with(ten, "--condition", "color=blue")), "'color'", "did you mean 'colour'?");
        refused(generate("gan", with(ten, "--condition", "colour")), "must be COLUMN=VALUE");
        refused(generate("gan", with(ten, "--condition", "count=9")), "count", "from 0 to 8");
        refused(generate("gan", with(ten, "--condition", "count=2.5")), "whole numbers");
        refused(
                generate("gan", with(ten, "--target", "class", "--condition", "class=rar")),
                "'rar'",
                "did you mean 'rare'?");
        // it would take days to learn first
        Object[] fraction = with(ten, "--condition", "size, cm=1.25");
        refused(generate("gan:steps=1000000000", fraction), "fraction", "gaussian-copula can");
        refused(generate("gan", with(ten, "--condition", "colour=")), "no value is given for column 'colour'");
        refused(generate("gan", with(ten, "--condition", "count=")), "no value is given for column 'count'");
        refused(generate("ctgan:mode=conditional", ten), "no column is named as the class (--target)");
        refused(generate("ctgan:batch_size=55", ten), "batch_size must be a multiple of pac", "(method 'ctgan')");
        refused(generate("gan:steps=1,steps=2", ten), "'steps' stands twice");
        Files.writeString(data, "a;b\n1;2\n3;4\n");
        refused(generate("gan", ten), "learning needs at least 20 rows but there are 2");
    }

    private static Object[] with(Object[] some, Object... more) {
        Object[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
