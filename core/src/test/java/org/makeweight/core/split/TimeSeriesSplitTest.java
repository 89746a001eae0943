package org.makeweight.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

class TimeSeriesSplitTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    private static String parts(TimeSeriesSplit splitter, Table table, RowRoles roles) {
        Splits splits = splitter.divide(table, roles, new RandomState(0));
        StringBuilder text = new StringBuilder();
        for (int fold = 0; fold < splits.folds(); fold++) {
            Split split = splits.split(0, fold);
            text.append(Arrays.toString(split.training())).append(Arrays.toString(split.test()));
        }
        return text.toString().replace(" ", "");
    }

    private static RowRoles order(int... places) {
        return RowRoles.NONE.withOrder(places);
    }

    /** As printed by scikit-learn 1.9.1 for the same arguments. */
    @Test
    void partsAreThoseOfScikitLearn() {
        Table twelve = SplitTables.of("npnpnpnpnpnp");
        RowRoles roles = order(IntStream.range(0, 12).toArray());
        assertThat(parts(new TimeSeriesSplit(3, 0, NONE, NONE), twelve, roles))
                .isEqualTo("[0,1,2][3,4,5][0,1,2,3,4,5][6,7,8][0,1,2,3,4,5,6,7,8][9,10,11]");
        assertThat(parts(new TimeSeriesSplit(3, 2, OptionalInt.of(2), NONE), twelve, roles))
                .isEqualTo("[0,1,2,3][6,7][0,1,2,3,4,5][8,9][0,1,2,3,4,5,6,7][10,11]");
        assertThat(parts(new TimeSeriesSplit(2, 1, OptionalInt.of(3), OptionalInt.of(4)), twelve, roles))
                .isEqualTo("[1,2,3,4][6,7,8][4,5,6,7][9,10,11]");
    }

    @Test
    void theOrderDecidesAndNotThePlaceInTheTable() {
        Table table = SplitTables.of("npnpnp");
        assertThat(parts(new TimeSeriesSplit(1, 0, OptionalInt.of(2), NONE), table, order(50, 40, 30, 20, 10, 0)))
                .isEqualTo("[2,3,4,5][0,1]");
    }

    @Test
    void rowsOfEqualOrderGoWholeToTheLaterSide() {
        Table table = SplitTables.of("npnpnpnp");
        // the cuts fall before rows 4 and 6; rows 3 and 4 are of one time, and so are 5 and 6
        assertThat(parts(new TimeSeriesSplit(2, 0, OptionalInt.of(2), NONE), table, order(0, 1, 2, 3, 3, 4, 4, 5)))
                .isEqualTo("[0,1,2][3,4][0,1,2,3,4][5,6,7]");
    }

    @Test
    void aGapThatCutsRowsOfEqualOrderTakesAllOfThem() {
        Table table = SplitTables.of("npnpnpnp");
        assertThat(parts(new TimeSeriesSplit(1, 1, OptionalInt.of(2), NONE), table, order(0, 1, 2, 2, 3, 3, 4, 5)))
                .isEqualTo("[0,1,2,3][6,7]");
    }

    @Test
    void theMostTrainingRowsCutNoRowsOfEqualOrder() {
        Table table = SplitTables.of("npnpnpnp");
        assertThat(parts(
                        new TimeSeriesSplit(1, 0, OptionalInt.of(2), OptionalInt.of(3)),
                        table,
                        order(0, 1, 2, 2, 3, 4, 5, 6)))
                .as("three rows would begin between the two of time 2")
                .isEqualTo("[4,5][6,7]");
    }

    @Test
    void trainingRowsWhoseGroupIsTestedAreLeftOut() {
        Table table = SplitTables.of("npnpnp");
        RowRoles roles = order(0, 1, 2, 3, 4, 5).withGroups(new int[] {7, 1, 2, 3, 7, 4});
        assertThat(parts(new TimeSeriesSplit(1, 0, OptionalInt.of(2), NONE), table, roles))
                .isEqualTo("[1,2,3][4,5]");
    }

    @Test
    void allTrainingRowsAreEarlierThanAllTestRowsByTheGap() {
        for (int seed = 0; seed < 200; seed++) {
            RandomState random = new RandomState(seed);
            Table table = SplitTables.random(120, seed);
            int[] order = random.randint(0, 40, 120);
            int gap = (int) random.randint(0, 9);
            int most = (int) random.randint(25, 60);
            Splits splits = new TimeSeriesSplit(3, gap, NONE, OptionalInt.of(most))
                    .divide(table, order(order), new RandomState(0));
            for (int fold = 0; fold < 3; fold++) {
                Split split = splits.split(0, fold);
                int lastTrained = max(order, split.training());
                int firstTested = min(order, split.test());
                long between = Arrays.stream(order)
                        .filter(place -> place > lastTrained && place < firstTested)
                        .count();
                assertThat(lastTrained).isLessThan(firstTested);
                assertThat(between).isGreaterThanOrEqualTo(gap);
                assertThat(split.training()).hasSizeLessThanOrEqualTo(most);
                int firstTrained = min(order, split.training());
                assertThat(Arrays.stream(order)
                                .filter(place -> place >= firstTrained && place <= lastTrained)
                                .count())
                        .as("no row of a time that trains is left out")
                        .isEqualTo(split.training().length);
            }
        }
    }

    private static int max(int[] order, int[] rows) {
        return Arrays.stream(rows).map(row -> order[row]).max().orElseThrow();
    }

    private static int min(int[] order, int[] rows) {
        return Arrays.stream(rows).map(row -> order[row]).min().orElseThrow();
    }

    @Test
    void tooFewRowsOrAnEmptyPartAreRefused() {
        Table table = SplitTables.of("npnpnp");
        assertThatThrownBy(
                        () -> parts(new TimeSeriesSplit(3, 1, OptionalInt.of(2), NONE), table, order(0, 1, 2, 3, 4, 5)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("6 rows are too few for 3 test parts of 2 rows, a gap of 1 and training rows before them");
        assertThatThrownBy(() -> parts(new TimeSeriesSplit(6, 0, NONE, NONE), table, order(0, 1, 2, 3, 4, 5)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageStartingWith("6 rows are too few for 6 test parts of 1 row");
        assertThatThrownBy(() -> parts(new TimeSeriesSplit(2, 0, NONE, NONE), table, order(0, 1, 2, 2, 2, 2)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("fold 0 has no row to test");
    }
}
