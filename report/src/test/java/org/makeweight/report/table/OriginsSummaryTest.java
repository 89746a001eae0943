package org.makeweight.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Origins;
import org.makeweight.evaluation.outcome.RowOrigins;
import org.makeweight.evaluation.store.StoredOrigins;
import org.makeweight.report.Example;
import org.makeweight.report.model.ReportModel;

class OriginsSummaryTest {
    private static StoredOrigins unit(String augmenter, int fold, int[] bases, double[] steps, double... distances) {
        int[] rows = IntStream.range(100, 100 + bases.length).toArray();
        return new StoredOrigins(
                "alpha", 0, fold, augmenter, 0, new RowOrigins(rows, bases, bases.clone(), steps, distances));
    }

    private static List<String> line(StoredOrigins... units) {
        OriginsSummary summary = new OriginsSummary();
        List.of(units).forEach(summary::add);
        return summary.table(new ReportModel(Example.results()))
                .orElseThrow()
                .sheet()
                .rows()
                .get(0);
    }

    @Test
    void basesAreCountedOnceAndFiguresAreMeansOfTrainingParts() {
        // 3 rows from bases 7 and 9, one of which serves twice; then 5 rows from one base
        assertThat(line(
                        unit("smote", 0, new int[] {7, 7, 9}, new double[] {0.5, 0.25, 0.75}, 0, 1, 4),
                        unit("smote", 1, new int[] {2, 2, 2, 2, 2}, new double[] {1, 1, 1, 1, 0}, 3, 3, 3, 3, 3)))
                .containsExactly(
                        "alpha", "smote", "2", "4", "1.5", "3.5", "0.65", "1.75", "2", "2.75", "0.16666666666666666");
    }

    @Test
    void generatorsHaveNoBases() {
        int none = Origins.NONE;
        double nan = Double.NaN;
        assertThat(line(unit("odd-gan", 0, new int[] {none, none}, new double[] {nan, nan}, 1, 2)))
                .containsExactly("alpha", "odd-gan", "1", "2", "", "", "", "1.25", "1.5", "1.75", "0");
    }

    @Test
    void methodsWithoutSyntheticRowsHaveNoLine() {
        OriginsSummary summary = new OriginsSummary();
        summary.add(unit("none", 0, new int[0], new double[0]));
        assertThat(summary.table(new ReportModel(Example.results()))).isEmpty();
    }
}
