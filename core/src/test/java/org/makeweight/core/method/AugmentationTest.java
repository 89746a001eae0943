package org.makeweight.core.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

class AugmentationTest {
    private static final Schema SCHEMA =
            new Schema(List.of(new Column.Numeric("x", false)), new ClassColumn("y", List.of("a", "b"), 1));
    private static final Augmentation THREE_ROWS =
            Augmentation.unchanged(new Table(SCHEMA, new double[] {10, 20, 30}, new int[] {0, 1, 0}));

    @Test
    void aRowTakesItsWeightAlong() {
        Augmentation two = THREE_ROWS.withWeights(new double[] {1, 2, 3}).select(new int[] {2, 1});
        assertThat(two.table().values()).containsExactly(30, 20);
        assertThat(two.weights().orElseThrow()).containsExactly(3, 2);
    }

    @Test
    void everyRowHasAWeightOrNoneHas() {
        assertThatThrownBy(() -> THREE_ROWS.withWeights(new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 weights for 3 rows");
    }
}
