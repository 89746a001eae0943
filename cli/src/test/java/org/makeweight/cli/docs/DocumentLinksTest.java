package org.makeweight.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every relative link of a page leads to a file that is there and, where it names one, to a heading of it. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");

    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Page page) {
        List<String> broken = new ArrayList<>();
        links(page)
                .filter(link -> !link.matches("[a-z]+:.*") && !leads(page, link))
                .forEach(broken::add);
        assertThat(broken).as(page.name()).isEmpty();
    }

    @Test
    void everyPageCanBeReachedFromTheFirst() {
        Set<Path> reached = new TreeSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(Page.HOME.resolve("README.md")));
        while (!next.isEmpty()) {
            Path file = next.pop();
            if (file.toString().endsWith(".md") && reached.add(file)) {
                links(Page.read(file))
                        .filter(link -> !link.matches("[a-z]+:.*"))
                        .forEach(link -> next.push(target(file, link)));
            }
        }
        assertThat(reached).containsAll(Page.all().stream().map(Page::file).toList());
    }

    @Test
    void aHeadingIsFoundByTheAnchorThatACodeHostGivesIt() {
        assertThat(anchor("Any trainer of `Tribuo's`, here")).isEqualTo("any-trainer-of-tribuos-here");
    }

    private static Stream<String> links(Page page) {
        return text(page).stream().flatMap(line -> LINK.matcher(line).results().map(link -> link.group(1)));
    }

    private static Path target(Path from, String link) {
        String path = link.replaceAll("#.*", "");
        return path.isEmpty() ? from : from.resolveSibling(path).normalize();
    }

    private static boolean leads(Page from, String link) {
        Path file = target(from.file(), link);
        String anchor = link.replaceAll("^[^#]*#?", "");
        return Files.exists(file)
                && (anchor.isEmpty() || headings(Page.read(file)).anyMatch(anchor::equals));
    }

    private static Stream<String> headings(Page page) {
        return text(page).stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> anchor(heading.group(1)));
    }

    /** The lines outside fenced blocks. */
    private static List<String> text(Page page) {
        List<String> outside = new ArrayList<>();
        boolean fenced = false;
        for (String line : page.lines()) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                outside.add(line);
            }
        }
        return outside;
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .replace(' ', '-');
    }
}
