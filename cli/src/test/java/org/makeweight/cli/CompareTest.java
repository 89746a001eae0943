package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code compare} tells of files whose likeness is known. */
class CompareTest {
    @TempDir
    Path folder;

    private Path train;
    private Path test;
    private Path made;

    @BeforeEach
    void simulate() throws IOException {
        train = folder.resolve("train.csv");
        test = folder.resolve("test.csv");
        made = folder.resolve("made.csv");
        simulate(train, 1);
        simulate(test, 2);
    }

    private static void simulate(Path file, int seed) {
        Cli result = Cli.run(
                "datasets", "simulate", "ai4i", "--rows", 300, "--imbalance", 4, "--seed", seed, "--output", file);
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    private String target() throws IOException {
        String header = Files.readAllLines(train).get(0);
        return header.substring(header.lastIndexOf(',') + 1);
    }

    private void augment(String method) throws IOException {
        Cli result = Cli.run(
                "augment", "--method", method, "--input", train, "--target", target(), "--output", made, "--mark");
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    private static JsonNode json(Object... arguments) throws IOException {
        Object[] all = new Object[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[0] = "compare";
        all[1] = "--json";
        Cli result = Cli.run(all);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    private static double synthetic(JsonNode group, String measure) {
        return group.at("/measures/" + measure + "/synthetic").asDouble(Double.NaN);
    }

    @Test
    void randomOversamplingIsFoundToBeNothingButCopies() throws IOException {
        augment("random-oversampling");
        JsonNode report = json("--real", train, "--synthetic", made, "--holdout", test, "--target", target());
        assertThat(report.get("groups")).hasSize(1);
        JsonNode group = report.get("groups").get(0);
        assertThat(group.get("real_rows").asInt()).isEqualTo(60);
        assertThat(group.get("synthetic_rows").asInt()).isEqualTo(180);
        assertThat(group.get("holdout_rows").asInt()).isEqualTo(60);
        assertThat(synthetic(group, "exact_copies")).isEqualTo(1);
        assertThat(synthetic(group, "authenticity")).isZero();
        assertThat(synthetic(group, "nearer_to_training")).isEqualTo(1);
        assertThat(group.at("/measures/exact_copies/holdout").asDouble()).isZero();
        assertThat(group.at("/measures/nearer_to_training/holdout").isNull()).isTrue();
    }

    @Test
    void markedRowsAreTakenAloneAndItIsSaid() throws IOException {
        augment("smote");
        Cli result = Cli.run("compare", "--real", train, "--synthetic", made, "--holdout", test, "--target", target());
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("note: of the 480 rows", "the 180 marked true in the column 'synthetic'");
        assertThat(result.out())
                .contains("180 synthetic rows against 60 real rows; 60 real rows held out")
                .contains("Detection AUC", "Membership AUC", "Exact copies", "No figure here is a promise of privacy.");
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void withoutATargetAllRowsAreTakenTogetherAndColumnsMayStandInAnyOrder() throws IOException {
        List<String> lines = Files.readAllLines(train);
        List<String> turned = lines.stream()
                .map(line -> line.substring(line.indexOf(',') + 1) + "," + line.substring(0, line.indexOf(',')))
                .toList();
        Files.write(made, turned);
        JsonNode report = json("--real", train, "--synthetic", made);
        assertThat(report.get("target").isNull()).isTrue();
        JsonNode group = report.get("groups").get(0);
        assertThat(group.get("class").isNull()).isTrue();
        assertThat(synthetic(group, "ks_complement")).isEqualTo(1);
        assertThat(synthetic(group, "correlation_similarity")).isEqualTo(1);
        assertThat(synthetic(group, "exact_copies")).isEqualTo(1);
        assertThat(group.at("/measures/membership_auc/synthetic").isNull()).isTrue();
        Cli text = Cli.run("compare", "--real", train, "--synthetic", made);
        assertThat(text.out()).contains("300 synthetic rows against 300 real rows", "--holdout");
    }

    @Test
    void aFileOfOneClassIsCompared() throws IOException {
        Path real = write("real.csv", "x,c,y\n1,a,n\n2,a,n\n3,b,p\n4,b,p\n5,a,p\n");
        Path synthetic = write("synthetic.csv", "y,c,x\np,b,3.5\np,z,9\n");
        JsonNode group = json("--real", real, "--synthetic", synthetic, "--target", "y")
                .get("groups")
                .get(0);
        assertThat(group.get("class").asText()).isEqualTo("p");
        assertThat(group.get("real_rows").asInt()).isEqualTo(3);
        assertThat(synthetic(group, "known_categories")).isEqualTo(0.5);
        assertThat(synthetic(group, "inside_bounds")).isEqualTo(0.5);
        assertThat(synthetic(group, "integrality")).isEqualTo(0.5);
        assertThat(group.get("columns")).hasSize(2);
        assertThat(group.at("/columns/0/column").asText()).isEqualTo("x");
    }

    @Test
    void filesOfOtherFormatsAreCompared() throws IOException {
        Path real = write("real.libsvm", "1 1:5 2:3\n1 1:4 2:1\n-1 1:2\n-1 1:3\n");
        Path synthetic = write("synthetic.csv", "y,f1,f2\n-1,2.5,0\n");
        JsonNode report = json("--real", real, "--synthetic", synthetic, "--target", "y");
        assertThat(report.at("/groups/0/class").asText()).isEqualTo("-1");
        assertThat(report.at("/groups/0/columns")).hasSize(2);
    }

    @Test
    void theHelpNamesTheFormatsAndFitsItsWidth() {
        String help = Cli.run("compare", "--help").out();
        assertThat(help).contains("CSV, ARFF, KEEL .dat or LIBSVM", "ideal", "'augment --mark'");
        // a line that is too wide is broken, and its last word stands alone
        assertThat(help.lines()).noneMatch(line -> line.matches("\\S+") && !line.equals("Examples:"));
    }

    @Test
    void numbersAreCategoriesWhereItIsSaid() throws IOException {
        Path real = write("real.csv", "x,k\n1,1\n2,2\n3,1\n");
        Path synthetic = write("synthetic.csv", "x,k\n1,1\n2,3\n");
        JsonNode group = json("--real", real, "--synthetic", synthetic, "--categorical", "k")
                .get("groups")
                .get(0);
        assertThat(synthetic(group, "known_categories")).isEqualTo(0.5);
    }

    @Test
    void aColumnThatIsBlankInTheSyntheticFileIsFoundToDiffer() throws IOException {
        Path real = write("real.csv", "x,z\n1,1\n2,2\n3,\n4,4\n");
        Path synthetic = write("synthetic.csv", "x,z\n1,\n2,\n3,\n4,\n");
        JsonNode group =
                json("--real", real, "--synthetic", synthetic).get("groups").get(0);
        assertThat(synthetic(group, "ks_complement")).isEqualTo(0.5);
        assertThat(synthetic(group, "wasserstein")).isEqualTo(0.5);
        assertThat(synthetic(group, "missing_value_similarity")).isEqualTo(0.25);
        assertThat(group.at("/columns/0/missing_value_similarity").isNull()).isTrue();
        assertThat(group.at("/columns/1/missing_value_similarity").asDouble()).isEqualTo(0.25);
        assertThat(Cli.run("compare", "--real", real, "--synthetic", synthetic).out())
                .containsPattern("Missing values +0.250 +1")
                .contains("Columns whose margins differ most: z 0.000, x 1.000")
                .contains("Columns whose shares of missing cells differ most: z 0.250");
        assertThat(Cli.run("compare", "--real", train, "--synthetic", test).out())
                .doesNotContain("Missing", "missing");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file;
    }

    private static void refused(Cli result, String... texts) {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip().lines()).hasSize(1);
        assertThat(result.err()).startsWith("makeweight: ").contains(texts);
    }

    @Test
    void whatCannotBeComparedIsRefusedInOneLine() throws IOException {
        Path real = write("real.csv", "x,c,y\n1,a,n\n2,a,n\n3,b,p\n4,b,p\n");
        Path lacking = write("lacking.csv", "x,y\n1,n\n");
        refused(
                Cli.run("compare", "--real", real, "--synthetic", lacking),
                "lacking.csv lacks column 'c' of",
                "real.csv");
        Path more = write("more.csv", "x,c,y,z,synthetic\n1,a,n,1,yes\n");
        refused(Cli.run("compare", "--real", real, "--synthetic", more), "has columns 'synthetic', 'z', which");
        Path text = write("text.csv", "x,c,y\nhigh,a,n\n");
        refused(
                Cli.run("compare", "--real", real, "--synthetic", text),
                "column 'x' holds numbers in",
                "--categorical x");
        refused(
                Cli.run("compare", "--real", real, "--synthetic", real, "--target", "yy"),
                "real.csv has no column 'yy' to be the target; did you mean 'y'?");
        Path unlabelled = write("unlabelled.csv", "x,c\n1,a\n");
        refused(
                Cli.run("compare", "--real", real, "--synthetic", unlabelled, "--target", "y"),
                "unlabelled.csv has no column 'y' to be the target");
        Path stranger = write("stranger.csv", "x,c,y\n1,a,q\n");
        refused(
                Cli.run("compare", "--real", real, "--synthetic", stranger, "--target", "y"),
                "two real rows of class 'q'",
                "0 and 1");
        Path blank = write("blank.csv", "x,c,y\n1,a,\n");
        refused(
                Cli.run("compare", "--real", real, "--synthetic", blank, "--target", "y"),
                "no synthetic row has a class: the column 'y' is blank");
        Path unmarked = write("unmarked.csv", "x,c,y,synthetic\n1,a,n,false\n");
        refused(Cli.run("compare", "--real", real, "--synthetic", unmarked), "no row is marked true");
        refused(Cli.run("compare", "--real", "-", "--synthetic", "-"), "only one of the files");
        refused(Cli.run("compare", "--real", real), "--synthetic");
        refused(Cli.run("compare", "--real", folder.resolve("none.csv"), "--synthetic", real), "no such file");
    }
}
