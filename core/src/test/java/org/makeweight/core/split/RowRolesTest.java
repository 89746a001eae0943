package org.makeweight.core.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.makeweight.core.table.Table;

class RowRolesTest {
    private static final Table TABLE =
            SplitTables.of(new double[] {1, 2, 1, 3, -0.0, 0, Double.NaN, Double.NaN}, "nppnnppn");

    @Test
    void twinsAreRowsWithEqualFeaturesWhateverTheirLabels() {
        assertThat(Twins.of(TABLE).groups()).containsExactly(0, 1, 0, 2, 3, 3, 4, 4);
        assertThat(RowRoles.NONE.groupingTwins(TABLE).groups()).hasValue(new int[] {0, 1, 0, 2, 3, 3, 4, 4});
    }

    @Test
    void groupsThatShareTwinsBecomeOne() {
        RowRoles roles =
                RowRoles.NONE.withGroups(new int[] {5, 5, 8, 9, 2, 9, 1, 1}).groupingTwins(TABLE);
        // rows 0 and 1 are a group and 2 is 0's twin; rows 3 and 5 are a group and 4 is 5's twin
        assertThat(roles.groups()).hasValue(new int[] {0, 0, 0, 1, 1, 1, 2, 2});
    }

    @Test
    void testRowsWithATwinInTrainingAreCounted() {
        Twins twins = Twins.of(TABLE);
        Folds folds = new Folds(2, new int[][] {{0, 0, 1, 1, 0, 0, 0, 1}});
        // fold 0 tests rows 0, 1, 4, 5, 6, of which 0 and 6 have a twin; fold 1 tests 2, 3, 7, of which 2 and 7 have
        // one
        assertThat(twins.tested(folds.split(0, 0))).isEqualTo(2);
        assertThat(twins.tested(folds.split(0, 1))).isEqualTo(2);
        assertThat(twins.testedShare(folds)).isEqualTo(4 / 8.0);
    }

    @Test
    void aSelectionHasTheRolesOfItsRows() {
        RowRoles roles = RowRoles.NONE
                .withGroups(new int[] {0, 1, 2})
                .withOrder(new int[] {7, 8, 9})
                .withTestFrom(2)
                .select(new int[] {2, 0});
        assertThat(roles.groups()).hasValue(new int[] {2, 0});
        assertThat(roles.order()).hasValue(new int[] {9, 7});
        assertThat(roles.firstTestRow()).isEmpty();
        assertThat(RowRoles.NONE.select(new int[] {1}).groups()).isEmpty();
    }
}
