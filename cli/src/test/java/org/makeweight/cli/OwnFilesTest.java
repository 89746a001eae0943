package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people bring them: one step, with at most one option, which a message names. */
class OwnFilesTest {
    private static final int ROWS = 40;

    @TempDir
    Path folder;

    /** A file of a column and a number, two thirds of the one class. */
    private static String file(String header, IntFunction<String> cell) {
        StringBuilder text = new StringBuilder(header).append(",b,y\n");
        for (int row = 0; row < ROWS; row++) {
            text.append(cell.apply(row))
                    .append(',')
                    .append(row * 7 % 11)
                    .append(".5,")
                    .append(row % 3 == 0 ? "p" : "n")
                    .append('\n');
        }
        return text.toString();
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("data.csv"), text.getBytes(charset));
    }

    private Cli augment(String text, Object... more) throws IOException {
        return augment("smote", write(text, StandardCharsets.UTF_8), more);
    }

    private Cli augment(String method, Path data, Object... more) {
        return Cli.run(Stream.concat(
                        Stream.of(
                                "augment", "--method", method, "--input", data, "--output", folder.resolve("out.csv")),
                        Stream.of(more))
                .toArray());
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of(
                        "an id", file("code", row -> "K" + (1000 + 7 * row) + "x"), "looks like an id", "--drop code"),
                Arguments.of("a counter", file("no", row -> "" + (100 + row)), "counts the rows", "--drop no"),
                Arguments.of(
                        "timestamps",
                        file("at", row -> "2024-02-" + (10 + row % 19) + " 07:30:00"),
                        "dates or times",
                        "--drop at"),
                Arguments.of(
                        "slashed dates", file("at", row -> (1 + row % 12) + "/3/2024"), "dates or times", "--drop at"),
                Arguments.of("YYYYMMDD", file("day", row -> "202403" + (10 + row % 20)), "YYYYMMDD", "--drop day"),
                Arguments.of("percentages", file("rate", row -> row % 17 + ".5%"), "percentages", "--drop rate"),
                Arguments.of("money", file("fee", row -> "$" + row % 13), "currency", "--drop fee"),
                Arguments.of(
                        "thousands", file("sum", row -> "\"" + (1 + row % 9) + ",250\""), "thousands", "--drop sum"),
                Arguments.of("a constant", file("same", row -> "80"), "constant", "--drop same"),
                Arguments.of(
                        "the class again",
                        file("target", row -> row % 3 == 0 ? "1" : "0"),
                        "equals the class",
                        "--drop target"),
                Arguments.of(
                        "leading zeros",
                        file("zip", row -> "0" + (1060 + row % 9)),
                        "leading zeros",
                        "--categorical zip"),
                Arguments.of(
                        "long codes",
                        file("card", row -> "41111111111111" + (110 + row % 9)),
                        "more digits than a number keeps",
                        "--categorical card"),
                Arguments.of(
                        "a repeated id",
                        file("patient_id", row -> "P" + (100 + row / 2)),
                        "must not stand on both sides of a split",
                        "--group patient_id"),
                Arguments.of(
                        "a word",
                        file("colour", row -> row % 8 == 0 ? "?" : "red"),
                        "may mean a missing value",
                        "--missing '?'"),
                Arguments.of(
                        "variants",
                        file("plan", row -> List.of("Gold", "gold ", "tin").get(row % 3 == 2 ? 2 : row / 3 % 2)),
                        "only by case or blanks",
                        "write them alike"),
                Arguments.of(
                        "no name", file("", row -> row % 7 + ".25"), "has no name in the header", "--drop column_1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("findings")
    void whatLooksUnintendedIsNotedWithItsRemedy(String name, String text, String finding, String option)
            throws IOException {
        Cli augmented = augment(text, "--target", "y");
        assertThat(augmented.exitCode()).as(augmented.err()).isZero();
        assertThat(augmented.err().lines())
                .anyMatch(line -> line.startsWith("note: ") && line.contains(finding) && line.contains(option));
        Cli shown = Cli.run("datasets", "show", folder.resolve("data.csv"), "--target", "y");
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.err()).contains(finding, option);
        assertThat(shown.out()).contains("40 rows", "class p");
    }

    @Test
    void aTableOfPlainMeasurementsGetsNoNote() throws IOException {
        Cli result = augment(file("a", row -> row * 13 % 37 + ".75"), "--target", "y");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void noMoreThanTenNotesAreTold() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int row = -1; row < ROWS; row++) {
            for (int c = 0; c < 14; c++) {
                text.append(row < 0 ? "c" + c : "7").append(',');
            }
            text.append(row < 0 ? "x,y" : row * 7 % 23 + ".5," + (row % 3 == 0 ? "p" : "n"))
                    .append('\n');
        }
        Cli result = augment(text.toString(), "--target", "y", "--integers", "real");
        assertThat(result.err().lines()).hasSize(11);
        assertThat(result.err()).contains("note: and 5 more");
    }

    static Stream<Arguments> refusals() {
        String comma = file("a", row -> row + ".5").replace(",", ";").replace(".", ",");
        return Stream.of(
                Arguments.of("a word for missing", file("a", row -> row == 5 ? "N/A" : row + ".5"), "--missing N/A"),
                Arguments.of("gaps", file("a", row -> row == 5 ? "" : row + ".5"), "--impute median"),
                Arguments.of("decimal commas", comma, "--decimal ,"),
                Arguments.of("an empty column", file("void", row -> ""), "--drop void"),
                Arguments.of("late text", file("a", row -> row == 30 ? "12" : "X" + row), "--categorical a"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatIsRefusedWorksWithTheOptionThatTheMessageNames(String name, String text, String option)
            throws IOException {
        Cli refused = augment(text, "--target", "y");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().strip().lines()).hasSize(1);
        assertThat(refused.err()).contains(option);
        Cli done = augment(
                text,
                Stream.concat(Stream.of("--target", "y"), Stream.of(option.split(" ")))
                        .toArray());
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(written().subList(0, ROWS + 1)).isEqualTo(text.lines().toList());
    }

    @Test
    void anEncodingIsKeptInTheOutput() throws IOException {
        String text = file("Stra\u00dfe", row -> row % 2 == 0 ? "K\u00f6ln" : "Ulm");
        for (String encoding : List.of("windows-1252", "utf-16")) {
            Charset charset = Charset.forName(encoding);
            Path data = write(text, charset);
            Cli refused = augment("smote", data, "--target", "y");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("--encoding " + encoding);
            Cli done = augment("smote", data, "--target", "y", "--encoding", encoding);
            assertThat(done.exitCode()).as(done.err()).isZero();
            assertThat(Files.readString(folder.resolve("out.csv"), charset)).startsWith(text);
        }
    }

    @Test
    void aFileWithoutHeaderGetsNamesAndKeepsItsForm() throws IOException {
        String text =
                file("x", row -> row * 3 % 19 + ".5").lines().skip(1).reduce("", (all, line) -> all + line + "\n");
        Cli refused = augment(text, "--target", "2");
        assertThat(refused.err()).contains("--no-header");
        Cli done = augment(text, "--no-header", "--target", "column_3", "--mark");
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(written().get(0)).isEqualTo(text.lines().findFirst().orElseThrow() + ",false");
    }

    @Test
    void theDelimiterMayStandAboveTheHeader() throws IOException {
        String text = file("a", row -> row * 3 % 19 + ".5").replace(',', ';');
        Cli done = augment("sep=;\n" + text, "--target", "y");
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(Files.readString(folder.resolve("out.csv"))).startsWith(text);
    }

    @Test
    void blanksInHeadersDoNotCountAndStay() throws IOException {
        String text = file("a", row -> row * 3 % 19 + ".5").replace(",", ", ");
        Cli done = augment(text, "--target", "y");
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(Files.readString(folder.resolve("out.csv"))).startsWith(text);
    }

    @Test
    void wholeColumnsStayWholeUnlessRealNumbersAreAskedFor() throws IOException {
        String text = file("age", row -> "" + (20 + row * 17 % 41));
        Cli kept = augment(text, "--target", "y");
        assertThat(kept.err()).contains("'age'", "whole numbers only", "--integers real");
        assertThat(written().subList(ROWS + 1, written().size())).allMatch(line -> line.matches("\\d+,.*"));
        Cli real = augment(text, "--target", "y", "--integers", "real");
        assertThat(real.err()).doesNotContain("whole numbers only");
        assertThat(written().subList(ROWS + 1, written().size())).anyMatch(line -> line.matches("\\d+\\.\\d+,.*"));
    }

    @Test
    void copiesKeepTheTextOfTheirCellsAndLeaveDroppedOnesEmpty() throws IOException {
        String text = file("zip,id", row -> "0106" + row % 10 + ",\"k, " + row + "\"");
        Path data = write(text, StandardCharsets.UTF_8);
        Cli done = augment("random-oversampling", data, "--target", "y", "--drop", "id");
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(written().subList(ROWS + 1, written().size()))
                .isNotEmpty()
                .allMatch(line -> line.matches("0106\\d,,\\d+\\.5,p"));
    }

    @Test
    void syntheticRowsAreNoInput() throws IOException {
        Path data = write(file("a", row -> row * 3 % 19 + ".5"), StandardCharsets.UTF_8);
        augment("smote", data, "--target", "y", "--mark");
        Path marked = folder.resolve("out.csv");
        Path other = folder.resolve("other.csv");
        for (List<Object> command : List.<List<Object>>of(
                List.of("augment", "--method", "smote", "--input", marked, "--target", "y", "--output", other),
                List.of(
                        "augment",
                        "--method",
                        "smote",
                        "--input",
                        marked,
                        "--target",
                        "y",
                        "--output",
                        other,
                        "--drop",
                        "synthetic"),
                List.of("generate", "--method", "gaussian-copula", "--input", marked, "--rows", 5, "--output", other),
                List.of("split", "--input", marked, "--target", "y", "--output", other),
                List.of("compare", "--real", marked, "--synthetic", data))) {
            Cli refused = Cli.run(command.toArray());
            assertThat(refused.exitCode()).as(command.toString()).isEqualTo(2);
            assertThat(refused.err()).contains("column 'synthetic'", "marks rows as synthetic");
        }
    }

    @Test
    void idsAreNewInSyntheticRowsAndReusedOnesAreCounted() throws IOException {
        Path data = write(file("customer", row -> "C-0" + (1000 + 37 * row)), StandardCharsets.UTF_8);
        Path made = folder.resolve("made.csv");
        Cli generated =
                Cli.run("generate", "--method", "gaussian-copula", "--input", data, "--rows", 60, "--output", made);
        assertThat(generated.exitCode()).as(generated.err()).isZero();
        List<String> real = Files.readAllLines(data).stream()
                .map(line -> line.split(",", -1)[0])
                .toList();
        List<String> ids = Files.readAllLines(made).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[0])
                .toList();
        assertThat(ids).hasSize(60).doesNotHaveDuplicates().allMatch(id -> id.matches("C-0\\d{4,}"));
        assertThat(ids).doesNotContainAnyElementsOf(real);
        assertThat(Cli.run("compare", "--real", data, "--synthetic", made).out())
                .contains("privacy: 0 of 60");
        assertThat(Cli.run("compare", "--real", data, "--synthetic", data, "--json")
                        .out())
                .contains("\"column\" : \"customer\"", "\"rows\" : 40");
    }

    @Test
    void noFileOfACommandIsAnother() throws IOException {
        Path data = write(file("a", row -> row * 3 % 19 + ".5"), StandardCharsets.UTF_8);
        byte[] before = Files.readAllBytes(data);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), data);
        Path around = folder.resolve("..").resolve(folder.getFileName()).resolve("data.csv");
        for (Path same : List.of(data, link, around)) {
            for (String option : List.of("--output", "--origins")) {
                Cli refused = Cli.run(
                        "augment",
                        "--method",
                        "smote",
                        "--input",
                        data,
                        "--target",
                        "y",
                        option.equals("--output") ? "--origins" : "--output",
                        folder.resolve("out.csv"),
                        option,
                        same);
                assertThat(refused.exitCode()).isEqualTo(2);
                assertThat(refused.err()).contains("are the same file");
            }
            assertThat(Files.readAllBytes(data)).isEqualTo(before);
        }
        assertThat(augment("smote", data, "--target", "y", "--origins", folder.resolve("out.csv"))
                        .err())
                .contains("--output and --origins are the same file");
        assertThat(Cli.run(
                                "augment",
                                "--method",
                                "smote",
                                "--input",
                                data,
                                "--target",
                                "y",
                                "--output",
                                "-",
                                "--origins",
                                "-")
                        .err())
                .contains("cannot both be standard output");
    }

    @Test
    void outputsWhoseNamePromisesAnotherFormatAreRefused() throws IOException {
        Path data = write(file("a", row -> row * 3 % 19 + ".5"), StandardCharsets.UTF_8);
        for (String ending : List.of("parquet", "xlsx", "json")) {
            Path out = folder.resolve("out." + ending);
            Cli refused = Cli.run("augment", "--method", "smote", "--input", data, "--target", "y", "--output", out);
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("is not written here");
            assertThat(out).doesNotExist();
        }
        Path workbook = Files.write(folder.resolve("book.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
        assertThat(Cli.run("datasets", "show", workbook).err()).contains("is an Excel workbook", "save it as CSV");
    }

    @Test
    void arffNeedsNoTarget() throws IOException {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> row * 3 % 19 + ".5," + (row % 3 == 0 ? "p" : "n") + "\n")
                .reduce("", String::concat);
        Path data = Files.writeString(
                folder.resolve("data.arff"), "@relation r\n@attribute a real\n@attribute y {n,p}\n@data\n" + rows);
        assertThat(augment("smote", data).exitCode()).isZero();
        Path csv = write(file("a", row -> row + ".5"), StandardCharsets.UTF_8);
        assertThat(augment("smote", csv).err()).contains("--target", "'a', 'b', 'y'");
    }

    @Test
    void aRowLostToBinaryArithmeticIsTold() throws IOException {
        StringBuilder text = new StringBuilder("a,b,y\n");
        for (int row = 0; row < 120; row++) {
            text.append(row * 7 % 31)
                    .append(".5,")
                    .append(row * 11 % 29)
                    .append(".25,")
                    .append(row < 100 ? "n\n" : "p\n");
        }
        Cli result = augment(text.toString(), "--target", "y", "--ratio", 0.29);
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("cut to 28", "--sampling-strategy p=29");
    }
}
