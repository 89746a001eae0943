package org.makeweight.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.cli.progress.RemainingTime.Kind;

/** Costs of 315 units of work, recorded in order from runs of six data sets on a machine busy with much else. */
class RemainingTimeTest {
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();

    private List<Double> errorsAfter(double share) throws IOException {
        try (var in = getClass().getResourceAsStream("recorded-costs.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
                double cells = Double.parseDouble(row.getField("rows")) * Double.parseDouble(row.getField("columns"));
                kinds.add(new Kind(row.getField("dataset"), cells, row.getField("augmenter")));
                costs.add(Double.valueOf(row.getField("seconds")));
            }
        }
        RemainingTime remaining = new RemainingTime(kinds, 1);
        double total = costs.stream().mapToDouble(Double::doubleValue).sum();
        double spent = 0;
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            remaining.finished(kinds.get(i), costs.get(i));
            spent += costs.get(i);
            if (spent > share * total) {
                errors.add(Math.abs(remaining.seconds() - (total - spent)) / total);
            }
        }
        return errors;
    }

    @Test
    void afterAFifthTheForecastIsNeverWrongByMoreThanTwoFifthsOfTheWhole() throws IOException {
        assertThat(errorsAfter(0.2))
                .hasSizeGreaterThan(200)
                .allSatisfy(error -> assertThat(error).isLessThan(0.4));
    }

    @Test
    void afterATenthItIsWrongByLessThanAFifthOnAverage() throws IOException {
        assertThat(errorsAfter(0.1).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .isLessThan(0.2);
    }

    @Test
    void nothingIsLeftAtTheEnd() throws IOException {
        List<Double> errors = errorsAfter(0);
        assertThat(errors.get(errors.size() - 1)).isLessThan(1e-9);
    }
}
