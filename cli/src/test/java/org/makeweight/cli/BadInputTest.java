package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with the input: exit code 2, one line that names the place, and nothing written. */
class BadInputTest {
    private static final String GOOD = "a,b,y\n1,2,n\n2,1,n\n3,3,n\n4,1,n\n5,2,p\n6,3,p\n";

    @TempDir
    Path folder;

    private Path data;
    private Path output;

    @BeforeEach
    void writeGoodData() throws IOException {
        data = folder.resolve("data.csv");
        output = folder.resolve("out.csv");
        Files.writeString(data, GOOD);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("NaN among numbers", GOOD.replace("3,3,n", "3,NaN,n"), "line 4", "column 'b'"),
                Arguments.of("an infinite number", GOOD.replace("3,3,n", "inf,3,n"), "line 4", "column 'a'"),
                Arguments.of("text among numbers", GOOD.replace("3,3,n", "3,three,n"), "line 4", "'three'"),
                Arguments.of("one class only", GOOD.replace(",p", ",n"), "'y'", "two classes are needed"),
                Arguments.of("duplicate column names", GOOD.replace("a,b,y", "a,a,y"), "line 1", "'a'"),
                Arguments.of("a ragged row", GOOD.replace("3,3,n", "3,3,3,n"), "line 4", "4 values"),
                Arguments.of("a short row", GOOD.replace("3,3,n", "3,n"), "line 4", "2 values"),
                Arguments.of("an empty file", "", "empty", "data.csv"),
                Arguments.of("a header alone", "a,b,y\n", "data.csv", "row"),
                Arguments.of("an open quote", GOOD.replace("3,3,n", "3,\"3,n"), "line 4", "quote"),
                Arguments.of("no such target", GOOD.replace("a,b,y", "a,b,z"), "'y'", "data.csv"),
                Arguments.of(
                        "a quantity as the class",
                        GOOD.replace(",n", ",1.5").replace("6,3,p", "6,3,2").replace(",p", ",7"),
                        "'y'",
                        "quantity"),
                Arguments.of("a label missing", GOOD.replace("3,3,n", "3,3,"), "line 4", "'y'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aBadFileIsRefusedWithItsPlace(String name, String text, String place, String reason) throws IOException {
        Files.writeString(data, text);
        refused(
                Cli.run(
                        "augment",
                        "--method",
                        "smote:k_neighbors=1",
                        "--input",
                        data,
                        "--target",
                        "y",
                        "--output",
                        output),
                place,
                reason);
        refused(Cli.run("split", "--input", data, "--target", "y", "--folds", 2, "--output", output), place, reason);
        Path spec = folder.resolve("spec.yaml");
        Files.writeString(spec, "makeweight: 1\ndatasets: [{file: data.csv, target: y}]\nvalidation: {folds: 2}\n");
        refused(Cli.run("run", spec, "--out", folder.resolve("results"), "--quiet"), place, reason);
        Files.delete(spec);
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        Files.write(data, new byte[] {'a', ',', 'y', '\n', 0, 1, 2, 3, '\n'});
        refused(augment("smote"), "data.csv", "binary");
        Files.write(data, "a,y\n\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(augment("smote"), "data.csv", "UTF-8");
    }

    private Cli augment(String method, Object... more) {
        Object[] arguments = Stream.concat(
                        Stream.of("augment", "--method", method, "--input", data, "--target", "y", "--output", output),
                        Stream.of(more))
                .toArray();
        return Cli.run(arguments);
    }

    /** Only the data may be in the folder, whatever was asked for. */
    private void refused(Cli result, String... texts) throws IOException {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip().lines()).hasSize(1);
        assertThat(result.err()).startsWith("makeweight: ").contains(texts);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .allMatch(name -> List.of("data.csv", "spec.yaml").contains(name));
        }
    }

    @Test
    void aMethodIsRefusedByItsOwnWords() throws IOException {
        refused(augment("smoet"), "unknown augmenter 'smoet'; did you mean 'smote'?");
        refused(augment("smote:k=3"), "unknown parameter 'k'", "(method 'smote')");
        refused(augment("smote:k_neighbors=0"), "k_neighbors must be a whole number, at least 1");
        refused(augment("smote:k_neighbors"), "'k_neighbors' must be key=value");
        refused(augment("smote"), "k_neighbors=5 needs at least 6 rows", "class 'p' has 2", "clamp:5");
        refused(augment("class-weights"), "weighs rows and makes none");
        refused(augment("smote-n"), "categorical columns only");
    }

    @Test
    void valuesTooLargeToComputeWithAreRefused() throws IOException {
        Files.writeString(data, GOOD.replace("5,2,p", "-1e308,2,p").replace("6,3,p", "1e308,3,p"));
        refused(augment("smote:k_neighbors=1"), "column 'a'", "too large to compute with");
    }

    @Test
    void optionsOutOfRangeAreRefused() throws IOException {
        refused(augment("smote", "--seed", -1), "--seed must be from 0 to 4294967295 but was -1");
        refused(augment("smote", "--threads", 0), "--threads must be at least 1 but was 0");
        refused(augment("smote", "--ratio", 0), "ratio must be above 0");
        refused(augment("smote:k_neighbors=1", "--ratio", 0.1), "raise the ratio");
        refused(augment("smote", "--ratio", 1, "--sampling-strategy", "all"), "mutually exclusive");
        refused(augment("smote", "--sampling-strategy", "minorty"), "did you mean 'minority'?");
        refused(augment("smote", "--sampling-strategy", "q=9"), "there is no class 'q'");
        refused(augment("smote", "--sampling-strategy", "p=9,p=10"), "class 'p' stands twice");
        refused(augment("smote", "--sampling-strategy", "majority"), "methods that leave rows out");
        refused(augment("tomek-links", "--sampling-strategy", "minority"), "methods that add rows");
        refused(augment("random-undersampling", "--sampling-strategy", "minority"), "methods that add rows");
        refused(augment("smote:k_neighbors=1", "--ratio", 1e9), "more than a table holds");
        refused(augment("borderline-smote:m_neighbors=99"), "m_neighbors=99 needs at least 100 rows", "lower it");
        refused(augment("svm-smote:m_neighbors=99"), "m_neighbors=99 needs at least 100 rows");
        refused(augment("smote", "--scale", "big"), "--scale must be none, standard or minmax");
        refused(augment("smote", "--categorical", "c"), "'c'");
        refused(augment("smote", "--sed", 3), "Unknown option", "'--sed'", "did you mean --seed?");
        refused(Cli.run("agment"), "agment", "did you mean");
        refused(Cli.run("augment"), "Missing required options");
        refused(Cli.run("datasets", "show", "ai4j"), "did you mean 'ai4i'?");
        refused(Cli.run("methods", "smoet"), "did you mean 'smote'?");
        refused(Cli.run("datasets", "simulate", "ai4i", "--rows", 0, "--output", output), "--rows must be at least 1");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedBeforeTheWork() throws IOException {
        output = folder.resolve("no/such/folder/out.csv");
        refused(augment("smote:k_neighbors=1"), "cannot write", "there is no folder");
        output = folder;
        refused(augment("smote:k_neighbors=1"), "cannot write", "it is a folder");
    }

    @Test
    void aMissingFileIsSaidToBeMissing() throws IOException {
        Files.delete(data);
        refused(augment("smote"), "data.csv", "no such file");
        refused(Cli.run("run", folder.resolve("none.yaml")), "none.yaml", "no such file");
        refused(Cli.run("report", folder.resolve("none")), "no such file or folder; a results folder was expected");
        refused(Cli.run("datasets", "list", "--data", folder.resolve("none")), "none");
    }

    @Test
    void anExistingOutputSurvivesARefusal() throws IOException {
        Files.writeString(output, "precious");
        Cli result = augment("smote");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(Files.readString(output)).isEqualTo("precious");
    }

    @Test
    void fewerMinorityRowsThanFoldsAreRefused() throws IOException {
        refused(
                Cli.run("split", "--input", data, "--target", "y", "--folds", 3, "--output", output),
                "the minority class 'p' has 2 rows, fewer than the 3 folds; 2 folds at most would do");
    }

    @Test
    void aFolderWithOtherFilesIsNoResultsFolder() throws IOException {
        Path spec = folder.resolve("spec.yaml");
        Files.writeString(spec, "makeweight: 1\ndatasets: [noise]\nvalidation: {folds: 2}\n");
        refused(Cli.run("run", spec, "--out", folder), "it holds other files");
        refused(Cli.run("run", spec, "--out", data), "it is a file");
        refused(Cli.run("run", spec, "--threads", 0), "--threads must be at least 1");
    }

    /** Each as a whole: what is wrong, and what to write instead. */
    @Test
    void anExperimentsFileIsRefusedWithWhatWouldBeRight() throws IOException {
        refusedSpec("datasets: [data.csv]", "write {file: data.csv, target: COLUMN}");
        refusedSpec("datasets: [paw]\nclassifiers: [rf]", "unknown classifier 'rf'; there are", "random-forest");
        refusedSpec("datasets: [paw]\nmetrics: [f3]", "line 3: unknown metric 'f3'; did you mean 'f1'?");
        refusedSpec("datasets: [paw]\nclassifier: [knn]", "unknown key 'classifier'; did you mean 'classifiers'?");
        refusedSpec(
                "datasets: [{file: data.csv, target: y}]\nvalidation: {folds: 4}",
                "the minority class 'p' has 2 rows, fewer than the 4 folds; 2 folds at most would do");
    }

    private void refusedSpec(String text, String... texts) throws IOException {
        Path spec = folder.resolve("spec.yaml");
        Files.writeString(spec, "makeweight: 1\n" + text + "\n");
        refused(Cli.run("run", spec, "--out", folder.resolve("results")), texts);
    }

    @Test
    void anUnknownKeyIsFollowedByALineForEachKeyThatThereIs() throws IOException {
        Path spec = folder.resolve("spec.yaml");
        for (String[] unknown : List.of(
                new String[] {"oversampling: smote", "unknown key 'oversampling'", "augmenters         methods that"},
                new String[] {"validation: {test: 0.2}", "validation has an unknown key 'test'", "folds       Folds of"
                },
                new String[] {"limits: {minutes: 2}", "limits has an unknown key 'minutes'", "seconds  what one trial"
                })) {
            Files.writeString(spec, "makeweight: 1\ndatasets: [paw]\n" + unknown[0] + "\n");
            Cli result = Cli.run("run", spec, "--out", folder.resolve("results"));
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err())
                    .contains("line 3: " + unknown[1] + "; there are\n")
                    .contains("\n  " + unknown[2]);
            assertThat(result.err().lines().skip(1)).isNotEmpty().allMatch(line -> line.matches("  [a-z_]+ +\\S.*"));
        }
    }

    @Test
    void executorsThatDoNotGoTogetherWithOtherOptionsAreRefused() throws IOException {
        refused(Cli.run("run", "--executor", "flink"), "--executor must be local or spark but was 'flink'");
        refused(Cli.run("run", "--master", "local[2]"), "--master is for Spark; add --executor spark");
        refused(Cli.run("run", "--executor", "local", "--master", "local[2]"), "--master is for Spark");
        refused(Cli.run("run", "--executor", "spark", "--threads", 2), "--threads is for --executor local");
    }
}
