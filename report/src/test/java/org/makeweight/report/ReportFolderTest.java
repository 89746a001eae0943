package org.makeweight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.core.hash.Sha256;

class ReportFolderTest {
    @TempDir
    Path folder;

    private ReportFolder report;

    @BeforeEach
    void makes() {
        report = new ReportFolder(folder);
        report.make();
    }

    private void replace(String table) {
        report.replace(
                Map.of(), Map.of("tables/" + table, "text", "references.bib", "works"), Map.of(), Map.of("page", "p"));
    }

    @Test
    void whatAnEarlierReportWroteAndThisOneDoesNotIsRemovedAndNothingElse() throws IOException {
        replace("old.csv");
        Path own = Files.writeString(folder.resolve("tables/mine.csv"), "a user's own");
        replace("new.csv");
        assertThat(folder.resolve("tables/old.csv")).doesNotExist();
        assertThat(folder.resolve("tables/new.csv")).hasContent("text");
        assertThat(own).hasContent("a user's own");
        assertThat(CheckSums.read(folder).byName())
                .containsOnlyKeys("tables/new.csv", "references.bib")
                .containsEntry("references.bib", Sha256.of("works"));
    }

    @Test
    void sumsThatNameFilesElsewhereRemoveNothing() throws IOException {
        Path outside = Files.writeString(folder.resolve("precious"), "kept");
        Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  precious\n");
        replace("new.csv");
        assertThat(outside).hasContent("kept");
        Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  tables/..\n");
        assertThatThrownBy(() -> replace("new.csv")).hasMessageContaining("is no name of a file");
    }

    @Test
    void theSumOfWhatIsWrittenLineByLineIsThatOfTheFile() throws IOException {
        String sum = report.writeHashed("tables/long.csv", out -> {
            for (int i = 0; i < 1000; i++) {
                out.write((i + ",").getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        });
        assertThat(sum).isEqualTo(Sha256.of(folder.resolve("tables/long.csv")));
    }
}
