package org.makeweight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.report.citation.Software;

/**
 * Every format is what it was, under a locale with decimal commas. {@code -Dgolden.update=true} writes the files anew; the
 * difference is then to be read before it is committed.
 */
class GoldenReportTest {
    private static final Path SOURCES = Path.of("src/test/resources/org/makeweight/report/golden");
    private static final Software SOFTWARE = new Software("1.2.3", "2026");

    private static final Locale USUAL = Locale.getDefault();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeUnderDecimalCommas() {
        Locale.setDefault(Locale.GERMANY);
        Report.write(folder, Example.results(), SOFTWARE);
    }

    @AfterAll
    static void restoreLocale() {
        Locale.setDefault(USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHA256SUMS",
                "appendix.md",
                "experiment.yaml",
                "figures/costs-logistic-regression.svg",
                "figures/recall-precision-logistic-regression.svg",
                "figures/recall-precision-svm-cost-0.5-t0.25.svg",
                "paper.tex",
                "references.bib",
                "report.html",
                "slides.tex",
                "tables/average_precision-svm-cost-0.5.csv",
                "tables/average_precision-svm-cost-0.5.md",
                "tables/average_precision.tex",
                "tables/brier-svm-cost-0.5.md",
                "tables/costs.csv",
                "tables/costs.tex",
                "tables/datasets.csv",
                "tables/datasets.md",
                "tables/datasets.tex",
                "tables/f1-logistic-regression.csv",
                "tables/f1-logistic-regression.md",
                "tables/f1-t0.25.tex",
                "tables/f1.tex",
                "tables/methods.csv",
                "tables/methods.tex",
                "tables/metrics.md",
                "tables/trials.csv"
            })
    void fileIsAsItWas(String name) throws IOException {
        compare(name, Files.readString(folder.resolve(name)));
    }

    @Test
    void summaryInTheTerminalIsAsItWas() throws IOException {
        compare("summary.txt", TextSummary.of(Example.evidence(Example.results())));
    }

    @Test
    void unfinishedTableIsAsItWas(@TempDir Path unfinished) throws IOException {
        Report.write(unfinished, Example.stopped(50), SOFTWARE);
        compare("unfinished.md", Files.readString(unfinished.resolve("tables/f1-logistic-regression.md")));
    }

    /** Styles and scripts are looked at and tried out, not compared. */
    private static String withoutStyles(String text) {
        return text.replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)<script>.*?</script>", "<script></script>")
                .replaceAll("sha256-[^&]*", "sha256-");
    }

    private static void compare(String name, String text) throws IOException {
        String actual = name.endsWith(".html") ? withoutStyles(text) : text;
        String golden = name.replace('/', '-');
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(SOURCES.resolve(golden), actual);
            return;
        }
        try (var in = GoldenReportTest.class.getResourceAsStream("golden/" + golden)) {
            assertThat(in).as("golden file " + golden).isNotNull();
            assertThat(actual).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
