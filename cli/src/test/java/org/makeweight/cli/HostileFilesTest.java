package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were made to break something, or that lead to one another: refused in one line, or done without harm. */
class HostileFilesTest {
    private static final String ROWS = "a,b,y\n1,2,n\n2,1,n\n3,3,n\n4,1,n\n5,2,p\n6,3,p\n";

    /** A list of a thousand numbers. */
    private static final String MANY = IntStream.range(2, 1002).boxed().toList().toString();

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void writeData() throws IOException {
        data = Files.writeString(folder.resolve("data.csv"), ROWS);
    }

    private Cli augment(Object... more) {
        return Cli.run(Stream.concat(
                        Stream.of("augment", "--method", "random-oversampling", "--input", data, "--target", "y"),
                        Stream.of(more))
                .toArray());
    }

    private static void refused(Cli cli, String... texts) {
        assertThat(cli.exitCode()).as(cli.err()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        // a slow machine tells how far it has read before it refuses
        assertThat(cli.err().lines().filter(line -> !line.isBlank() && !line.startsWith("reading ")))
                .singleElement()
                .asString()
                .contains(texts);
    }

    @Test
    void noTwoFilesOfACommandAreTheSameWhateverLeadsToThem() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("data.csv"));
        Path hard = Files.createLink(folder.resolve("hard.csv"), data);
        Path round = folder.resolve("sub/../data.csv");
        Path out = folder.resolve("out.csv");
        for (Path same : new Path[] {data, link, hard, round}) {
            refused(augment("--output", same), "--input and --output are the same file");
            refused(augment("--output", out, "--origins", same), "--input and --origins are the same file");
        }
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.csv"), Path.of("none.csv"));
        refused(augment("--output", dangling, "--origins", folder.resolve("none.csv")), "are the same file");
        Path circle = Files.createSymbolicLink(folder.resolve("circle.csv"), Path.of("circle.csv"));
        refused(augment("--output", circle, "--origins", circle), "are the same file");
        refused(augment("--output", "-", "--origins", "-"), "cannot both be standard output");
        assertThat(data).hasContent(ROWS);
        assertThat(out).doesNotExist();
    }

    @Test
    void nothingIsTestedOnTheFileItWasLearntFrom() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("data.csv"));
        refused(
                Cli.run("run", "--input", data, "--target", "y", "--test", link, "--out", folder.resolve("out")),
                link + " is the training file itself");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void twoOutputsMeetInNoDeviceButTheOneThatKeepsNothing() {
        assumeThat(Path.of("/dev/null")).exists();
        assumeThat(Path.of("/dev/zero")).exists();
        refused(augment("--output", "/dev/zero", "--origins", "/dev/zero"), "are the same file");
        assertThat(augment("--output", "/dev/null", "--origins", "/dev/null").exitCode())
                .isZero();
    }

    static Stream<Arguments> specs() {
        String start = "makeweight: 1\ndatasets: [make-classification]\n";
        return Stream.of(
                Arguments.of(
                        "an alias", start + "name: &x smote\naugmenters: [*x]\n", "line 4: augmenters is an alias, *x"),
                Arguments.of("no value", start + "seed: ~\n", "line 3: seed must have a value"),
                Arguments.of(
                        "no method", start + "augmenters: [~]\n", "spec.yaml, line 3: augmenters must have a value"),
                Arguments.of("no metric", start + "primary: null\n", "spec.yaml, line 3: primary must have a value"),
                Arguments.of(
                        "a zero character in the name",
                        start + "name: \"a\\0b\"\n",
                        "line 3: name must be text on one"),
                Arguments.of(
                        "an escape in the name", start + "name: \"a\\e[31m\"\n", "line 3: name must be text on one"),
                Arguments.of(
                        "a line end in the name", start + "name: \"a\\u2028b\"\n", "line 3: name must be text on one"),
                Arguments.of("a name without end", start + "name: " + "a".repeat(201) + "\n", "at most 200 characters"),
                Arguments.of(
                        "a zero character in a path",
                        start.replace("make-classification", "{file: \"a\\0.csv\", target: y}"),
                        "line 2: datasets.file names a file: 'a .csv' cannot be the name of a file"),
                Arguments.of("a tab", start + "validation:\n\tfolds: 2\n", "begins with a tab; YAML is indented"),
                Arguments.of("2^31 repeats", start + "validation: {repeats: 2147483648}\n", "from 1 to 10000"),
                Arguments.of("10,001 repeats", start + "validation: {repeats: 10001}\n", "from 1 to 10000"),
                Arguments.of("10,001 inner repeats", start + "tune: {inner_repeats: 10001}\n", "from 1 to 10000"),
                Arguments.of("2^31 inner folds", start + "tune: {inner_folds: 2147483648}\n", "from 2 to 10000"),
                Arguments.of(
                        "2^31 rows",
                        start.replace("make-classification", "{simulate: noise, rows: 2147483648, name: n}"),
                        "datasets.rows must be a whole number"),
                Arguments.of(
                        "costs without a finite sum",
                        start + "costs: {false_negative: 1e308, false_positive: 1}\n",
                        "costs.false_negative must be a number above 0 and below"),
                Arguments.of(
                        "a name of 200,000 characters",
                        "makeweight: 1\ndatasets: [" + "a".repeat(200_000) + "]\n",
                        "no data set 'aaaa"),
                Arguments.of(
                        "a pattern of 200,000 characters",
                        "makeweight: 1\ndatasets: [\"" + "a*".repeat(100_000) + "b\"]\n",
                        "no data set matches 'a*a*"),
                Arguments.of("a tag", start + "seed: !!str 3\n", "line 3: seed has a tag, '!tag:yaml.org,2002:str'"),
                Arguments.of("a list as a key", start + "? [a, b]\n: 1\n", "a key must be a single value"),
                Arguments.of(
                        "a number of 200,000 digits",
                        start + "seed: " + "9".repeat(200_000) + "\n",
                        "must be a whole number"),
                Arguments.of(
                        "a parameter of 200,000 digits",
                        start + "augmenters: [smote: {k_neighbors: " + "9".repeat(200_000) + "}]\n",
                        "k_neighbors must be a whole number"),
                Arguments.of(
                        "a grid of a thousand million methods",
                        start + "augmenters: [wgan-gp: {steps: " + MANY + ", batch_size: " + MANY + ", embedding_dim: "
                                + MANY + "}]\n",
                        "makes a grid of more than 10000 methods"),
                Arguments.of("100,000 brackets", "[".repeat(100_000), "nested deeper than any experiment"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("specs")
    void anExperimentIsRefusedInOneLine(String name, String text, String reason) throws IOException {
        Path spec = Files.writeString(folder.resolve("spec.yaml"), text);
        Cli cli = Cli.run("run", spec, "--out", folder.resolve("out"));
        refused(cli, reason);
        assertThat(cli.err().split("spec.yaml, line", -1)).hasSizeLessThan(3);
        assertThat(cli.err()).hasSizeLessThan(600);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void textThatIsNotUtf8IsSaidToBeThat() throws IOException {
        byte[] latin = "makeweight: 1\nname: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        refused(Cli.run("run", Files.write(folder.resolve("spec.yaml"), latin)), "it is not UTF-8 text");
    }

    @Test
    void namesAndLabelsCannotSteerATerminal() throws IOException {
        Files.writeString(data, ROWS.replace("b,y", "b\u001b[31m,y").replace(",p", ",p\u2028\u202e"));
        Cli balanced = augment("--output", folder.resolve("out.csv"));
        assertThat(balanced.exitCode()).as(balanced.err()).isZero();
        assertThat(balanced.out()).contains("p\\u2028\\u202e").doesNotContain("\u2028", "\u202e");
        Cli shown = Cli.run("datasets", "show", data, "--target", "y");
        assertThat(shown.out()).contains("b\\u001b[31m").doesNotContain("\u001b");
        // the data themselves stay as they are
        assertThat(folder.resolve("out.csv")).content().startsWith("a,b\u001b[31m,y\n");
    }

    @Test
    void aSmallFileThatUnpacksToOneEndlessValueIsToldAsThat() throws IOException {
        Path packed = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("a,y\n".getBytes(StandardCharsets.UTF_8));
            byte[] digits = "0".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 20; i++) {
                out.write(digits);
            }
        }
        refused(
                Cli.run("augment", "--method", "smote", "--input", packed, "--target", "y", "--output", "-"),
                "bomb.csv.gz, line 2, column 'a': a value is longer than");
    }

    @Test
    void anIndexOfThirtyMillionIsRefusedBeforeItTakesMemory() throws IOException {
        Path sparse = Files.writeString(folder.resolve("a.libsvm"), "1 1:1\n-1 30000000:1\n");
        refused(
                Cli.run("augment", "--method", "smote", "--input", sparse, "--target", "class", "--output", "-"),
                "a.libsvm");
    }

    @Test
    void aBibliographyIsReadHoweverItsLinesAreBroken() throws IOException {
        String header = "id,title,domain,rows,numeric_features,categorical_features,missing_cells,majority_label,"
                + "minority_label,imbalance_ratio,citation_key,source,licence,sha256,home_page,notes,classes,"
                + "minority_rows,duplicate_rows,constant_features,family,categorical_columns,collection\n";
        Files.writeString(
                folder.resolve("catalogue.csv"),
                header + "data,Rows,health,6,2,0,0,n,p,2,one2020,made,CC0,0,https://example.org,,2,2,0,0,rows,,own\n");
        Path works = folder.resolve("references.bib");
        Files.writeString(works, "@article{one2020, author = \"One, A. and Two, B.\", title={A {T}itle}, year=2020}\n");
        assertThat(Cli.run("datasets", "list", "--data", folder).exitCode()).isZero();
        for (String odd :
                new String[] {"@article{\n", "@,{\n}\n", "@{}@{}", "@misc{x\n}\n", "@misc{x, title = {\n@misc{y,\n}\n"
                }) {
            Files.writeString(works, odd);
            refused(
                    Cli.run("datasets", "list", "--data", folder),
                    "column 'citation_key': references.bib has no entry 'one2020'");
        }
        String listed = Files.readString(folder.resolve("catalogue.csv"));
        for (String nothing : new String[] {"", "\0\1]", header}) {
            Files.writeString(folder.resolve("catalogue.csv"), nothing);
            refused(Cli.run("datasets", "list", "--data", folder), "catalogue.csv lists no data sets");
        }
        Files.writeString(folder.resolve("catalogue.csv"), listed);
        Files.write(works, new byte[] {'@', (byte) 0xff});
        refused(Cli.run("datasets", "list", "--data", folder), "references.bib", "it is not UTF-8 text");
    }
}
