package org.makeweight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.hash.Sha256;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Results;

class ReportTest {
    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(usual);
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString().replace('\\', '/'), Sha256.of(file));
            }
        }
        return hashes;
    }

    @Test
    void equalResultsGiveEqualBytesUnderAnyLocale() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
        Report.write(one, Example.results());
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        Report.write(other, Example.results());
        assertThat(hashes(one)).isEqualTo(hashes(other)).hasSizeGreaterThan(50);
    }

    @Test
    void sumsCoverTablesFiguresBibliographyAndExperimentButNoTimes() throws IOException {
        Report.write(folder, Example.results());
        Map<String, String> hashes = hashes(folder);
        Map<String, String> listed = new TreeMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("SHA256SUMS"));
        lines.forEach(line -> listed.put(line.substring(66), line.substring(0, 64)));
        hashes.keySet()
                .removeAll(List.of(
                        "SHA256SUMS",
                        "appendix.md",
                        "figures/costs-logistic-regression.svg",
                        "figures/costs-svm-cost-0.5.svg",
                        "paper.tex",
                        "report.html",
                        "slides.tex",
                        "tables/costs.csv",
                        "tables/costs.md",
                        "tables/costs.tex"));
        assertThat(listed).isEqualTo(hashes).containsKeys("experiment.yaml", "references.bib", "tables/trials.csv");
        assertThat(lines.stream().map(line -> line.substring(66))).isSorted();
    }

    @Test
    void otherTimesChangeNothingThatIsChecked() throws IOException {
        Report.write(folder, Example.results(1));
        String sums = Files.readString(folder.resolve("SHA256SUMS"));
        String costs = Files.readString(folder.resolve("tables/costs.csv"));
        Report.write(folder, Example.results(3));
        assertThat(folder.resolve("SHA256SUMS")).hasContent(sums);
        assertThat(Files.readString(folder.resolve("tables/costs.csv"))).isNotEqualTo(costs);
    }

    @Test
    void filesOfAnEarlierReportGoAndOthersStay() throws IOException {
        Report.write(folder, Example.results());
        Path own = folder.resolve("tables/my-notes.md");
        Files.writeString(own, "mine");
        Path costs = Files.writeString(folder.resolve("figures/costs-a-classifier-of-before.svg"), "old");
        assertThat(folder.resolve("tables/recall.tex")).exists();
        assertThat(folder.resolve("figures/recall-precision-svm-cost-0.5.svg")).exists();

        Report.write(folder, Example.with(List.of(Metric.F1)));

        assertThat(folder.resolve("tables/recall.tex")).doesNotExist();
        assertThat(folder.resolve("figures/recall-precision-svm-cost-0.5.svg")).doesNotExist();
        assertThat(folder.resolve("tables/f1.tex")).exists();
        assertThat(costs).doesNotExist();
        assertThat(own).hasContent("mine");
    }

    @Test
    void sumsThatNameOtherPlacesRemoveNothing() throws IOException {
        Path outside = folder.resolve("outside.txt");
        Files.writeString(outside, "mine");
        Path run = Files.createDirectories(folder.resolve("run"));
        String sum = "0".repeat(64);
        Files.writeString(run.resolve("SHA256SUMS"), sum + "  tables/../../outside.txt\n" + sum + "  ../outside.txt\n");
        Report.write(run, Example.results());
        assertThat(outside).exists();
    }

    @Test
    void sumsThatCannotBeReadAreRefusedAndRemoveNothing() throws IOException {
        Path outside = folder.resolve("outside.txt");
        Files.writeString(outside, "mine");
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.writeString(run.resolve("SHA256SUMS"), "0".repeat(64) + "  ../outside.txt\nnonsense\n");
        assertThatThrownBy(() -> Report.write(run, Example.results()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("SHA256SUMS, line 2")
                .hasMessageContaining("'nonsense'");
        assertThat(outside).hasContent("mine");
        assertThat(run.resolve("tables/f1-svm-cost-0.5.md")).doesNotExist();
    }

    @Test
    void reportWithoutASingleTrialIsWritten() {
        Report.write(folder, Example.stopped(0));
        assertThat(folder.resolve("report.html")).content().contains("This run is not finished.");
        assertThat(folder.resolve("tables/f1-svm-cost-0.5.md")).content().contains("UNFINISHED: 0 of ");
        assertThat(folder.resolve("figures")).isEmptyDirectory();
    }

    @Test
    void everyTableButThoseForProgramsNamesItsOrigin() throws IOException {
        Results results = Example.results();
        Report.write(folder, results);
        String trials = Sha256.of(folder.resolve("tables/trials.csv"));
        try (Stream<Path> files = Files.list(folder.resolve("tables"))) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".csv")).toList()) {
                assertThat(file).content().contains("makeweight run experiment.yaml", trials);
            }
        }
    }

    @Test
    void folderThatCannotBeMadeIsRefused() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "in the way");
        assertThatThrownBy(() -> Report.write(file, Example.results()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot write");
    }

    @Test
    void everyFileThatThePageLinksToIsThere(@TempDir Path run) throws IOException {
        Report.write(run, Example.withCeiling());
        Set<String> missing = new TreeSet<>();
        Matcher link = Pattern.compile("href=\"((?:tables|figures)/[^\"]*)\"")
                .matcher(Files.readString(run.resolve("report.html")));
        int links = 0;
        while (link.find()) {
            links++;
            if (!Files.exists(run.resolve(link.group(1)))) {
                missing.add(link.group(1));
            }
        }
        assertThat(links).isGreaterThan(50);
        assertThat(missing).isEmpty();
    }
}
