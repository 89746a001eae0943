package org.makeweight.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricDocumentationTest {
    private static String line(Metric metric) {
        return "| `" + metric.id() + "` | " + metric.title() + " | " + metric.definition() + " | " + metric.range()
                + "; " + metric.direction().word() + " is better | " + metric.exceptions() + " |";
    }

    @Test
    void everyMetricStandsInTheDocumentationWithItsOwnWordsAndNoOtherDoes() throws IOException {
        List<String> written = Files.readAllLines(Path.of("..", "docs", "metrics.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(written)
                .containsExactlyElementsOf(Arrays.stream(Metric.values())
                        .map(MetricDocumentationTest::line)
                        .toList());
    }
}
