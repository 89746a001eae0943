package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as other programs write them, to {@code augment} and to {@code run --input}: each works at once, or with the one
 * option that the first message names, and what looks wrong in it is said.
 */
class FilesOfOthersTest {
    private static final int ROWS = 120;

    @TempDir
    Path folder;

    /**
     * A kind of file. The class column is {@code label}, one row in six is rare.
     *
     * @param text of the whole file
     * @param augment the option that {@code augment} needs, named by its refusal; empty if none
     * @param run likewise for {@code run}
     * @param note what is said once it works; empty if nothing needs to be
     */
    private record Kind(String name, String text, Charset charset, String augment, String run, String note) {
        static Kind plain(String name, String text, String note) {
            return new Kind(name, text, StandardCharsets.UTF_8, "", "", note);
        }

        Kind with(String option) {
            return new Kind(name, text, charset, option, option, note);
        }

        Kind in(Charset other) {
            return new Kind(name, text, other, augment, run, note);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static boolean rare(int row) {
        return row % 6 == 0;
    }

    private static String label(int row) {
        return rare(row) ? "yes" : "no";
    }

    /** Numbers that differ from row to row, higher where the row is rare. */
    private static String number(int row, int column) {
        double value = new Random(31L * row + column).nextGaussian() + (rare(row) ? 1 : 0);
        return String.valueOf(Math.rint(value * 1000) / 1000);
    }

    private static String lines(String header, IntFunction<String> line) {
        return header + "\n"
                + String.join("\n", IntStream.range(0, ROWS).mapToObj(line).toList()) + "\n";
    }

    static Stream<Kind> kinds() {
        String semicolons = lines("x;age;label", row -> number(row, 1) + ";" + (20 + row % 50) + ";" + label(row));
        return Stream.of(
                new Kind(
                        "blank numeric cells",
                        lines(
                                "x,z,label",
                                row -> number(row, 1) + "," + (row % 9 == 4 ? " " : number(row, 2)) + "," + label(row)),
                        StandardCharsets.UTF_8,
                        "--impute median",
                        "",
                        ""),
                Kind.plain(
                                "a word for missing",
                                lines(
                                        "x,z,label",
                                        row -> (row % 9 == 4 ? "N/A" : number(row, 1)) + "," + number(row, 2) + ","
                                                + label(row)),
                                "")
                        .with("--missing N/A"),
                Kind.plain(
                        "an index column",
                        lines(",x,label", row -> row + "," + number(row, 1) + "," + label(row)),
                        "--drop column_1"),
                Kind.plain(
                        "blanks after commas",
                        lines(
                                "x, kind, label",
                                row -> number(row, 1) + ", " + (row % 8 == 0 ? "?" : "a") + ", " + label(row)),
                        "--missing '?'"),
                Kind.plain(
                        "trailing commas",
                        lines("x,z,label,,", row -> number(row, 1) + "," + number(row, 2) + "," + label(row) + ",,"),
                        "column 4 has neither a name nor any value and is left out"),
                Kind.plain(
                                "windows-1252 with decimal commas",
                                lines(
                                        "x;Stra\u00dfe;label",
                                        row -> number(row, 1).replace('.', ',') + ";"
                                                + (row % 2 == 0 ? "K\u00f6ln" : "Ulm") + ";" + label(row)),
                                "")
                        .in(Charset.forName("windows-1252"))
                        .with("--encoding windows-1252"),
                Kind.plain(
                        "ids",
                        lines("id,x,label", row -> "C-" + (10007 + 37 * row) + "," + number(row, 1) + "," + label(row)),
                        "--drop id"),
                Kind.plain(
                        "dates",
                        lines(
                                "day,x,label",
                                row -> "2024-03-" + (10 + row % 20) + "," + number(row, 1) + "," + label(row)),
                        "--drop day"),
                Kind.plain(
                        "words for truth",
                        lines(
                                "member,x,label",
                                row -> (row % 5 < 2 ? "TRUE," : "FALSE,") + number(row, 1) + ","
                                        + (rare(row) ? "TRUE" : "FALSE")),
                        ""),
                Kind.plain("a byte order mark and semicolons", "\ufeff" + semicolons, ""),
                Kind.plain("decimal commas", semicolons.replace('.', ','), "").with("--decimal ,"),
                Kind.plain(
                        "a twin of the class",
                        lines("x,code,label", row -> number(row, 1) + "," + (rare(row) ? 1 : 0) + "," + label(row)),
                        "equals the class"),
                Kind.plain(
                        "many repeats",
                        lines("x,z,label", row -> number(row / 12 * 6 + row % 6, 1) + ",1.5," + label(row)),
                        "--group-duplicates"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theFileWorksInOneStepWithAtMostOneOptionWhichTheMessageNames(Kind kind) throws IOException {
        Path input = Files.write(folder.resolve("own.csv"), kind.text().getBytes(kind.charset()));
        Object[] augment = {
            "augment", "--method", "smote", "--input", input, "--target", "label", "--output", folder.resolve("out.csv")
        };
        Object[] run = {"run", "--input", input, "--target", "label", "--dry-run"};
        assertThat(works(augment, kind.augment()).err()).contains(kind.note());
        byte[] written = Files.readAllBytes(folder.resolve("out.csv"));
        byte[] text = kind.text().replace("\ufeff", "").getBytes(kind.charset());
        assertThat(written).startsWith(text).hasSizeGreaterThan(text.length);
        Cli foreseen = works(run, kind.run());
        assertThat(foreseen.err()).contains(kind.note());
        assertThat(foreseen.out()).contains("own: 120 rows, 20 of the minority, ");
    }

    /** The command at once, or after one refusal that names the option. */
    private static Cli works(Object[] command, String option) {
        Cli first = Cli.run(command);
        if (option.isEmpty()) {
            assertThat(first.exitCode()).as(first.err()).isZero();
            return first;
        }
        assertThat(first.exitCode()).as(first.err()).isEqualTo(2);
        assertThat(first.err().strip().lines()).hasSize(1);
        assertThat(first.err()).contains(option);
        Object[] more = option.split(" ", -1);
        Object[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        Cli second = Cli.run(all);
        assertThat(second.exitCode()).as(second.err()).isZero();
        return second;
    }

    @Test
    void rowsThatAreMarkedAsSyntheticAreRefusedByBoth() throws IOException {
        Path input = folder.resolve("own.csv");
        Files.writeString(
                input,
                lines(
                        "x,z,label,synthetic",
                        row -> number(row, 1) + "," + number(row, 2) + "," + label(row) + "," + (row > 100)));
        for (List<Object> command : List.<List<Object>>of(
                List.of("run", "--input", input, "--target", "label", "--out", folder.resolve("results")),
                List.of("datasets", "show", input, "--target", "label"))) {
            assertThat(Cli.run(command.toArray()).err()).contains("column 'synthetic'", "marks rows as synthetic");
        }
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void twinsCanBeKeptTogetherAndAreThenNotTold() throws IOException {
        Path input = folder.resolve("own.csv");
        Files.writeString(input, lines("x,z,label", row -> number(row / 12 * 6 + row % 6, 1) + ",1.5," + label(row)));
        Object[] plain = {"run", "--input", input, "--target", "label", "--dry-run"};
        assertThat(Cli.run(plain).err()).contains("% of the test rows have a twin", "--group-duplicates");
        Object[] together = Arrays.copyOf(plain, plain.length + 1);
        together[plain.length] = "--group-duplicates";
        assertThat(Cli.run(together).err()).doesNotContain("twin");
    }

    /** The labels have a blank before them, as the comma is followed by one. */
    @Test
    void aLabelIsFoundWithoutItsBlanks() throws IOException {
        Path input = Files.writeString(
                folder.resolve("own.csv"), lines("x, label", row -> number(row, 1) + ", " + label(row)));
        Cli dry = Cli.run("run", "--input", input, "--target", "label", "--minority", "no", "--dry-run");
        assertThat(dry.exitCode()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("100 of the minority, ' no', which is positive");
    }

    @Test
    void whichClassIsPositiveIsSaidOfTiesAndOfMoreThanTwoClasses() throws IOException {
        Path input = folder.resolve("own.csv");
        Files.writeString(input, lines("x,label", row -> number(row, 1) + "," + (row % 2 == 0 ? "a" : "b")));
        Object[] run = {"run", "--input", input, "--target", "label", "--dry-run"};
        assertThat(Cli.run(run).out()).contains("60 of the minority, 'b', which is positive\n");
        Files.writeString(input, lines("x,label", row -> number(row, 1) + "," + "abbccc".charAt(row % 6)));
        assertThat(Cli.run(run).out()).contains("20 of the minority, 'a', which is positive, one against the rest");
        Path results = folder.resolve("results");
        Cli done = Cli.run(
                "run",
                "--input",
                input,
                "--target",
                "label",
                "--augmenters",
                "smote",
                "--classifiers",
                "logistic-regression",
                "--out",
                results);
        assertThat(done.out()).contains("One class against the rest: all others count as negative together.");
        assertThat(results.resolve("report.html")).content().contains("one against the rest");
    }
}
