package org.makeweight.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
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

class StratifiedGroupKFoldTest {
    static Stream<JsonNode> runs() throws IOException {
        try (InputStream in = StratifiedGroupKFoldTest.class.getResourceAsStream("group-folds.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(in).get("runs").spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void foldsAreThoseOfScikitLearn(JsonNode run) {
        int[] labels = run.get("labels").asText().chars().map(c -> c - '0').toArray();
        int[] groups = StreamSupport.stream(run.get("groups").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
        Folds folds = new StratifiedGroupKFold(run.get("folds").asInt(), 2)
                .divide(
                        table(labels),
                        RowRoles.NONE.withGroups(groups),
                        new RandomState(run.get("seed").asLong()));
        assertThat(Arrays.stream(folds.assignment())
                        .map(row ->
                                Arrays.stream(row).mapToObj(Integer::toString).collect(Collectors.joining())))
                .containsExactly(
                        run.get("test_fold").get(0).asText(),
                        run.get("test_fold").get(1).asText());
    }

    /** The largest class counts as positive, so that no run is refused. */
    private static Table table(int[] labels) {
        int classes = Arrays.stream(labels).max().orElseThrow() + 1;
        int[] counts = new int[classes];
        Arrays.stream(labels).forEach(label -> counts[label]--);
        List<String> names =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        return new Table(
                new Schema(List.of(), new ClassColumn("y", names, ClassColumn.rarest(counts))), new double[0], labels);
    }

    @Test
    void groupsOfOneRowAreStratifiedToTheRow() {
        for (int seed = 0; seed < 30; seed++) {
            Table table = SplitTables.random(97, seed);
            RowRoles roles = RowRoles.NONE.withGroups(IntStream.range(0, 97).toArray());
            Folds folds = new StratifiedGroupKFold(4, 1).divide(table, roles, new RandomState(seed));
            for (int label = 0; label < 2; label++) {
                int[] perFold = new int[4];
                for (int row : table.rowsOf(label)) {
                    perFold[folds.assignment()[0][row]]++;
                }
                int expected = table.classCounts()[label] / 4;
                assertThat(Arrays.stream(perFold)).allMatch(count -> count == expected || count == expected + 1);
            }
        }
    }

    @Test
    void gapsBetweenGroupNumbersChangeNothing() {
        Table table = SplitTables.random(60, 1);
        int[] groups = new RandomState(2).randint(0, 20, 60);
        int[] spread = Arrays.stream(groups).map(group -> 7 * group + 3).toArray();
        assertThat(divide(table, spread)).isDeepEqualTo(divide(table, groups));
    }

    private static int[][] divide(Table table, int[] groups) {
        return new StratifiedGroupKFold(3, 2)
                .divide(table, RowRoles.NONE.withGroups(groups), new RandomState(5))
                .assignment();
    }

    @Test
    void aMinorityInTooFewGroupsIsRefusedWithTheNumbers() {
        Table table = SplitTables.of("nnnnpppp");
        RowRoles roles = RowRoles.NONE.withGroups(new int[] {0, 1, 2, 3, 4, 4, 5, 5});
        assertThatThrownBy(() -> new StratifiedGroupKFold(3, 1).divide(table, roles, new RandomState(0)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage(
                        "the minority class 'p' has rows in 2 groups, fewer than the 3 folds; 2 folds at most would do");
    }
}
