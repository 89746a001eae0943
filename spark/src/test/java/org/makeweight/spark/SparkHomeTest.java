package org.makeweight.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.failure.BadInputException;

/** Which Spark is taken, and how it is fetched; a folder with a jar of the right name stands for it. */
class SparkHomeTest {
    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();

    private Path installation(String core) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("installation").resolve("jars"));
        Files.createFile(jars.resolve(core));
        return jars.getParent();
    }

    @Test
    void environmentNamesAnInstallation() throws IOException {
        Path home = installation("spark-core_2.13-4.0.1.jar");
        assertThat(SparkHome.atHand(name -> name.equals("SPARK_HOME") ? home.toString() : null, folder))
                .contains(new SparkHome(home));
    }

    @Test
    void folderWithoutJarsIsRefused() {
        assertThatThrownBy(() -> SparkHome.atHand(name -> folder.toString(), folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("SPARK_HOME is " + folder)
                .hasMessageContaining("no jars/spark-core_2.13-4*.jar")
                .hasMessageContaining("unset");
    }

    @Test
    void olderSparkIsRefusedByName() throws IOException {
        Path home = installation("spark-core_2.12-3.5.1.jar");
        assertThatThrownBy(() -> SparkHome.atHand(name -> home.toString(), folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("jars/spark-core_2.12-3.5.1.jar");
    }

    @Test
    void nothingIsAtHandInAnEmptyCache() {
        assertThat(SparkHome.atHand(name -> null, folder)).isEmpty();
        assertThat(SparkHome.atHand(name -> "", folder)).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the wrapper that stands for Maven's is a shell script")
    void sparkIsFetchedWithTheWrapperOfTheProjectAround() throws Exception {
        Path program =
                project("for last; do :; done; d=${last#-DoutputDirectory=}; mkdir -p \"$d\"; touch \"$d/a.jar\"");
        Path home = folder.resolve("cache").resolve("spark");
        new SparkFetch(program).into(home, "4.2.0", notices::add);
        assertThat(home.resolve("jars").resolve("a.jar")).exists();
        assertThat(notices).singleElement().asString().contains("fetching Apache Spark 4.2.0", home.toString());
        assertOnly(home.getParent(), "spark");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the wrapper that stands for Maven's is a shell script")
    void failedFetchSaysWhyAndLeavesNothing() throws Exception {
        Path program = project("echo '[INFO] a'; echo '[ERROR] no way to the repository'; echo '[ERROR] more'; exit 1");
        Path cache = folder.resolve("cache");
        assertThatThrownBy(() -> new SparkFetch(program).into(cache.resolve("spark"), "4.2.0", notices::add))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot fetch Spark: no way to the repository");
        assertOnly(cache);
    }

    @Test
    void withoutAProjectAroundThereIsNothingToFetchWith() {
        assertThatThrownBy(() -> new SparkFetch(folder).into(folder.resolve("spark"), "4.2.0", notices::add))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("set SPARK_HOME");
        assertThat(notices).isEmpty();
    }

    /** A project with a wrapper that does what the script says; gives a jar within it. */
    private Path project(String script) throws IOException {
        Path wrapper = folder.resolve("project").resolve("mvnw");
        Path lib = Files.createDirectories(
                folder.resolve("project").resolve("target").resolve("lib"));
        Files.writeString(wrapper, "#!/bin/sh\n" + script + "\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        return Files.createFile(lib.resolve("program.jar"));
    }

    private static void assertOnly(Path parent, String... names) {
        assertThat(parent.toFile().list()).containsExactly(names);
    }
}
