package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.util.OSInfo;

/** What the system refuses a process: room, a reader of its output, a folder for temporary files, a store that another one has. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "faults are made with a POSIX shell")
class SystemFaultsTest {
    private static final Path FULL = Path.of("/dev/full");

    /** 1.1 MB: room for SQLite's library, and not for what a run of two hundred trials writes ahead of its store. */
    private static final int ROOM_FOR_SQLITE = 2200;

    /** 4 MiB: room for SQLite's library, and none for XGBoost's. */
    private static final int NO_ROOM_FOR_XGBOOST = 8192;

    @TempDir
    Path folder;

    private ChildProcess child() {
        return new ChildProcess(folder);
    }

    private Path spec(String name, String more) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "makeweight: 1\nname: faults\nseed: 5\ndatasets: [make-classification]\naugmenters: [smote]\n"
                        + "generator_seeds: 1\nbaselines: false\n" + more);
    }

    private Path spec() throws IOException {
        return spec("spec.yaml", "classifiers: [knn]\nvalidation: {folds: 5, repeats: 2}\n");
    }

    private Path rows() throws IOException {
        return Files.writeString(
                folder.resolve("rows.csv"), "a,b,y\n1,2,n\n2,1,n\n3,3,n\n4,1,n\n5,2,p\n6,3,p\n7,4,p\n8,4,p\n");
    }

    private static void failed(ChildProcess.Said said, String line) {
        assertThat(said.errors())
                .singleElement()
                .asString()
                .startsWith("makeweight: ")
                .contains(line);
        assertThat(said.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "methods",
                "cite",
                "generate-completion",
                "datasets list",
                "datasets simulate paw --rows 5000 --output -",
                "augment --method random-oversampling --input rows.csv --target y --output -",
                "split --input rows.csv --target y --folds 2 --output -",
                "run --dry-run"
            })
    void aFullDeviceBehindStandardOutputIsAFailureInOneLine(String command) throws Exception {
        assumeThat(FULL).as("a device that is always full").exists();
        rows();
        ChildProcess.Said said = child().output("> " + FULL).run((Object[]) command.split(" "));
        assertThat(said.errors().stream().filter(line -> !line.startsWith("classes") && !line.startsWith("rows")))
                .as("what is told of the work goes to standard error, then this")
                .last()
                .asString()
                .isEqualTo("makeweight: cannot write standard output: No space left on device");
        assertThat(said.exitCode()).isEqualTo(1);
    }

    @Test
    void theSecondVirtualMachineTellsOfAFullDeviceToo() throws Exception {
        assumeThat(FULL).as("a device that is always full").exists();
        failed(
                child().withVectors().output("> " + FULL).run("run", "--dry-run"),
                "cannot write standard output: No space left on device");
    }

    @Test
    void closedStandardOutputIsAFailureInOneLine() throws Exception {
        failed(child().output(">&-").run("methods"), "cannot write standard output: ");
    }

    @Test
    void aReaderWhoHasSeenEnoughEndsTheWorkWithoutAWord() throws Exception {
        ChildProcess child = child();
        Process process = child.start("datasets", "simulate", "paw", "--rows", 200_000, "--output", "-");
        assertThat(process.getInputStream().read()).isPositive();
        process.getInputStream().close();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(child.errors()).isEmpty();
    }

    @Test
    void aTableWithoutRoomIsRefusedAndLeavesNothing() throws Exception {
        ChildProcess.Said said =
                child().largestFile(100).run("datasets", "simulate", "paw", "--rows", 50_000, "--output", "out.csv");
        assertThat(said.errors()).containsExactly("makeweight: cannot write out.csv: File too large");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(left(folder)).containsExactly("said.err", "said.out");
    }

    private static List<String> left(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aRunWithoutRoomTellsTheFirstErrorAndGoesOnWhenThereIsRoom() throws Exception {
        Path spec = spec("spec.yaml", "classifiers: [naive-bayes, knn]\nvalidation: {folds: 5, repeats: 20}\n");
        Path whole = folder.resolve("whole");
        assertThat(Cli.run("run", spec, "--out", whole, "--quiet").exitCode()).isZero();
        Path run = folder.resolve("run");
        failed(
                child().largestFile(ROOM_FOR_SQLITE).run("run", spec, "--out", run, "--quiet"),
                "failed: cannot write " + run.resolve("results.sqlite") + ": [SQLITE_IOERR_WRITE]");
        assertThat(run.resolve("tables")).doesNotExist();
        assertThat(Cli.run("run", spec, "--out", run, "--quiet").exitCode()).isZero();
        assertThat(run.resolve("SHA256SUMS")).hasSameTextualContentAs(whole.resolve("SHA256SUMS"));
    }

    @Test
    void aReportWithoutRoomNamesTheFileAndLeavesTheOldOneWhole() throws Exception {
        Path run = folder.resolve("run");
        assertThat(Cli.run("run", spec(), "--out", run, "--quiet").exitCode()).isZero();
        Path page = run.resolve("report.html");
        // the largest file that is written, and the last but two
        long size = Files.size(page);
        Files.writeString(page, "old");
        int units = (int) (size / 512) - 4;
        ChildProcess.Said said = child().option("-Dorg.sqlite.lib.path=" + sqlite())
                .largestFile(units)
                .run("report", run);
        assertThat(said.errors()).containsExactly("makeweight: cannot write " + page + ": File too large");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(page).hasContent("old");
        assertThat(left(run)).noneMatch(name -> name.endsWith(".part"));
        assertThat(Cli.run("report", run).exitCode()).isZero();
        assertThat(Cli.run("verify", run).out()).startsWith("All equal");
    }

    /** A folder with SQLite's library, which a process without room cannot unpack. */
    private Path sqlite() throws IOException {
        Path library = Files.createDirectory(folder.resolve("sqlite"));
        String name = System.mapLibraryName("sqlitejdbc");
        String place = OSInfo.getNativeLibFolderPathForCurrentOS();
        try (InputStream in = OSInfo.class.getResourceAsStream("/org/sqlite/native/" + place + "/" + name)) {
            Files.copy(in, library.resolve(name));
        }
        return library;
    }

    @ParameterizedTest
    @ValueSource(strings = {"run spec.yaml --out new", "report run", "verify run", "cite run", "merge new run"})
    void withoutAFolderForTemporaryFilesNothingIsBegun(String command) throws Exception {
        Path spec = spec();
        if (!command.startsWith("run")) {
            assertThat(Cli.run("run", spec, "--out", folder.resolve("run"), "--quiet")
                            .exitCode())
                    .isZero();
        }
        for (Path unusable : List.of(folder.resolve("none"), spec)) {
            ChildProcess.Said said =
                    child().option("-Djava.io.tmpdir=" + unusable).run((Object[]) command.split(" "));
            assertThat(said.errors())
                    .singleElement()
                    .asString()
                    .startsWith("makeweight: cannot use the folder for temporary files, " + unusable + ": ")
                    .endsWith("; MAKEWEIGHT_JAVA_OPTIONS=-Djava.io.tmpdir=DIR names another");
            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(folder.resolve("new")).doesNotExist();
        }
    }

    @Test
    void withoutRoomForItsLibraryXgboostFailsWithThatReasonAndNothingElseDoes() throws Exception {
        Path spec = spec("spec.yaml", "classifiers: [knn, xgboost]\nvalidation: {folds: 2, repeats: 1}\n");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        ChildProcess.Said said = child().option("-Djava.io.tmpdir=" + temporary)
                .largestFile(NO_ROOM_FOR_XGBOOST)
                .run("run", spec, "--out", "run", "--quiet");
        assertThat(said.errors()).isEmpty();
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(Files.readAllLines(folder.resolve("run/tables/trials.csv")))
                .filteredOn(line -> line.contains(",xgboost,"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(",failed,").containsIgnoringCase("library"));
        assertThat(Files.readAllLines(folder.resolve("run/tables/trials.csv")))
                .filteredOn(line -> line.contains(",knn,"))
                .hasSize(2)
                .allMatch(line -> line.contains(",completed,"));
        assertThat(left(temporary)).isEmpty();
    }

    @Test
    void whatAKilledProcessUnpackedGoesWithTheNextCommandAndWhatALivingOneHasStays() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Files.createDirectory(temporary.resolve("makeweight-native-somebody's"));
        Path spec = spec("long.yaml", "classifiers: [random-forest]\nvalidation: {folds: 5, repeats: 1000}\n");
        Process killed = running(temporary, spec, "killed");
        Process living = running(temporary, spec, "living");
        try {
            killed.destroyForcibly().waitFor();
            assertThat(left(temporary)).hasSize(3);
            ChildProcess.Said said =
                    child().option("-Djava.io.tmpdir=" + temporary).run("cite", "killed");
            assertThat(said.errors()).isEmpty();
            assertThat(said.exitCode()).isZero();
            assertThat(left(temporary))
                    .hasSize(2)
                    .anyMatch(name -> name.startsWith("makeweight-native-" + living.pid() + "-"))
                    .contains("makeweight-native-somebody's");
            assertThat(living.isAlive()).isTrue();
        } finally {
            living.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatAProcessLeftThatWasKilledBeforeItHadALockGoesIfItIsEmpty() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Files.createDirectory(temporary.resolve("makeweight-native-1-empty"));
        Path full = Files.createDirectory(temporary.resolve("makeweight-native-1-full"));
        Files.createFile(full.resolve("a file"));
        Path unlocked = Files.createDirectory(temporary.resolve("makeweight-native-1-unlocked"));
        Files.createFile(unlocked.resolve("lock"));
        Files.createDirectory(unlocked.resolve("a folder"));
        Files.createDirectory(temporary.resolve("makeweight-native-somebody's"));
        ChildProcess.Said said = child().option("-Djava.io.tmpdir=" + temporary).run("cite");
        assertThat(said.exitCode()).isZero();
        assertThat(left(temporary))
                .as("a folder of another name, or with files and without a lock, may be somebody else's")
                .containsExactly("makeweight-native-1-full", "makeweight-native-somebody's");
    }

    @Test
    void processesThatBeginAtOnceDoNotTakeEachOthersFolders() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        List<Process> processes = new ArrayList<>();
        for (int process = 0; process < 6; process++) {
            processes.add(child().option("-Djava.io.tmpdir=" + temporary)
                    .output("> /dev/null")
                    .start("cite"));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(left(temporary)).isEmpty();
    }

    /** A run that has opened its store. */
    private Process running(Path temporary, Path spec, String out) throws Exception {
        Process process = child().option("-Djava.io.tmpdir=" + temporary)
                .output("> /dev/null")
                .start("run", spec, "--out", out, "--quiet");
        while (!Files.exists(folder.resolve(out).resolve("experiment.yaml"))) {
            assertThat(process.isAlive()).isTrue();
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return process;
    }

    @Test
    void aFolderThatAnotherProcessWritesIsLeftAlone() throws Exception {
        Path spec = spec("long.yaml", "classifiers: [random-forest]\nvalidation: {folds: 5, repeats: 1000}\n");
        Process writer = running(Files.createDirectory(folder.resolve("temporary")), spec, "run");
        Path run = folder.resolve("run");
        try {
            for (Cli other : List.of(
                    Cli.run("run", spec, "--out", run),
                    Cli.run("report", run),
                    Cli.run("cite", run),
                    Cli.run("run", spec, "--out", folder.resolve("new"), "--from", run))) {
                assertThat(other.exitCode()).as(other.err()).isEqualTo(2);
                assertThat(other.err())
                        .hasLineCount(1)
                        .contains("cannot open the results in " + run, "another process is using it");
            }
            assertThat(folder.resolve("new")).doesNotExist();
            assertThat(writer.isAlive()).isTrue();
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFolderThatMayOnlyBeReadIsCheckedAndNotWritten() throws Exception {
        Path run = folder.resolve("run");
        assertThat(Cli.run("run", spec(), "--out", run, "--quiet").exitCode()).isZero();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(Files.isDirectory(file) ? "r-xr-xr-x" : "r--r--r--"));
            }
        }
        try {
            assumeThat(Files.isWritable(run))
                    .as("whoever may write everywhere, as root may, cannot try it")
                    .isFalse();
            assertThat(Cli.run("verify", run).out()).startsWith("All equal");
            assertThat(Cli.run("cite", run).exitCode()).isZero();
            for (Cli cli : List.of(Cli.run("report", run), Cli.run("run", folder.resolve("spec.yaml"), "--out", run))) {
                assertThat(cli.exitCode()).as(cli.err()).isEqualTo(2);
                assertThat(cli.err()).hasLineCount(1).contains(run.toString(), "may only be read");
            }
        } finally {
            try (Stream<Path> files = Files.walk(run)) {
                for (Path file : files.filter(Files::isDirectory).toList()) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }
}
