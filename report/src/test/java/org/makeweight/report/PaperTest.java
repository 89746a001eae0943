package org.makeweight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.makeweight.report.citation.PaperStyle;

class PaperTest {
    @TempDir
    private Path folder;

    private static boolean installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "pdflatex")));
    }

    private String compile(String document) throws IOException, InterruptedException {
        Path log = folder.resolve("latex.out");
        Process latex = new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", document)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(latex.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return Files.readString(log, StandardCharsets.ISO_8859_1) + latex.exitValue();
    }

    @ParameterizedTest
    @EnumSource(PaperStyle.class)
    void paperCompilesInBothStyles(PaperStyle style) throws IOException, InterruptedException {
        assumeThat(installed()).as("pdflatex is not installed").isTrue();
        Report.write(folder, Example.results(), style);
        assertThat(compile("paper")).endsWith("0").doesNotContain("Missing character");
        assertThat(folder.resolve("paper.pdf")).isNotEmptyFile();
    }

    @Test
    void everyTableAndEveryFigureStandsInThePaper() throws IOException {
        Report.write(folder, Example.results());
        String paper = Files.readString(folder.resolve("paper.tex"));
        try (Stream<Path> tables = Files.list(folder.resolve("tables"));
                Stream<Path> figures = Files.list(folder.resolve("figures"))) {
            assertThat(Stream.concat(tables, figures)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.matches("tables/.*[.]tex|figures/.*[.]pdf")))
                    .isNotEmpty()
                    .allMatch(paper::contains);
        }
    }
}
