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
        Cli merged = Cli.run("merge", folder.resolve("merged"), folder.resolve("two"), folder.resolve("one"));
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
        Cli seeds = Cli.run("merge", folder.resolve("merged"), folder.resolve("one"), folder.resolve("two"));
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
        Cli versions = Cli.run("merge", folder.resolve("merged"), folder.resolve("one"), folder.resolve("three"));
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
    void whatIsNoPartIsRefused() {
        for (String shard : new String[] {"0/2", "3/2", "1", "a/b", "-1/2", "1/0"}) {
            Cli cli = run("out", "--shard", shard);
            assertThat(cli.exitCode()).as(shard).isEqualTo(2);
            assertThat(cli.err()).contains("--shard must be I/N");
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
