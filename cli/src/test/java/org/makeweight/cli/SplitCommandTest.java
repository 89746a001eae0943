package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code makeweight split} and its schemes. */
class SplitCommandTest {
    @TempDir
    Path folder;

    private Path data;

    /** Four visits of ten patients, visit by visit; the second repeats the features of the first. */
    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder("patient,pressure,ill\n");
        for (int row = 0; row < 40; row++) {
            int patient = row % 10;
            text.append("P").append(patient).append(',');
            text.append(100 + (row < 20 ? patient : row)).append(',');
            text.append(patient < 4 ? "yes" : "no").append('\n');
        }
        data = folder.resolve("visits.csv");
        Files.writeString(data, text);
    }

    private Cli split(Object... more) {
        return Cli.run(Stream.concat(
                        Stream.of("split", "--input", data, "--target", "ill", "--folds", 4, "--output", "-"),
                        Stream.of(more))
                .toArray());
    }

    private static List<String> folds(Cli result) {
        assertThat(result.exitCode()).as(result.err()).isZero();
        List<String> lines = new ArrayList<>(result.out().lines().toList());
        assertThat(lines).hasSize(41);
        return lines.subList(1, 41);
    }

    @Test
    void theRowsOfAGroupAreInOneFoldOfEachRepeat() {
        Cli result = split("--group", "patient", "--repeats", 3, "--seed", 7);
        List<String> folds = folds(result);
        for (int row = 10; row < 40; row++) {
            assertThat(folds.get(row)).isEqualTo(folds.get(row % 10));
        }
        assertThat(folds.subList(0, 10).stream().distinct()).hasSizeGreaterThan(4);
        assertThat(result.err()).isEmpty();
        assertThat(split("--scheme", "group", "--group", "patient", "--repeats", 3, "--seed", 7)
                        .out())
                .isEqualTo(result.out());
    }

    @Test
    void testRowsWithTheFeaturesOfATrainingRowAreCountedAndCanBeKeptTogether() {
        Cli apart = split("--drop", "patient");
        List<String> folds = folds(apart);
        long twins = 0;
        for (int row = 0; row < 10; row++) {
            twins += folds.get(row).equals(folds.get(row + 10)) ? 0 : 2;
        }
        assertThat(twins).isPositive();
        assertThat(apart.err().strip())
                .isEqualTo("note: " + String.format(Locale.ROOT, "%.3g", twins / 0.4)
                        + " % of the test rows have the features of a training row; --group-duplicates keeps such rows"
                        + " in one fold");

        Cli together = split("--drop", "patient", "--group-duplicates");
        List<String> kept = folds(together);
        assertThat(kept.subList(0, 10)).isEqualTo(kept.subList(10, 20));
        assertThat(together.err()).isEmpty();
    }

    @Test
    void dobScvStratifiesToTheRowAndGivesOtherFolds() throws IOException {
        Cli result = split("--drop", "patient", "--scheme", "dob-scv");
        List<String> folds = folds(result);
        List<String> rows = Files.readAllLines(data);
        for (String fold : List.of("0", "1", "2", "3")) {
            assertThat(IntStream.range(0, 40)
                            .filter(row -> folds.get(row).equals(fold)
                                    && rows.get(row + 1).endsWith("yes")))
                    .hasSize(4);
        }
        assertThat(split("--drop", "patient").out()).isNotEqualTo(result.out());
    }

    @Test
    void whatCannotBeDividedSoIsRefusedInOneLine() {
        refused(split("--scheme", "forward"), "--scheme forward cannot be written", "validation: {scheme: forward}");
        refused(split("--scheme", "dobscv"), "unknown scheme 'dobscv'; did you mean 'dob-scv'?");
        refused(split("--scheme", "group"), "scheme group needs the group of each row");
        refused(split("--scheme", "dob-scv", "--group", "patient"), "cannot keep groups whole; scheme stratified can");
        refused(split("--group", "pateint"), "visits.csv has no column 'pateint'", "did you mean 'patient'?");
        refused(split("--group", "ill"), "column 'ill': is the class column and cannot tell the group of a row");
        refused(
                Cli.run("split", "--input", data, "--target", "ill", "--group", "patient", "--output", "-"),
                "the minority class 'yes' has rows in 4 groups, fewer than the 5 folds");
    }

    @Test
    void aRowWithoutAGroupIsRefusedWithItsLine() throws IOException {
        Files.writeString(data, Files.readString(data).replaceFirst("P3,", ","));
        refused(split("--group", "patient"), "visits.csv, line 5, column 'patient': the group is missing");
    }

    private static void refused(Cli result, String... texts) {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip().lines()).hasSize(1);
        assertThat(result.err()).contains(texts);
    }
}
