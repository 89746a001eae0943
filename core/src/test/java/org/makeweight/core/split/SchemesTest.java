package org.makeweight.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/** What holds of every scheme. */
class SchemesTest {
    private static final int SEEDS = 30;
    private static final int ROWS = 90;

    private static Stream<Arguments> schemesAndSeeds() {
        return Schemes.all().all().stream()
                .flatMap(scheme -> IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(scheme.id(), seed)));
    }

    private static Splitter splitter(String scheme) {
        return Schemes.all().get(scheme).with(Map.of("folds", "3")).make();
    }

    private static RowRoles roles(String scheme, int seed) {
        RandomState random = new RandomState(seed);
        RowRoles roles = RowRoles.NONE.withOrder(random.randint(0, 40, ROWS));
        return scheme.equals("dob-scv") ? roles : roles.withGroups(random.randint(0, 60, ROWS));
    }

    @ParameterizedTest
    @MethodSource("schemesAndSeeds")
    void partsAreApartWholeAndOfBothClasses(String scheme, int seed) {
        Table table = SplitTables.random(ROWS, seed);
        RowRoles roles = roles(scheme, seed);
        Splits splits = splitter(scheme).divide(table, roles, new RandomState(seed));
        assertThat(splits.rows()).isEqualTo(ROWS);
        assertThat(splits.folds()).isEqualTo(3);
        for (int repeat = 0; repeat < splits.repeats(); repeat++) {
            int[] tested = new int[ROWS];
            for (int fold = 0; fold < splits.folds(); fold++) {
                Split split = splits.split(repeat, fold);
                assertThat(split.training()).isSorted().doesNotHaveDuplicates().doesNotContain(split.test());
                assertThat(split.test()).isSorted().doesNotHaveDuplicates();
                Arrays.stream(split.test()).forEach(row -> tested[row]++);
                for (int[] part : new int[][] {split.training(), split.test()}) {
                    assertThat(SplitTables.minorityRows(table, part)).isBetween(1, part.length - 1);
                }
                roles.groups()
                        .ifPresent(groups -> assertThat(groupsOf(groups, split.training()))
                                .doesNotContain(groupsOf(groups, split.test())));
            }
            if (splits instanceof Folds) {
                assertThat(tested).containsOnly(1);
            } else {
                assertThat(Arrays.stream(tested).max()).hasValue(1);
            }
        }
    }

    private static int[] groupsOf(int[] groups, int[] rows) {
        return Arrays.stream(rows).map(row -> groups[row]).distinct().toArray();
    }

    @ParameterizedTest
    @MethodSource("schemesAndSeeds")
    void theSameSeedGivesTheSamePartsAlsoAfterBeingWrittenAndRead(String scheme, int seed)
            throws IOException, ClassNotFoundException {
        Table table = SplitTables.random(ROWS, seed);
        RowRoles roles = (RowRoles) copy(roles(scheme, seed));
        Splits first = splitter(scheme).divide(table, roles, new RandomState(seed));
        Splits second = (Splits) copy(splitter(scheme).divide(table, roles, new RandomState(seed)));
        for (int repeat = 0; repeat < first.repeats(); repeat++) {
            for (int fold = 0; fold < first.folds(); fold++) {
                assertThat(second.split(repeat, fold).training())
                        .isEqualTo(first.split(repeat, fold).training());
                assertThat(second.split(repeat, fold).test())
                        .isEqualTo(first.split(repeat, fold).test());
            }
        }
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @ParameterizedTest
    @MethodSource("schemesAndSeeds")
    void schemesWithRepeatsDivideAnewInEachAndAddingOneChangesNoOther(String scheme, int seed) {
        Table table = SplitTables.random(ROWS, seed);
        Splits five = splitter(scheme).divide(table, roles(scheme, seed), new RandomState(seed));
        if (!(five instanceof Folds folds)) {
            assertThat(five.repeats()).isEqualTo(1);
            return;
        }
        Splits two = Schemes.all()
                .get(scheme)
                .with(Map.of("folds", "3", "repeats", "2"))
                .make()
                .divide(table, roles(scheme, seed), new RandomState(seed));
        assertThat(Arrays.copyOf(folds.assignment(), 2)).isDeepEqualTo(((Folds) two).assignment());
        assertThat(Arrays.stream(folds.assignment()).map(Arrays::toString)).doesNotHaveDuplicates();
    }

    @Test
    void stratifiedHoldsEachClassInNearlyEqualNumbers() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Table table = SplitTables.random(ROWS, seed);
            for (String scheme : new String[] {"stratified", "dob-scv"}) {
                Splits splits = splitter(scheme).divide(table, RowRoles.NONE, new RandomState(seed));
                int expected = table.classCounts()[1] / 3;
                for (int fold = 0; fold < 3; fold++) {
                    int[] test = splits.split(4, fold).test();
                    assertThat(SplitTables.minorityRows(table, test)).isBetween(expected, expected + 1);
                }
            }
        }
    }

    @Test
    void whatASchemeNeedsOrCannotKeepIsSaid() {
        Table table = SplitTables.random(ROWS, 0);
        assertThatThrownBy(() -> splitter("group").divide(table, RowRoles.NONE, new RandomState(0)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("needs the group of each row");
        assertThatThrownBy(() -> splitter("forward").divide(table, RowRoles.NONE, new RandomState(0)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("needs the order of the rows");
        assertThatThrownBy(() ->
                        splitter("dob-scv").divide(table, RowRoles.NONE.withGroups(new int[ROWS]), new RandomState(0)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("cannot keep groups whole");
        assertThatThrownBy(() -> Schemes.all().get("forwrad"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("unknown scheme 'forwrad'; did you mean 'forward'?");
    }

    @Test
    void aPartOfOneClassIsRefusedWithItsPlace() {
        Folds folds = new Folds(2, new int[][] {{0, 1, 0, 1}, {0, 0, 1, 1}});
        assertThatThrownBy(() -> folds.requireBothClasses(SplitTables.of("nnpp")))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("fold 0 of repeat 1 has no row of the minority class 'p' to test");
        assertThatThrownBy(() -> StratifiedKFold.shuffled(2, 1)
                        .divide(SplitTables.of("pppn"), RowRoles.NONE, new RandomState(0)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("only rows of the minority class 'p' to");
    }

    @Test
    void aFixedTestTrainsOnTheOneFileAndTestsOnTheOther() {
        Table table = SplitTables.of("npnpnp");
        Splits splits = new FixedTest().divide(table, RowRoles.NONE.withTestFrom(4), new RandomState(0));
        assertThat(splits.repeats() * splits.folds()).isEqualTo(1);
        assertThat(splits.split(0, 0).training()).containsExactly(0, 1, 2, 3);
        assertThat(splits.split(0, 0).test()).containsExactly(4, 5);
        RowRoles grouped = RowRoles.NONE.withTestFrom(4).withGroups(new int[] {1, 2, 2, 3, 1, 9});
        assertThat(new FixedTest()
                        .divide(table, grouped, new RandomState(0))
                        .split(0, 0)
                        .training())
                .as("without the row whose group is tested")
                .containsExactly(1, 2, 3);
    }
}
