package org.makeweight.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that a page shows in blocks marked {@code sh} do what it says, one after the other in one folder. */
class DocumentCommandsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "getting-started.md, first/report.html",
        "own-data.md, calls.csv",
        "reproducibility.md, mine/SHA256SUMS",
        "cluster.md, whole/report.html"
    })
    void theCommandsOfAPageRun(String name, String written) throws Exception {
        Page page = Page.read(Page.HOME.resolve("docs").resolve(name));
        if (!name.equals("getting-started.md") && !name.equals("own-data.md")) {
            // these pages go on with the file of the first one
            run("./makeweight datasets simulate clinical-risk --rows 200 --seed 1 --output patients.csv");
        }
        for (String csv : blocks(page, "csv")) {
            Files.writeString(folder.resolve("calls.csv"), csv);
        }
        List<String> commands = blocks(page, "sh").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(commands).isNotEmpty().allMatch(line -> line.startsWith("./makeweight "));
        for (String command : commands) {
            run(command);
        }
        assertThat(folder.resolve(written)).isRegularFile();
    }

    @Test
    void whatCompareIsSaidToPrintItPrints() throws Exception {
        String said = "";
        for (String command : blocks(Page.read(Page.HOME.resolve("docs/quality.md")), "sh")
                .get(0)
                .lines()
                .toList()) {
            said = run(command);
        }
        List<String> stored =
                Page.read(Page.HOME.resolve("results/compare-paw.md")).lines();
        assertThat(said.lines().toList()).containsSubsequence(stored.subList(1, stored.size() - 1));
    }

    private String run(String line) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.makeweight.cli.Makeweight"));
        command.addAll(List.of(line.substring("./makeweight ".length()).split(" +")));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", line, said).isZero();
        return said;
    }

    private static List<String> blocks(Page page, String language) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : page.lines()) {
            if (block == null && line.equals("```" + language)) {
                block = new StringBuilder();
            } else if (block != null && line.equals("```")) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
