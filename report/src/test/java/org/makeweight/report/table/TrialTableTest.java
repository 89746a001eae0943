package org.makeweight.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.results.Results;
import org.makeweight.report.Example;

class TrialTableTest {
    private static List<CsvRecord> written(Results results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TrialTable.write(results, out);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }

    @Test
    void hasTheAgreedColumnsThenTheMetrics() throws IOException {
        assertThat(written(Example.results()).get(0).getFields())
                .containsExactly(
                        "dataset",
                        "repeat",
                        "fold",
                        "augmenter",
                        "generator_seed",
                        "classifier",
                        "threshold",
                        "status",
                        "reason",
                        "flags",
                        "tp",
                        "fp",
                        "fn",
                        "tn",
                        "threshold_value",
                        "recall",
                        "precision",
                        "f1",
                        "average_precision",
                        "brier");
    }

    @Test
    void everyTrialHasALineForEachThresholdAndReadsBackAsItWas() throws IOException {
        Results results = Example.results();
        List<CsvRecord> lines = written(results);
        assertThat(lines).hasSize(1 + results.measurements().size());
        for (int i = 0; i < results.measurements().size(); i++) {
            CsvRecord line = lines.get(i + 1);
            assertThat(line.getField(0))
                    .isEqualTo(results.measurements().get(i).at().dataset());
            assertThat(line.getField(8))
                    .isEqualTo(results.measurements().get(i).outcome().reason());
            double f1 = results.measurements().get(i).values().get(2);
            assertThat(line.getField(17)).isEqualTo(Double.isNaN(f1) ? "" : ScoreTable.exact(f1));
        }
    }
}
