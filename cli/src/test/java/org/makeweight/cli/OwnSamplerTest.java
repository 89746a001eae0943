package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sampler of examples/own-sampler, compiled and put on the class path as its page says. */
class OwnSamplerTest {
    private static final Path PROJECT = Path.of("..", "examples", "own-sampler");
    private static final Path SOURCE = PROJECT.resolve("src/main/java/org/example/PairMixing.java");
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path classes;

    @BeforeEach
    void compile() throws IOException {
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "--release",
                        "17",
                        "-cp",
                        CLASS_PATH,
                        "-d",
                        classes.toString(),
                        SOURCE.toString());
        assertThat(failed).isZero();
        Path services = Path.of("META-INF", "services", "org.makeweight.core.method.MethodProvider");
        Files.createDirectories(classes.resolve(services).getParent());
        Files.copy(PROJECT.resolve("src/main/resources").resolve(services), classes.resolve(services));
    }

    @Test
    void aMethodOfAnotherJarIsListedAndBalancesAFile() throws Exception {
        assertThat(said("methods")).contains("pair-mixing", "Rows between two random rows of the class.");
        Path rows = classes.resolve("rows.csv");
        Path more = classes.resolve("more.csv");
        Path origins = classes.resolve("origins.csv");
        said("datasets", "simulate", "paw", "--rows", "80", "--imbalance", "7", "--output", rows.toString());
        said(
                "augment",
                "--method",
                "pair-mixing",
                "--input",
                rows.toString(),
                "--target",
                "y",
                "--output",
                more.toString(),
                "--origins",
                origins.toString());
        assertThat(more).content().hasLineCount(1 + 70 + 70);
        assertThat(Files.readAllLines(origins).get(81)).startsWith("80,true,");
    }

    @Test
    void itsPomAsksForTheVersionThatIsBuiltHere() throws IOException {
        Pattern version =
                Pattern.compile("<groupId>(org\\.makeweight)</groupId>\\s*<artifactId>\\S+\\s*<version>(.*)</version>");
        Matcher here = version.matcher(Files.readString(Path.of("..", "pom.xml")));
        Matcher there = version.matcher(Files.readString(PROJECT.resolve("pom.xml")));
        assertThat(here.find() && there.find()).isTrue();
        assertThat(there.group(2)).isEqualTo(here.group(2));
    }

    @Test
    void thePageShowsTheSourceAsItIs() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "own-augmenter.md"))).contains(Files.readString(SOURCE));
    }

    private String said(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CLASS_PATH + File.pathSeparator + classes,
                "org.makeweight.cli.Makeweight"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
