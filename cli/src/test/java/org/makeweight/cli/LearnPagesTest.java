package org.makeweight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages in {@code docs/learn} show what their commands give: each command of a {@code console} block is run, in the order of the
 * page, and its standard output and the pictures are compared. {@code -Dlearn.update=true} writes what they give now.
 */
class LearnPagesTest {
    private static final Path PAGES = Path.of("..", "docs", "learn");
    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+\\.svg)\\)");
    private static final boolean UPDATE = Boolean.getBoolean("learn.update");

    @TempDir
    Path folder;

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageShowsWhatItsCommandsGive(String name) throws IOException {
        Path page = PAGES.resolve(name);
        String text = Files.readString(page);
        Matcher blocks = BLOCK.matcher(text);
        StringBuilder now = new StringBuilder();
        while (blocks.find()) {
            String block = "```console\n" + carriedOut(blocks.group(1)) + "```\n";
            blocks.appendReplacement(now, Matcher.quoteReplacement(block));
        }
        blocks.appendTail(now);
        List<String> pictures =
                PICTURE.matcher(text).results().map(found -> found.group(1)).toList();
        if (UPDATE) {
            Files.writeString(page, now.toString());
            for (String picture : pictures) {
                Files.copy(folder.resolve(picture), PAGES.resolve(picture), StandardCopyOption.REPLACE_EXISTING);
            }
            return;
        }
        assertThat(now).hasToString(text);
        for (String picture : pictures) {
            assertThat(folder.resolve(picture)).hasSameTextualContentAs(PAGES.resolve(picture));
        }
    }

    /** The commands of a block, each with what it gives. */
    private String carriedOut(String block) throws IOException {
        StringBuilder now = new StringBuilder();
        for (String line : block.lines().filter(line -> line.startsWith("$ ")).toList()) {
            List<String> words = List.of(line.substring(2).split(" +"));
            now.append(line).append('\n').append(words.get(0).equals("makeweight") ? run(words) : lines(words));
        }
        return now.toString();
    }

    private String run(List<String> words) {
        List<Object> arguments = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            boolean file = word.endsWith(".csv") || word.endsWith(".svg");
            boolean results =
                    !arguments.isEmpty() && arguments.get(arguments.size() - 1).equals("--out");
            arguments.add(
                    word.startsWith("examples/") ? Path.of("..", word) : file || results ? folder.resolve(word) : word);
        }
        Cli done = Cli.run(arguments.toArray());
        assertThat(done.exitCode()).as(done.err()).isZero();
        return done.out()
                .replace("\r\n", "\n")
                .replace(folder + File.separator, "")
                .replace(folder.toString(), "");
    }

    /** {@code head -n N FILE}, or {@code sed -n Np FILE} for the line N alone. */
    private String lines(List<String> words) throws IOException {
        List<String> all = Files.readAllLines(folder.resolve(words.get(3)));
        boolean head = words.get(0).equals("head");
        int number = Integer.parseInt(words.get(2).replace("p", ""));
        return String.join("\n", head ? all.subList(0, number) : all.subList(number - 1, number)) + "\n";
    }
}
