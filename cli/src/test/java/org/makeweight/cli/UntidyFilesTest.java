package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with several things wrong in them: one message names what reads them, all of it, and notes tell the rest. */
class UntidyFilesTest {
    private static final int ROWS = 60;

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void names() {
        input = folder.resolve("own.csv");
        output = folder.resolve("out.csv");
    }

    /**
     * A file with rows of values between commas, its class in {@code y}.
     *
     * @param options that the message names
     */
    private record Kind(String name, String header, IntFunction<String> values, List<String> options) {
        String text() {
            return lines(header + ",y", row -> values.apply(row) + (row % 5 == 0 ? ",yes" : ",no"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static String lines(String header, IntFunction<String> line) {
        return header + "\n"
                + String.join("\n", IntStream.range(0, ROWS).mapToObj(line).toList()) + "\n";
    }

    private static String number(int row) {
        return row * 37 % 101 / 10.0 + (row % 5 == 0 ? 3 : 0) + "";
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "different words for missing in several columns",
                        "a,b,c",
                        row -> (row == 7 ? "N/A" : number(row)) + "," + (row == 9 ? "?" : number(row + 1)) + ","
                                + (row == 11 ? "unknown" : row % 3),
                        List.of("--missing", "N/A,?,unknown")),
                new Kind(
                        "different words for missing in one column",
                        "a,b",
                        row -> (row == 7 ? "nan" : row == 30 ? "NULL" : number(row)) + "," + number(row + 1),
                        List.of("--missing", "nan,NULL")),
                new Kind(
                        "words for missing, models and an empty column",
                        "a,model,none,b",
                        row -> (row == 7 ? "N/A" : number(row)) + "," + (row % 4 == 1 ? row % 7 : "M" + row % 3) + ",,"
                                + number(row + 1),
                        List.of("--missing", "N/A", "--categorical", "model", "--drop", "none")),
                new Kind(
                        "models and an empty column",
                        "a,model,_c39",
                        row -> number(row) + "," + (row % 4 == 1 ? row % 7 : "M" + row % 5) + ",",
                        List.of("--categorical", "model", "--drop", "_c39")),
                new Kind(
                        "a dash for missing",
                        "a,b",
                        row -> (row == 7 ? "-" : number(row)) + "," + (row == 8 ? "--" : number(row + 1)),
                        List.of("--missing=-,--")),
                new Kind(
                        "commas between thousands",
                        "a,b",
                        row -> (row % 3 == 0 ? "\"1," + (100 + row) + ".50\"" : number(row)) + "," + number(row + 1),
                        List.of("--decimal", ".")),
                new Kind(
                        "decimal commas beside whole numbers",
                        "a,b",
                        row -> (row % 3 == 0 ? "\"2," + row + "\"" : row) + "," + (row % 4 == 0 ? "\"1.200,5\"" : row),
                        List.of("--decimal", ",")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneMessageNamesEveryOptionAndTheFileWorksWithThem(Kind kind) throws IOException {
        Files.writeString(input, kind.text());
        List<String> augment = List.of(
                "augment", "--method", "smote", "--input", "" + input, "--target", "y", "--output", "" + output);
        List<String> run = List.of("run", "--input", "" + input, "--target", "y", "--dry-run");
        String options = String.join(" ", kind.options()).replace("N/A,?,unknown", "'N/A,?,unknown'");
        for (List<String> command : List.of(augment, run)) {
            Cli refused = Cli.run(command.toArray());
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err().strip().lines()).hasSize(1);
            assertThat(refused.err())
                    .contains(kind.options().stream()
                            .filter(option -> option.startsWith("--"))
                            .toList());
            if (kind.options().size() > 2) {
                assertThat(refused.err()).contains(options.startsWith("--categorical") ? "--drop _c39" : options);
            }
            Cli works = Cli.run(
                    Stream.concat(command.stream(), kind.options().stream()).toArray());
            assertThat(works.exitCode()).as(works.err()).isZero();
        }
        assertThat(Files.readString(output)).startsWith(kind.text());
    }

    @Test
    void gapsAndColumnsWithoutValuesAreToldTogether() throws IOException {
        Files.writeString(
                input, lines("a,b,c,d,y", row -> (row == 3 ? "" : number(row)) + ",," + row + ",," + row % 2));
        Cli refused = augment();
        assertThat(refused.err()).contains("columns b, d are empty in every row", "--drop b,d", "--impute median");
        Cli works = augment("--drop", "b,d", "--impute", "median");
        assertThat(works.exitCode()).as(works.err()).isZero();
    }

    @Test
    void gapsBesideMixedColumnsAreToldTogetherWithThem() throws IOException {
        Files.writeString(
                input,
                lines(
                        "a,model,y",
                        row -> (row == 3 ? "" : number(row)) + "," + (row % 4 == 1 ? row % 7 : "M" + row % 5) + ","
                                + row % 2));
        assertThat(augment().err()).contains("--categorical model", "--impute median");
    }

    @Test
    void withoutAHeaderANumberNamesTheColumnInItsPlace() throws IOException {
        Files.writeString(input, lines("1.5,a,no", row -> number(row) + ",a," + (row % 5 == 0 ? "yes" : "no")));
        for (String target : List.of("3", "class")) {
            assertThat(Cli.run("run", "--input", input, "--target", target, "--dry-run")
                            .err())
                    .contains(
                            "--no-header",
                            "column_1",
                            target.equals("3") ? "3 is the one in that place" : "3 is the last")
                    .doesNotContain("did you mean");
        }
        Cli works = Cli.run("run", "--input", input, "--target", "3", "--no-header", "--drop", "2", "--dry-run");
        assertThat(works.exitCode()).as(works.err()).isZero();
        assertThat(works.out()).contains("61 rows, 12 of the minority, 'yes', which is positive");
        assertThat(Cli.run("run", "--input", input, "--target", "4", "--no-header", "--dry-run")
                        .err())
                .contains("has no column '4'; its columns are 'column_1', 'column_2', 'column_3'");
    }

    @Test
    void namesBelowATitleArePointedAt() throws IOException {
        Files.writeString(
                input, "Customers of March,,\n# made by hand,,\n" + lines("a,kind,y", row -> row + ",a," + row % 2));
        assertThat(Cli.run("run", "--input", input, "--target", "y", "--dry-run")
                        .err())
                .contains("'y' stands in line 3", "leave the lines above it out of the file");
    }

    @Test
    void whatLooksWrongInValuesIsTold() throws IOException {
        Files.writeString(
                input,
                lines(
                        "weight,age,city,y",
                        row -> (50 + row) + ".5 kg," + (row % 9 == 0 ? "-999.0" : 20 + row % 40 + ".0") + ",c" + row % 4
                                + "," + (row % 10 == 3 ? "NA" : row % 2)));
        Cli told = Cli.run("run", "--input", input, "--target", "y", "--dry-run");
        assertThat(told.err())
                .contains("'weight' holds numbers with a unit", "'age' has -999 far from all other values")
                .contains("--missing=-999", "the class 'y' has 'NA' as a class of its own");
        Cli mended = Cli.run(
                "run",
                "--input",
                input,
                "--target",
                "y",
                "--minority",
                "1",
                "--missing=-999",
                "--drop",
                "weight",
                "--dry-run");
        assertThat(mended.err()).doesNotContain("-999", "weight");
    }

    @Test
    void aFileWhoseNamePromisesTabsHasThem() throws IOException {
        Files.writeString(
                input, lines("a,b,text,y", row -> number(row) + "," + row + ",\"u,v\"," + (row % 5 == 0 ? 1 : 0)));
        Path tabs = folder.resolve("out.tsv");
        Object[] augment = {
            "augment", "--method", "random-oversampling", "--input", input, "--target", "y", "--output", tabs, "--mark"
        };
        Cli made = Cli.run(augment);
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(Files.readAllLines(tabs))
                .startsWith("a\tb\ttext\ty\tsynthetic", number(0) + "\t0\t\"u,v\"\t1\tfalse")
                .allMatch(line -> line.chars().filter(c -> c == '\t').count() == 4);
        assertThat(Cli.run("datasets", "show", tabs, "--target", "y").out()).contains("96");
        assertThat(augment("--origins", "" + tabs).err()).contains("cannot write", "--origins", ".csv");
    }

    @Test
    void aColumnWhoseNameHoldsACommaStandsInQuotesAsInCsv() throws IOException {
        Files.writeString(
                input,
                lines(
                        "\"id, of a row\",a,\"b \"\"c\"\"\",y",
                        row -> "k" + row + "," + number(row) + ",7," + (row % 5 == 0 ? 1 : 0)));
        Cli told = Cli.run("datasets", "show", input, "--target", "y");
        assertThat(told.err()).contains("--drop '\"id, of a row\"'");
        Cli made = augment("--drop", "\"id, of a row\", b \"c\"");
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(Files.readAllLines(output)).last().asString().matches(",[0-9.]+,,1");
        Cli open = Cli.run("datasets", "show", input, "--drop", "\"id, of a row");
        assertThat(open.exitCode()).isEqualTo(2);
        assertThat(open.err()).contains("a quote is not closed", "stands in double quotes, as in '\"a,b\",c'");
    }

    @Test
    void columnsDividedByBlanksAreToldHowToBeRead() throws IOException {
        Files.writeString(input, "a b  y\n1 2  n\n2 1  p\n");
        Cli cli = augment();
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .hasLineCount(1)
                .contains("has no column 'y'; it has one column, 'a b  y'", "tr -s ' ' , < " + input);
    }

    /** Augments {@link #input} by SMOTE into {@link #output}. */
    private Cli augment(String... options) {
        List<Object> command = new ArrayList<>(
                List.of("augment", "--method", "smote", "--input", input, "--target", "y", "--output", output));
        command.addAll(List.of(options));
        return Cli.run(command.toArray());
    }
}
