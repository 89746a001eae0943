package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.testing.Shared;

/** Small files from public reports: each gets the right answer or the right word. */
class SharedCasesTest {
    @TempDir
    Path folder;

    /**
     * One call of the command.
     *
     * @param file below the folder of cases
     * @param says on standard error
     */
    record Case(String file, int exitCode, List<String> says, List<String> options) {
        static Case of(String file, int exitCode, String says, String... options) {
            return new Case(file, exitCode, List.of(says.split(" & ")), List.of(options));
        }
    }

    static Stream<Case> cases() {
        Shared.path("cases");
        return Stream.of(
                Case.of("whole-number-flag/t.csv", 0, "'flag' & --integers real & --categorical"),
                Case.of("timestamps/t.csv", 0, "dates & --drop td"),
                Case.of("yyyymmdd/t.csv", 0, "YYYYMMDD & --drop dt"),
                Case.of("empty-column/t.csv", 2, "empty in every row & --drop td"),
                Case.of("gaps/t.csv", 2, "--impute median"),
                Case.of("gaps/t.csv", 0, "35 missing cells", "--impute", "median"),
                Case.of("words-for-missing/t8.csv", 2, "--missing '?'"),
                Case.of("late-text/t.csv", 2, "--missing & --categorical code"),
                Case.of("percent-and-currency/t.csv", 0, "'rate' & 'amount' & percent & currency"),
                Case.of("thousands/t.csv", 0, "thousands", "--categorical", "amount"),
                Case.of("constants/t.csv", 0, "'k' is constant & 'c' is constant"),
                Case.of("no-header/t.csv", 2, "--no-header", "--target", "2"),
                Case.of("decimal-comma/t.csv", 2, "--decimal ,", "--target", "Klasse"),
                Case.of("decimal-comma/t.csv", 0, "", "--target", "Klasse", "--decimal", ","),
                Case.of("windows-1252/t.csv", 2, "--encoding windows-1252", "--target", "Klasse"),
                Case.of(
                        "windows-1252/t.csv",
                        0,
                        "",
                        "--target",
                        "Klasse",
                        "--encoding",
                        "windows-1252",
                        "--decimal",
                        ","),
                Case.of("leading-zero/t.csv", 0, "leading zeros", "--method", "random-oversampling"),
                Case.of("header-blanks/t.csv", 0, ""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFileGetsTheRightWord(Case tried) throws IOException {
        Path input = Shared.path("cases/" + tried.file());
        Path output = folder.resolve("out.csv");
        Stream<String> method = tried.options().contains("--method") ? Stream.of() : Stream.of("--method", "smote");
        Stream<String> target = tried.options().contains("--target") ? Stream.of() : Stream.of("--target", "y");
        Cli result = Cli.run(Stream.of(
                        Stream.of("augment", "--input", input, "--output", output),
                        method,
                        target,
                        tried.options().stream())
                .flatMap(part -> part)
                .toArray());
        assertThat(result.exitCode()).as(result.err()).isEqualTo(tried.exitCode());
        assertThat(result.err()).contains(tried.says());
        if (tried.exitCode() == 0) {
            byte[] given = Files.readAllBytes(input);
            assertThat(Files.readAllBytes(output)).startsWith(given);
        }
    }
}
