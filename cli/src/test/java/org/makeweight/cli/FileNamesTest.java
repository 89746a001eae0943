package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad name of a file is told in the same sentence, whichever option of whichever command names it. */
class FileNamesTest {
    private static final String HERE = "@";

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void writeData() throws IOException {
        data = Files.writeString(folder.resolve("data.csv"), "a,b,y\n1,2,n\n2,1,n\n3,3,n\n4,1,n\n5,2,p\n6,3,p\n");
        Files.createDirectory(folder.resolve("sub"));
    }

    /** Runs a command, with a name in the place of {@code NAME} and this test's folder in that of {@code @}. */
    private Cli run(String command, String name) {
        return Cli.run(Stream.of(command.split(" ", -1))
                .map(word -> word.equals("NAME") ? name : word.replace(HERE, folder + "/"))
                .toArray());
    }

    private static void refused(Cli cli, String sentence) {
        assertThat(cli.exitCode()).as(cli.err()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).startsWith("makeweight: " + sentence).hasLineCount(1);
    }

    private static void isNoName(Cli empty, Cli zero) {
        refused(empty, "'' cannot be the name of a file: it is empty");
        refused(zero, "'a b' cannot be the name of a file: it holds a zero character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "augment --method smote --input NAME --target y --output @out.csv",
                "generate --method gaussian-copula --input NAME --rows 3 --output @out.csv",
                "compare --real NAME --synthetic @data.csv",
                "compare --real @data.csv --synthetic NAME",
                "compare --real @data.csv --synthetic @data.csv --holdout NAME",
                "split --input NAME --target y --output @out.csv",
                "stats --input NAME",
                "datasets show NAME --target y",
                "run NAME",
                "run --input NAME --target y"
            })
    void aFileToRead(String command) {
        String none = folder.resolve("none.csv").toString();
        refused(run(command, none), "cannot read " + none + ": no such file or folder");
        refused(run(command, data + "/none.csv"), "cannot read " + data + "/none.csv: no such file or folder");
        String sub = folder.resolve("sub").toString();
        refused(run(command, sub), "cannot read " + sub + ": it is a folder");
        isNoName(run(command, ""), run(command, "a\0b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report NAME",
                "verify NAME",
                "cite NAME",
                "merge @new NAME",
                "run --from NAME --out @new",
                "run --data NAME",
                "datasets list --data NAME",
                "datasets show paw --data NAME"
            })
    void aFolderToRead(String command) {
        String none = folder.resolve("none").toString();
        refused(run(command, none), "cannot read " + none + ": no such file or folder; a ");
        refused(run(command, data.toString()), "cannot read " + data + ": it is no folder; a ");
        isNoName(run(command, ""), run(command, "a\0b"));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "augment --method smote --input @data.csv --target y --output NAME",
                "augment --method smote --input @data.csv --target y --output @out.csv --origins NAME",
                "augment --method smote --input @data.csv --target y --output @out.csv --figure NAME",
                "generate --method gaussian-copula --input @data.csv --rows 3 --output NAME",
                "split --input @data.csv --target y --output NAME",
                "stats --input @data.csv --figure NAME",
                "datasets folds @sub --output NAME",
                "datasets simulate paw --rows 9 --output NAME"
            })
    void aFileToWrite(String command) {
        String ending = command.contains("--figure") ? ".svg" : ".csv";
        String lost = folder.resolve("none/out" + ending).toString();
        refused(run(command, lost), "cannot write " + lost + ": there is no folder " + folder.resolve("none"));
        String inFile = data + "/out" + ending;
        refused(run(command, inFile), "cannot write " + inFile + ": there is no folder " + data);
        if (ending.equals(".csv")) {
            String sub = folder.resolve("sub").toString();
            refused(run(command, sub), "cannot write " + sub + ": it is a folder");
            isNoName(run(command, ""), run(command, "a\0b"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --out NAME", "merge NAME @sub", "methods smote --gallery NAME"})
    void aFolderToWrite(String command) {
        String inFile = data + "/new";
        if (!command.startsWith("merge")) {
            refused(run(command, inFile), "cannot write " + inFile + ": ");
            refused(run(command, data.toString()), "cannot write " + data + ": ");
        }
        isNoName(run(command, ""), run(command, "a\0b"));
    }

    @Test
    void theFilesThatAnExperimentNames() throws IOException {
        Path spec = folder.resolve("spec.yaml");
        for (String written : List.of(
                "datasets: [{file: NAME, target: y}]",
                "datasets: [{file: data.csv, target: y, test: NAME}]",
                "datasets: [paw]\nvalidation: {folds_file: NAME}",
                "datasets: [paw]\nclassifiers: [olcut: {file: NAME, name: x}]")) {
            for (String[] fault : new String[][] {
                {"none.csv", "cannot read " + folder + "/none.csv: no such file or folder"},
                {"sub", "cannot read " + folder + "/sub: it is a folder"},
                {"\"a\\0b\"", "'a b' cannot be the name of a file: it holds a zero character"},
                {"\"\"", "'' cannot be the name of a file: it is empty"}
            }) {
                if (written.contains("olcut") && fault[0].equals("\"\"")) {
                    // a parameter without a value is told as of any other method
                    continue;
                }
                Files.writeString(spec, "makeweight: 1\n" + written.replace("NAME", fault[0]) + "\n");
                Cli cli = Cli.run("run", spec, "--out", folder.resolve("new"));
                assertThat(cli.exitCode()).as(cli.err()).isEqualTo(2);
                assertThat(cli.err()).as(written).hasLineCount(1).contains(fault[1]);
                assertThat(folder.resolve("new")).doesNotExist();
            }
        }
    }

    @Test
    void aNameMayBeAsLongAsTheSystemAllows() {
        Path longest = folder.resolve("n".repeat(251) + ".csv");
        assertThat(run("split --input @data.csv --folds 2 --target y --output NAME", longest.toString())
                        .exitCode())
                .isZero();
        assertThat(longest).isNotEmptyFile();
    }
}
