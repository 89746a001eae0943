package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.hash.Sha256;
import org.makeweight.report.CheckSums;
import org.makeweight.report.ReportCheck;

/** A stranger checks a results folder, and it says which byte was changed. */
class VerifyTest {
    private static final String SPEC = """
            makeweight: 1
            name: checked
            seed: 3
            datasets: [{file: rows.csv, target: y}]
            augmenters: [smote]
            classifiers: [knn, cart]
            validation: {folds: 2, repeats: 1}
            generator_seeds: 1
            quality: true
            origins: true
            """;

    /** Made once; each test has a copy of its own. */
    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private Path run;

    @BeforeAll
    static void runs() throws IOException {
        StringBuilder rows = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 60; i++) {
            rows.append(i * 7 % 11).append(',').append(i * 5 % 13).append(i % 4 == 0 ? ",rare\n" : ",usual\n");
        }
        Files.createDirectories(made.resolve("spec"));
        Files.writeString(made.resolve("spec/rows.csv"), rows);
        Files.writeString(made.resolve("spec/spec.yaml"), SPEC);
        Cli cli = Cli.run("run", made.resolve("spec/spec.yaml"), "--out", made.resolve("run"), "--quiet");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
    }

    @BeforeEach
    void copies() throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(made.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        run = folder.resolve("run");
    }

    /** Changes a byte in the middle of a file; gives the bytes before. */
    private static byte[] changeByte(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        byte[] after = before.clone();
        after[after.length / 2] ^= 1;
        Files.write(file, after);
        return before;
    }

    private void change(String sql, Object... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + run.resolve("results.sqlite"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private Cli verify(Object... more) {
        return Cli.run(Stream.concat(Stream.of("verify", run), Stream.of(more)).toArray());
    }

    @Test
    void anUntouchedFolderIsEqualAndStaysUntouched() throws IOException {
        byte[] store = Files.readAllBytes(run.resolve("results.sqlite"));
        Cli cli = verify();
        assertThat(cli.out()).contains("All equal").contains("results computed again");
        assertThat(cli.exitCode()).isZero();
        assertThat(Files.readAllBytes(run.resolve("results.sqlite"))).isEqualTo(store);
        assertThat(run.resolve("results.sqlite-wal")).doesNotExist();
        assertThat(verify("--trials", 3, "--seed", 1).out()).contains("All equal: 3 of ");
    }

    @Test
    void whereAnExperimentStoodIsKeptOnlyIfItNamesFiles() throws IOException {
        assertThat(Files.readString(run.resolve("environment.json")))
                .contains("\"spec_folder\" : \"" + made.resolve("spec") + "\"");
        Path spec =
                Files.writeString(folder.resolve("plain.yaml"), SPEC.replace("{file: rows.csv, target: y}", "noise"));
        assertThat(Cli.run("run", spec, "--out", folder.resolve("plain"), "--quiet")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(folder.resolve("plain/environment.json")))
                .contains("\"spec_folder\" : null")
                .doesNotContain(folder.toString());
    }

    @Test
    void citeNamesTheSoftwareAndWhatARunUsed() throws IOException {
        assertThat(Cli.run("cite").out()).startsWith("@misc{makeweight,");
        Cli used = Cli.run("cite", run);
        assertThat(used.exitCode()).isZero();
        assertThat(used.out())
                .isEqualTo(Files.readString(run.resolve("references.bib")))
                .contains("chawla2002smote");
        assertThat(Cli.run("cite", folder).exitCode()).isEqualTo(2);
        assertThat(run.resolve("ro-crate-metadata.json")).content().contains("CreateAction");
    }

    @Test
    void aChangedByteInAnyHashedFileIsNamed() throws IOException {
        try (Stream<String> sums = Files.lines(run.resolve("SHA256SUMS"))) {
            for (String name : sums.map(line -> line.substring(66)).toList()) {
                Path file = run.resolve(name);
                byte[] before = changeByte(file);
                assertThat(CheckSums.read(run).changedIn(run))
                        .singleElement()
                        .satisfies(line -> assertThat(line).startsWith(name + ": "));
                Files.write(file, before);
            }
        }
        Path trials = run.resolve("tables/trials.csv");
        Files.writeString(trials, Files.readString(trials).replaceFirst("completed", "Completed"));
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("tables/trials.csv: the file was changed");
    }

    @Test
    void aTableChangedTogetherWithItsSumIsFoundByMakingItAgain() throws IOException {
        Path trials = run.resolve("tables/trials.csv");
        Files.writeString(trials, Files.readString(trials).replaceFirst("completed", "Completed"));
        Path sums = run.resolve("SHA256SUMS");
        String sum = Sha256.of(trials);
        Files.writeString(
                sums,
                Files.readString(sums).replaceAll("[0-9a-f]{64}  tables/trials.csv", sum + "  tables/trials.csv"));
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains("SHA256SUMS: the file was changed")
                .contains("tables/trials.csv: the stored results give other content");
    }

    /** The page, the paper and the tables of times have no place in SHA256SUMS. */
    @Test
    void aChangedByteInAnyOtherFileIsNamedToo() throws IOException {
        List<String> others;
        try (Stream<Path> files = Files.walk(run)) {
            String sums = Files.readString(run.resolve("SHA256SUMS"));
            others = files.filter(Files::isRegularFile)
                    .map(file -> run.relativize(file).toString())
                    .filter(name -> !sums.contains("  " + name + "\n"))
                    .filter(name -> !name.equals("results.sqlite") && !name.startsWith("ro-crate"))
                    .toList();
        }
        assertThat(others)
                .contains(
                        "environment.json", "report.html", "paper.tex", "slides.tex", "appendix.md", "tables/costs.csv")
                .contains("tables/costs.tex", "tables/costs.md", "figures/costs-knn.svg");
        for (String name : others) {
            Path file = run.resolve(name);
            byte[] before = changeByte(file);
            assertThat(ReportCheck.of(run).changedBesides())
                    .as(name)
                    .contains(name + ": the file was changed; ro-crate-metadata.json has another sum for it");
            Files.write(file, before);
        }
        Path costs = run.resolve("tables/costs.csv");
        Files.writeString(costs, Files.readString(costs).replaceFirst("knn", "cart"));
        Cli cli = verify("--trials", 1);
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("tables/costs.csv: the file was changed");
    }

    @Test
    void aPageChangedTogetherWithItsSumIsFoundByMakingItAgain() throws IOException {
        Path page = run.resolve("report.html");
        Path crate = run.resolve("ro-crate-metadata.json");
        String before = Sha256.of(page);
        Files.writeString(page, Files.readString(page).replace("SMOTE", "MAGIC"));
        Files.writeString(crate, Files.readString(crate).replace(before, Sha256.of(page)));
        Cli cli = verify("--trials", 1);
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains("report.html: the stored results give other content than ro-crate-metadata.json says");
    }

    @Test
    void metadataThatSaySomethingElseAreFoundAndTheirDayIsNot() throws IOException {
        Path crate = run.resolve("ro-crate-metadata.json");
        String text = Files.readString(crate);
        Files.writeString(crate, text.replaceFirst("(\"datePublished\" : )\"[^\"]*\"", "$1\"1999-12-31\""));
        assertThat(verify("--trials", 1).out()).contains("All equal");
        Files.writeString(crate, text.replace("Seed 3", "Seed 4"));
        assertThat(verify("--trials", 1).out())
                .startsWith("ro-crate-metadata.json: the stored results give other content");
        for (String damaged : new String[] {"", "{\"@graph\": [", "[]"}) {
            Files.writeString(crate, damaged);
            Cli cli = verify("--trials", 1);
            assertThat(cli.exitCode()).isEqualTo(1);
            assertThat(cli.out()).contains("ro-crate-metadata.json");
        }
        Files.delete(crate);
        assertThat(verify("--trials", 1).exitCode()).isEqualTo(1);
    }

    /** After a change to the page, {@code makeweight report results/verify-example} makes it anew. */
    @Test
    void theFolderThatTheProjectShipsIsWhatThisSoftwareMakes() {
        Cli cli = Cli.run("verify", Path.of("..", "results", "verify-example"));
        assertThat(cli.out()).startsWith("All equal");
        assertThat(cli.exitCode()).isZero();
    }

    @Test
    void whereResultsCameFromIsComparedWithWhatIsSaidOfIt() throws Exception {
        change("INSERT INTO taken SELECT key, 'elsewhere' FROM plan WHERE position = 0");
        Cli cli = verify("--trials", 1);
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .startsWith(
                        "environment.json: what was taken over from elsewhere is {}, but the store has {elsewhere=1}");
    }

    @Test
    void anExperimentInTheStoreThatIsNoneIsNotBlamedOnTheData() throws Exception {
        change("UPDATE meta SET value = 'nothing' WHERE key = 'experiment'");
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .contains(run.resolve("experiment.yaml") + ", line 1: ")
                .doesNotContain("--data");
    }

    @Test
    void aPaperInTwoColumnsIsComparedWithOneInTwoColumns() {
        assertThat(Cli.run("report", run, "--style", "two-column").exitCode()).isZero();
        assertThat(verify("--trials", 1).out()).contains("All equal");
    }

    @Test
    void aChangedResultInTheStoreIsNamedByItsTrial() throws Exception {
        change("UPDATE trial SET tp = tp + 1 WHERE key = (SELECT key FROM plan WHERE position = 0)");
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains(
                        "results.sqlite: data set rows, repeat 0, fold 0, none, generator seed 0, knn: its counts are stored as tp ");
        assertThat(cli.out().lines()).hasSize(2);
    }

    @Test
    void resultsUnderTheNamesOfOthersAreFoundThoughTheReportWasMadeAnew() throws Exception {
        change("UPDATE plan SET augmenter = CASE augmenter WHEN 'none' THEN 'smote' ELSE 'none' END WHERE augmenter IN"
                + " ('none', 'smote')");
        assertThat(Cli.run("report", run).exitCode()).isZero();
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains("results.sqlite: table plan: ")
                .contains("the first, dataset rows, repeat 0, fold 0, augmenter none, generator seed 0, classifier knn,"
                        + " threshold 0.5: augmenter is 'smote' and would be 'none'");
    }

    @Test
    void factsOfADataSetThatWereChangedAreFoundThoughTheReportWasMadeAnew() throws Exception {
        change("UPDATE dataset SET licence = 'CC0', missing_cells = 5");
        assertThat(Cli.run("report", run).exitCode()).isZero();
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains("results.sqlite: table dataset: 1 of 1 rows")
                .contains("licence is 'CC0'");
    }

    @Test
    void aPlanOfAnotherSizeIsToldByItsSize() throws Exception {
        change("DELETE FROM plan WHERE position = 3");
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .containsPattern("table plan has (\\d+) rows, and the experiment comes to \\d+; the first");
    }

    @Test
    void whatAResultSaysCannotSteerATerminal() throws Exception {
        change(
                "UPDATE trial SET status = 'failed', reason = ? WHERE key = (SELECT key FROM plan WHERE position = 0)",
                "of\nno\u001b[31m use");
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains("stored is failed (of no\\u001b[31m use)")
                .doesNotContain("\u001b");
    }

    @Test
    void whatTheClockEndedIsCountedAndNotRepeated() throws Exception {
        change("UPDATE trial SET status = 'failed', reason = 'took longer than the limit of 3600 s' WHERE key ="
                + " (SELECT key FROM plan WHERE position = 0)");
        assertThat(Cli.run("report", run).exitCode()).isEqualTo(3);
        assertThat(verify().out()).contains("1 ended by their time limit and are not repeated");
    }

    @Test
    void scoresOfAnotherTrialAreFound() throws Exception {
        change("UPDATE trial SET scores = (SELECT scores FROM trial JOIN plan USING (key) WHERE fold = 0 AND"
                + " augmenter = 'smote' AND classifier = 'knn') WHERE key = (SELECT key FROM plan WHERE fold = 0 AND"
                + " augmenter = 'smote' AND classifier = 'cart')");
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains("smote, generator seed 0, cart: the scores of ")
                .contains("tables/trials.csv: ");
    }

    @Test
    void difficultRowsThatWereChangedAreFound() throws Exception {
        change("UPDATE minority_types SET safe = safe + 1000");
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains("results.sqlite: table minority_types: 1 of 1 rows", "the first, of dataset rows: safe is");
    }

    @Test
    void changedTestRowsQualityAndOriginsAreFound() throws Exception {
        change("UPDATE quality_figure SET synthetic = synthetic + 1 WHERE synthetic IS NOT NULL AND key = (SELECT key"
                + " FROM quality_plan WHERE augmenter = 'smote' AND fold = 1)");
        change("UPDATE origins SET base = neighbour, neighbour = base WHERE key = (SELECT key FROM origins_plan WHERE"
                + " augmenter = 'smote' AND fold = 0)");
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out())
                .contains("fold 1, smote, generator seed 0: its ")
                .contains("fold 0, smote, generator seed 0: the origins of its ");
    }

    @Test
    void damagedArraysAndPagesAreToldInOneLine() throws Exception {
        change("UPDATE trial SET scores = ? WHERE key = (SELECT key FROM plan WHERE position = 0)", new byte[] {1, 2, 3
        });
        Cli cli = verify();
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err().lines())
                .singleElement()
                .asString()
                .contains("results.sqlite is damaged: a stored array is missing");
        Files.write(run.resolve("results.sqlite"), "SQLite format 3\0 but no more".getBytes(StandardCharsets.UTF_8));
        assertThat(verify().exitCode()).isEqualTo(2);
        Files.write(run.resolve("results.sqlite"), new byte[0]);
        assertThat(verify().err()).contains("results.sqlite is empty");
    }

    @Test
    void otherDataMissingDataAndAnotherVersionAreToldApart() throws IOException {
        Path rows = folder.resolve("spec/rows.csv");
        run = folder.resolve("own");
        Cli.run("run", folder.resolve("spec/spec.yaml"), "--out", run, "--quiet");
        String content = Files.readString(rows);
        Files.writeString(rows, content.replaceFirst("rare", "usual"));
        Cli other = verify();
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("data set 'rows' has other content than in the run");

        Files.delete(rows);
        Cli missing = verify();
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("rows.csv is not there; --data DIR");

        Path moved = Files.createDirectories(folder.resolve("moved"));
        Files.writeString(moved.resolve("rows.csv"), content);
        assertThat(verify("--data", moved).exitCode()).isZero();

        Path environment = run.resolve("environment.json");
        Files.writeString(
                environment,
                Files.readString(environment)
                        .replaceFirst("\"makeweight\" : \"[^\"]*\"", "\"makeweight\" : \"0.0.1\""));
        Cli version = verify("--data", moved);
        assertThat(version.exitCode()).isEqualTo(2);
        assertThat(version.err()).contains("it was made with Makeweight 0.0.1, and this is ");
    }

    @Test
    void aFolderThatHasMovedIsCheckedWithTheDataBesideItOrInAnyFolder() throws IOException {
        Path rows = folder.resolve("spec/rows.csv");
        run = Files.createDirectories(folder.resolve("first")).resolve("inner");
        Path input = Files.copy(rows, folder.resolve("first/rows.csv"));
        assertThat(Cli.run(
                                "run",
                                "--input",
                                input,
                                "--target",
                                "y",
                                "--augmenters",
                                "smote",
                                "--classifiers",
                                "knn",
                                "--out",
                                run,
                                "--quiet")
                        .exitCode())
                .isZero();
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        run = Files.move(run, folder.resolve("moved"));
        assertThat(verify("--trials", 1).exitCode())
                .as("the data are where they were")
                .isZero();
        Files.move(input, elsewhere.resolve("rows.csv"));
        assertThat(verify("--trials", 1).err()).contains("rows.csv is not there; --data DIR");
        assertThat(verify("--trials", 1, "--data", elsewhere).exitCode()).isZero();
    }

    @Test
    void aReportOfADamagedOrEmptiedStoreLeavesTheOldOneAlone() throws Exception {
        byte[] page = Files.readAllBytes(run.resolve("report.html"));
        change("DELETE FROM plan");
        Cli noPlan = Cli.run("report", run);
        assertThat(noPlan.exitCode()).isEqualTo(2);
        assertThat(noPlan.err()).contains("holds no plan");
        Files.write(run.resolve("results.sqlite"), new byte[0]);
        Cli empty = Cli.run("report", run);
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("is empty");
        assertThat(Files.size(run.resolve("results.sqlite"))).isZero();
        assertThat(Files.readAllBytes(run.resolve("report.html"))).isEqualTo(page);
    }

    @Test
    void aReportOfAStoreWithoutItsDataOrItsResultsLeavesTheOldOneAlone() throws Exception {
        byte[] page = Files.readAllBytes(run.resolve("report.html"));
        byte[] store = Files.readAllBytes(run.resolve("results.sqlite"));
        change("DELETE FROM trial");
        change("DELETE FROM dataset");
        Cli noData = Cli.run("report", run);
        assertThat(noData.exitCode()).isEqualTo(2);
        assertThat(noData.err()).contains("its plan names data sets that it does not hold");
        Files.write(run.resolve("results.sqlite"), store);
        execute("DROP TABLE trial");
        Cli noTable = Cli.run("report", run);
        assertThat(noTable.exitCode()).isEqualTo(2);
        assertThat(noTable.err()).contains("no such table: trial");
        assertThat(Files.readAllBytes(run.resolve("report.html"))).isEqualTo(page);
    }

    @Test
    void namesThatNothingElseHasAreDamage() throws Exception {
        byte[] store = Files.readAllBytes(run.resolve("results.sqlite"));
        for (String table : new String[] {"plan", "split", "quality_plan", "origins_plan"}) {
            change("UPDATE " + table + " SET dataset = 'other' WHERE rowid = (SELECT max(rowid) FROM " + table + ")");
            Cli cli = Cli.run("report", run);
            assertThat(cli.exitCode()).as(table).isEqualTo(2);
            assertThat(cli.err())
                    .contains("results.sqlite is damaged: its " + table.replace('_', ' ')
                            + " names data sets that it does not hold");
            Files.write(run.resolve("results.sqlite"), store);
        }
        for (String count : new String[] {"minority_rows = 'failed'", "majority_rows = 0"}) {
            change("UPDATE dataset SET " + count);
            assertThat(Cli.run("report", run).err())
                    .contains("results.sqlite is damaged: a data set does not count the rows of its classes");
            Files.write(run.resolve("results.sqlite"), store);
        }
        change("UPDATE choice SET augmenter = NULL");
        Cli cli = Cli.run("report", run);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("results.sqlite is damaged: a value is missing");
    }

    @Test
    void numbersOutOfTheirRangeAreDamage() throws Exception {
        byte[] store = Files.readAllBytes(run.resolve("results.sqlite"));
        for (String wrong :
                new String[] {"tp = -1", "tp = 99999999999", "fit_seconds = -1e308", "train_seconds = 9e999"}) {
            change("UPDATE trial SET " + wrong + " WHERE key = (SELECT key FROM plan WHERE position = 0)");
            Cli cli = Cli.run("report", run);
            assertThat(cli.exitCode()).as(wrong).isEqualTo(2);
            assertThat(cli.err()).contains("results.sqlite is damaged: a trial ");
            Files.write(run.resolve("results.sqlite"), store);
        }
        change("UPDATE split SET repeat = -1");
        assertThat(verify().out()).contains("table split: 2 of 2 rows").contains("repeat is '-1' and would be '0'");
        Files.write(run.resolve("results.sqlite"), store);
        execute("UPDATE meta SET value = '-5' WHERE key = 'schema'");
        assertThat(Cli.run("report", run).err()).contains("holds no results of this program");
    }

    @Test
    void aNamedPipeInAResultsFolderIsNotWaitedFor() throws Exception {
        for (String name : new String[] {"SHA256SUMS", "environment.json"}) {
            Path file = run.resolve(name);
            byte[] before = Files.readAllBytes(file);
            Files.delete(file);
            org.assertj.core.api.Assumptions.assumeThat(makesPipe(file)).isTrue();
            Cli cli = verify();
            assertThat(cli.exitCode()).isEqualTo(2);
            assertThat(cli.err()).contains(name + " is neither a file nor a folder");
            Files.delete(file);
            Files.write(file, before);
        }
    }

    private static boolean makesPipe(Path file) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void anEnvironmentThatIsNoneIsToldWithoutNamesOfClasses() throws IOException {
        Path file = run.resolve("environment.json");
        for (String text : new String[] {"[]", "{\"makeweight\": \"0.1.0\", \"machine\": \"x\"}"}) {
            Files.writeString(file, text);
            Cli cli = verify();
            assertThat(cli.exitCode()).isEqualTo(2);
            assertThat(cli.err())
                    .contains("environment.json, line 1: is not what a run writes")
                    .doesNotContain("org.makeweight");
        }
        assertThat(verify().err()).contains("'machine' has a value of another kind");
        byte[] trials = Files.readAllBytes(run.resolve("tables/trials.csv"));
        Files.delete(run.resolve("tables/trials.csv"));
        for (String key :
                new String[] {"\"jars\": [null]", "\"jars\": [{\"name\": null}]", "\"taken_over\": {\"a\": null}"}) {
            Files.writeString(file, "{\"makeweight\": \"0.1.0\", " + key + "}");
            Cli cli = Cli.run("report", run);
            assertThat(cli.exitCode()).as(cli.err()).isEqualTo(2);
            assertThat(cli.err()).containsPattern("has a value of another kind|a value in it is missing");
            assertThat(run.resolve("tables/trials.csv"))
                    .as("nothing is written before")
                    .doesNotExist();
        }
        Files.writeString(file, "{\"makeweight\": \"0.1.0\", \"machine\": {}, \"java\": {}}");
        assertThat(Cli.run("report", run).exitCode()).isZero();
        assertThat(run.resolve("tables/trials.csv")).hasBinaryContent(trials);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + run.resolve("results.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM trial; END",
                "CREATE VIEW v AS SELECT * FROM meta",
                "CREATE VIRTUAL TABLE t USING fts5(text)"
            })
    void aStoreWithMoreThanTablesIsNotOpened(String sql) throws Exception {
        execute(sql);
        for (String command : List.of("report", "verify", "cite")) {
            Cli cli = Cli.run(command, run);
            assertThat(cli.exitCode()).as(command).isEqualTo(2);
            assertThat(cli.err()).contains("holds triggers, views or virtual tables");
        }
    }

    @Test
    void linksInsideAResultsFolderAreNeverWrittenThrough() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "mine");
        Path tables = Files.createDirectories(folder.resolve("elsewhere"));
        Path page = run.resolve("references.bib");
        Files.delete(page);
        Files.createSymbolicLink(page, outside);
        Cli file = Cli.run("report", run);
        assertThat(file.exitCode()).isEqualTo(2);
        assertThat(file.err()).contains("references.bib is a link");
        assertThat(outside).hasContent("mine");

        Files.delete(page);
        Files.move(run.resolve("figures"), run.resolve("figures-before"));
        Files.createSymbolicLink(run.resolve("figures"), tables);
        assertThat(Cli.run("report", run).err()).contains("figures is a link");
        assertThat(tables).isEmptyDirectory();
    }

    @Test
    void aDamagedListOfSumsIsRefusedWithItsLine() throws IOException {
        Files.writeString(run.resolve("SHA256SUMS"), "nothing of the kind\n");
        for (String command : new String[] {"verify", "report"}) {
            Cli cli = Cli.run(command, run);
            assertThat(cli.exitCode()).isEqualTo(2);
            assertThat(cli.err()).contains("SHA256SUMS, line 1");
        }
        Files.writeString(run.resolve("SHA256SUMS"), "a".repeat(64) + "  ../../outside\n");
        assertThat(verify().err()).contains("is no name of a file");
    }

    @Test
    void whatTheStoreSaysOfTheExperimentIsWrittenAgain() throws IOException {
        Path file = run.resolve("experiment.yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("seed: 3", "seed: 4"));
        assertThat(Cli.run("report", run).exitCode()).isZero();
        assertThat(file).hasContent(text);
        Files.delete(file);
        assertThat(Cli.run("report", run).exitCode()).isZero();
        assertThat(file).hasContent(text);
    }

    @Test
    void partsThatAKilledProcessLeftAreRemovedAndNothingElse() throws IOException {
        Path part = Files.writeString(run.resolve("tables/.trials.csv.123456.part"), "half");
        Path other = Files.writeString(run.resolve("tables/.mine.part"), "mine");
        assertThat(Cli.run("report", run).exitCode()).isZero();
        assertThat(part).doesNotExist();
        assertThat(other).exists();
    }
}
