package org.makeweight.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.testing.Shared;

/** The folds are scikit-learn's, row for row. */
class StratifiedKFoldTest {
    static Stream<JsonNode> runs() {
        return StreamSupport.stream(Shared.json("golden/folds.json").get("runs").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void foldsAreThoseOfScikitLearn(JsonNode run) throws IOException {
        Table table = labelsOnly(Files.readAllLines(
                Shared.path("golden/data-" + run.get("dataset").asText() + ".csv")));
        List<String> expected = StreamSupport.stream(run.get("test_fold").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        JsonNode params = run.get("params");
        Folds folds = splitter(params, expected.size())
                .divide(
                        table,
                        RowRoles.NONE,
                        new RandomState(params.path("random_state").asLong()));
        assertThat(Arrays.stream(folds.assignment()).map(StratifiedKFoldTest::digits))
                .isEqualTo(expected);
    }

    private static KFold splitter(JsonNode params, int repeats) {
        int folds = params.get("n_splits").asInt();
        return params.has("random_state") ? StratifiedKFold.shuffled(folds, repeats) : StratifiedKFold.inOrder(folds);
    }

    private static Table labelsOnly(List<String> lines) {
        return table(lines.stream()
                .skip(1)
                .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(',') + 1)))
                .toArray());
    }

    private static Table table(int... labels) {
        int classes = Math.max(2, Arrays.stream(labels).max().orElseThrow() + 1);
        List<String> names =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        int[] counts = new int[classes];
        Arrays.stream(labels).forEach(label -> counts[label]++);
        return new Table(
                new Schema(List.of(), new ClassColumn("y", names, ClassColumn.rarest(counts))), new double[0], labels);
    }

    private static String digits(int[] folds) {
        return Arrays.stream(folds).mapToObj(Integer::toString).collect(Collectors.joining());
    }

    @Test
    void trainingAndTestTogetherAreAllRowsOnce() {
        Folds folds = StratifiedKFold.shuffled(3, 2)
                .divide(table(0, 0, 1, 0, 1, 1, 0, 0, 0), RowRoles.NONE, new RandomState(7));
        for (int repeat = 0; repeat < 2; repeat++) {
            for (int fold = 0; fold < 3; fold++) {
                Split split = folds.split(repeat, fold);
                int[] all = IntStream.concat(Arrays.stream(split.training()), Arrays.stream(split.test()))
                        .sorted()
                        .toArray();
                assertThat(all).isEqualTo(IntStream.range(0, 9).toArray());
                assertThat(split.training()).isSorted();
                assertThat(split.test()).isSorted();
            }
        }
    }

    @Test
    void aMinorityWithFewerRowsThanFoldsIsRefusedWithTheNumbers() {
        assertThatThrownBy(() -> StratifiedKFold.shuffled(3, 1)
                        .divide(table(0, 0, 0, 0, 1, 1), RowRoles.NONE, new RandomState(0)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("the minority class '1' has 2 rows, fewer than the 3 folds; 2 folds at most would do");
    }
}
