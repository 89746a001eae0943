package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work is divided over processes, joined again, and taken over from other folders. */
class ShardTest {
    private static final String SPEC = """
            makeweight: 1
            name: parts
            seed: 5
            datasets: [make-classification]
            augmenters: [smote]
            classifiers: [knn, cart]
            validation: {folds: 3, repeats: 1}
            generator_seeds: 1
            """;

    @TempDir
    Path folder;

    private Path spec;

    @BeforeEach
    void writes() throws IOException {
        spec = Files.writeString(folder.resolve("spec.yaml"), SPEC);
    }

    private Cli merge(String out, String one, String other) {
        return Cli.run("merge", folder.resolve(out), folder.resolve(one), folder.resolve(other));
    }

    private Cli run(String out, Object... more) {
        Object[] arguments = new Object[more.length + 4];
        arguments[0] = "run";
        arguments[1] = spec;
        arguments[2] = "--out";
        arguments[3] = folder.resolve(out);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Cli.run(arguments);
    }

    private String sums(String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve("SHA256SUMS"));
    }

    @Test
    void partsInProcessesOfTheirOwnJoinToTheSameBytesAsOneRun() throws Exception {
        Process one = KilledRunTest.start("run", spec, "--out", folder.resolve("one"), "--shard", "1/2");
        Cli two = run("two", "--shard", "2/2");
        assertThat(two.exitCode()).isZero();
        assertThat(two.out()).contains("This is part 2/2 of the work: 12 of 24 trials");
        assertThat(one.waitFor()).isZero();
        Cli whole = run("whole");
        assertThat(whole.exitCode()).isZero();
        Cli merged = merge("merged", "two", "one");
        assertThat(merged.err()).isEmpty();
        assertThat(merged.exitCode()).isZero();
        assertThat(sums("merged")).isEqualTo(sums("whole"));
        assertThat(sums("one")).isNotEqualTo(sums("whole"));
        assertThat(Files.readString(folder.resolve("merged/environment.json")))
                .contains("\"" + folder.resolve("one") + "\" : ");
        assertThat(Cli.run("verify", folder.resolve("merged")).out()).contains("All equal");
    }

    @Test
    void partsOfOtherExperimentsDataOrVersionsAreRefusedByTheDifference() throws IOException {
        run("one", "--shard", "1/2", "--quiet");
        Files.writeString(spec, SPEC.replace("seed: 5", "seed: 6"));
        run("two", "--shard", "2/2", "--quiet");
        Cli seeds = merge("merged", "one", "two");
        assertThat(seeds.exitCode()).isEqualTo(2);
        assertThat(seeds.err()).contains("their experiments differ in line 3: 'seed: 5' and 'seed: 6'");
        assertThat(folder.resolve("merged")).doesNotExist();

        Files.writeString(spec, SPEC);
        run("three", "--shard", "2/2", "--quiet");
        Path environment = folder.resolve("three/environment.json");
        Files.writeString(
                environment,
                Files.readString(environment)
                        .replaceFirst("\"makeweight\" : \"[^\"]*\"", "\"makeweight\" : \"0.0.1\""));
        Cli versions = merge("merged", "one", "three");
        assertThat(versions.exitCode()).isEqualTo(2);
        assertThat(versions.err()).contains("the other with 0.0.1");
    }

    @Test
    void aNewMethodIsComparedWithStoredResultsWithoutDoingTheseAgain() throws IOException {
        run("first", "--quiet");
        Files.writeString(spec, SPEC.replace("[smote]", "[smote, adasyn]"));
        Cli more = run("more", "--from", folder.resolve("first"));
        assertThat(more.exitCode()).isZero();
        assertThat(more.err()).contains("results taken over from " + folder.resolve("first"));
        assertThat(Files.readString(folder.resolve("more/environment.json")))
                .contains("\"" + folder.resolve("first") + "\" : ");
        assertThat(Files.readString(folder.resolve("more/report.html")))
                .contains("results from " + folder.resolve("first"));
        run("fresh", "--quiet");
        assertThat(sums("more")).isEqualTo(sums("fresh"));
    }

    @Test
    void aPartThatIsMissingIsToldAndTheRestCanBeDone() throws IOException {
        run("whole", "--quiet");
        run("one", "--shard", "1/3", "--quiet");
        run("two", "--shard", "2/3", "--quiet");
        Cli some = merge("merged", "one", "two");
        assertThat(some.exitCode()).isZero();
        assertThat(some.out()).contains("still to be done");
        assertThat(some.err().replaceAll("\\s+", " ")).contains("a part is missing, or its run has not come to an end");
        assertThat(run("merged", "--quiet").exitCode()).isZero();
        assertThat(sums("merged")).isEqualTo(sums("whole"));
    }

    @Test
    void whatAKilledMergeLeftIsMadeAnew() throws IOException {
        run("whole", "--quiet");
        run("one", "--shard", "1/2", "--quiet");
        run("two", "--shard", "2/2", "--quiet");
        Path merged = Files.createDirectories(folder.resolve("merged"));
        Files.createFile(merged.resolve("merge.unfinished"));
        Files.writeString(merged.resolve("results.sqlite"), "SQLite format 3\0 half of it");
        assertThat(merge("merged", "one", "two").exitCode()).isZero();
        assertThat(sums("merged")).isEqualTo(sums("whole"));
        assertThat(merged.resolve("merge.unfinished")).doesNotExist();
        assertThat(Cli.run("verify", merged).out()).contains("All equal");
        // what is whole, or a part, is never written into
        for (String there : new String[] {"merged", "one"}) {
            Cli again = merge(there, "one", "two");
            assertThat(again.exitCode()).isEqualTo(2);
            assertThat(again.err()).contains("it holds other files; name a new folder");
        }
    }

    @Test
    void aTrialWhoseParametersAreChosenForEachThresholdIsOneTrial() throws IOException {
        Files.writeString(
                spec,
                SPEC.replace("[knn, cart]", "[knn: {k: [1, 3]}]")
                        + "thresholds: [0.5, tuned]\ntune: {inner_folds: 2}\nbaselines: false\n");
        Cli whole = run("whole");
        assertThat(whole.err()).contains("makeweight: 3 trials: ");
        assertThat(whole.out()).contains("3 trials: 3 completed");
        assertThat(run("one", "--shard", "1/2").out()).contains("This is part 1/2 of the work: 2 of 3 trials");
    }

    /** What a parameter names stands beside the experiment's file, which a results folder is not. */
    @Test
    void aTrainerOfAUsersOwnFileIsReportedMergedAndVerified() throws IOException {
        Path trainer = Files.writeString(
                folder.resolve("tree.xml"),
                "<config><component name=\"tree\" type=\"org.tribuo.classification.dtree.CARTClassificationTrainer\">"
                        + "<property name=\"maxDepth\" value=\"3\"/></component></config>");
        Files.writeString(spec, SPEC.replace("[knn, cart]", "[olcut: {file: tree.xml, name: tree}]"));
        run("whole", "--quiet");
        String sums = sums("whole");
        run("one", "--shard", "1/2", "--quiet");
        run("two", "--shard", "2/2", "--quiet");
        Cli merged = merge("merged", "one", "two");
        assertThat(merged.err()).isEmpty();
        assertThat(sums("merged")).isEqualTo(sums);
        assertThat(Cli.run("verify", folder.resolve("merged")).out()).contains("All equal");
        Files.delete(trainer);
        assertThat(Cli.run("report", folder.resolve("whole")).exitCode()).isZero();
        assertThat(sums("whole")).isEqualTo(sums);
        assertThat(Cli.run("cite", folder.resolve("whole")).exitCode()).isZero();
        assertThat(run("more", "--from", folder.resolve("whole")).err())
                .contains("cannot read " + trainer + ": no such file or folder");
        assertThat(Cli.run("verify", folder.resolve("merged")).exitCode()).isEqualTo(2);
    }

    @Test
    void whatIsNoPartIsRefused() {
        for (String shard : new String[] {"0/2", "3/2", "1", "a/b", "-1/2", "1/0"}) {
            Cli cli = run("out", "--shard", shard);
            assertThat(cli.exitCode()).as(shard).isEqualTo(2);
            assertThat(cli.err()).contains("--shard must be I/N");
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
