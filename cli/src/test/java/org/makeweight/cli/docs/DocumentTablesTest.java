package org.makeweight.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code -Ddocs.update=true} the pages are written anew from the stored results. */
class DocumentTablesTest {
    static List<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyMarkedTableShowsWhatIsStored(Page page) throws IOException {
        Page made = page.madeAgain();
        if (Boolean.getBoolean("docs.update") && !made.equals(page)) {
            Files.writeString(page.file(), String.join("\n", made.lines()) + "\n");
        }
        assertThat(made.lines())
                .as("lines of %s made from what is stored", page)
                .filteredOn(line -> !page.lines().contains(line))
                .isEmpty();
        assertThat(page.lines()).hasSameSizeAs(made.lines());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noMarkStandsAboveNothing(Page page) {
        assertThat(page.emptyMarks()).as("marks of %s", page).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noTableOfFiguresStandsWithoutItsSource(Page page) {
        assertThat(page.figuresFromNowhere())
                .as("tables of %s without a mark that says where their figures are stored", page)
                .isEmpty();
    }

    @Test
    void aTableOfFiguresIsToldFromOneOfWords() {
        var page = new Page(
                Page.HOME,
                List.of(
                        "| a | b |",
                        "|---|---|",
                        "| x | 0.1 ± 0.2 | −0.3 |",
                        "",
                        "| a | b |",
                        "|---|---|",
                        "| x | y |"));
        assertThat(page.figuresFromNowhere()).containsExactly("| a | b |");
    }
}
