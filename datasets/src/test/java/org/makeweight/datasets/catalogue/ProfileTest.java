package org.makeweight.datasets.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

class ProfileTest {
    private static final double NONE = Double.NaN;

    private static Table table() {
        Schema schema = new Schema(
                List.of(
                        new Column.Numeric("number", true),
                        new Column.Categorical("key", List.of("a", "b", "c", "d")),
                        new Column.Numeric("empty", false),
                        new Column.Numeric("same", false),
                        new Column.Numeric("rare", false)),
                new ClassColumn("class", List.of("n", "p"), 1));
        double[] cells = {
            1, 0, NONE, 7, NONE, //
            2, 1, NONE, 7, 0.0, //
            3, 2, NONE, 7, -0.0, //
            4, 3, NONE, 7, NONE,
        };
        return new Table(schema, cells, new int[] {0, 1, 0, 0});
    }

    @Test
    void columnsAreCounted() {
        Table table = table();
        Profile profile = Profile.of(table);
        List<Column> columns = table.schema().columns();

        assertThat(profile.columns())
                .containsExactly(
                        new ColumnProfile(columns.get(0), 0, 4, 1, 4),
                        new ColumnProfile(columns.get(1), 0, 4, NONE, NONE),
                        new ColumnProfile(columns.get(2), 4, 0, NONE, NONE),
                        new ColumnProfile(columns.get(3), 0, 1, 7, 7),
                        new ColumnProfile(columns.get(4), 2, 1, 0, 0));
        assertThat(profile.columns().stream().map(ColumnProfile::kind))
                .containsExactly("integer", "categorical", "real", "real", "real");
        assertThat(profile.columns().stream().map(ColumnProfile::isConstant))
                .containsExactly(false, false, true, true, false);
        assertThat(profile.classRows()).isEqualTo(Map.of("n", 3, "p", 1));
        assertThat(profile.summary()).isEqualTo(new Summary(4, 4, 1, 6, 2, "n", "p", 1, 3.0));
    }

    @Test
    void whatCallsForCareIsSaid() {
        assertThat(Profile.of(table()).warnings())
                .containsExactly(
                        "class 'n' has 3 rows: too few for five folds and five neighbours",
                        "class 'p' has 1 row: too few for five folds and five neighbours",
                        "more features (5) than minority rows (1)",
                        "a column without any value: 'empty'",
                        "a column with one value only: 'same'",
                        "2 columns with another value in every row, as an identifier has: 'number', 'key'");
    }

    @Test
    void aRowIsADuplicateIfLabelAndAllCellsAgreeMissingOnesIncluded() {
        Table table = table();
        assertThat(Profile.of(table).duplicateRows()).isZero();
        Table repeated = table.select(new int[] {0, 1, 0, 0, 2, 1});
        assertThat(Profile.of(repeated).duplicateRows()).isEqualTo(3);
        assertThat(Profile.of(repeated).warnings())
                .contains(
                        "3 of 6 rows (50 %) repeat an earlier one: random folds put copies into training and test rows");
    }
}
