package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --input}: a file, and an answer. */
class RunInputTest {
    @TempDir
    Path folder;

    /** Rows of two numbers, one in six of which is rare and lies higher. */
    private Path file(String name, int rows, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("id;a;b;y\n");
        for (int row = 0; row < rows; row++) {
            boolean rare = row % 6 == 0;
            text.append("c").append(row).append(';');
            text.append(row % 11 == 0 ? "n/a" : decimal(random.nextGaussian() + (rare ? 1.5 : 0)));
            text.append(';').append(decimal(random.nextGaussian())).append(';');
            text.append(rare ? "yes" : "no").append('\n');
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }

    private static String decimal(double value) {
        return String.valueOf(Math.rint(value * 1000) / 1000).replace('.', ',');
    }

    private Cli run(Object... more) {
        Object[] first = {"run", "--target", "y", "--decimal", ",", "--missing", "n/a", "--drop", "id"};
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Cli.run(all);
    }

    @Test
    void aFileGetsAnAnswerAndASpecThatRunsAsItIs() throws IOException {
        Path data = file("own.csv", 120, 1);
        Path out = folder.resolve("results");
        Cli first = run(
                "--input",
                data,
                "--out",
                out,
                "--augmenters",
                "smote:k_neighbors=3",
                "--classifiers",
                "logistic-regression");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .contains("Does adding rows help to find 'yes' (20 of 120 rows)?")
                .contains("How sure: with logistic-regression")
                .contains("of 20.0 rows of 'yes' instead of")
                .contains("Confusion matrix of")
                .contains("threshold:\n")
                .contains(out.resolve("experiment.yaml").toString())
                .contains("What next: ")
                .doesNotContain("mean rank");
        String spec = Files.readString(out.resolve("experiment.yaml"));
        assertThat(spec)
                .contains(
                        "file: ../own.csv", "- n/a", "decimal: \",\"", "generator_seeds: 1", "folds: 5", "repeats: 2");
        Cli again = Cli.run("run", out.resolve("experiment.yaml"), "--out", folder.resolve("again"));
        assertThat(again.exitCode()).isZero();
        assertThat(folder.resolve("again/tables/trials.csv")).hasSameTextualContentAs(out.resolve("tables/trials.csv"));
    }

    /** With k-NN, for which class weights are not applicable: such a gap ends no report. */
    @Test
    void aTestFileIsTestedOnceWithIntervalsFromItsRows() throws IOException {
        Path data = file("own.csv", 120, 1);
        Path test = file("later.csv", 60, 2);
        Path out = folder.resolve("results");
        Cli run = run(
                "--input",
                data,
                "--test",
                test,
                "--out",
                out,
                "--augmenters",
                "smote",
                "--classifiers",
                "logistic-regression,knn");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("on the test file", "bootstrap of the test rows")
                .contains("of 10 rows of 'yes'");
    }

    @Test
    void whatIsWrongIsSaidInOneLineAndNothingIsWritten() throws IOException {
        Path data = file("own.csv", 24, 1);
        Path out = folder.resolve("results");
        assertThat(run("--input", data, "--out", out).err())
                .contains("the minority class 'yes' has 4 rows, fewer than the 5 folds");
        assertThat(run("--input", data, "--out", out, "--augmenters", "smoet").err())
                .contains("unknown augmenter 'smoet'; did you mean 'smote'?");
        assertThat(run("--out", out).err()).contains("--target goes with --input FILE");
        assertThat(run("--input", "-", "--out", out).err()).contains("name a file, not standard input");
        assertThat(run("--input", data, "spec.yaml").err()).contains("not both");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDryRunForeseesWhatIsNotApplicableAndSaysWhatIsPositive() throws IOException {
        Path data = file("own.csv", 42, 1);
        Cli dry = Cli.run(
                "run",
                "--input",
                data,
                "--target",
                "y",
                "--decimal",
                ",",
                "--missing",
                "n/a",
                "--augmenters",
                "smote:k_neighbors=6,borderline-smote",
                "--dry-run");
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.err()).contains("note: ").contains("--drop id");
        assertThat(dry.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(dry.out().replaceAll("\\s+", " "))
                .contains("own: 42 rows, 7 of the minority, 'yes', which is positive")
                .contains("not applicable: smote(k_neighbors=6) on own: ")
                .contains("not applicable: class-weights with knn on own: ")
                .contains(
                        "trials: 10 splits of rows (data sets x repeats x folds), in each none, class-weights once and ");
    }
}
