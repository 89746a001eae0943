package org.makeweight.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

class NaiveBayesTest {
    private static final ClassColumn Y = new ClassColumn("y", List.of("no", "yes"), 1);

    private static FittedLearner fit(Table table) {
        return Learners.all().parse("naive-bayes").make().train(table, Optional.empty(), 0);
    }

    @Test
    void numbersHaveNormalDensities() {
        Schema schema = new Schema(List.of(new Column.Numeric("x", false)), Y);
        Table training = new Table(schema, new double[] {-3, -1, 1, 3, 4, 6}, new int[] {0, 0, 0, 0, 1, 1});
        Table test = new Table(schema, new double[] {2}, new int[] {0});
        // means 0 and 5, variances 5 and 1, shares 2/3 and 1/3
        double no = 2 / 3.0 * StrictMath.exp(-4 / 10.0) / StrictMath.sqrt(5);
        double yes = 1 / 3.0 * StrictMath.exp(-9 / 2.0);
        // variances are raised by a billionth of 9
        assertThat(fit(training).score(test)[0]).isCloseTo(yes / (no + yes), within(1e-7));
    }

    @Test
    void categoriesHaveSmoothedFrequencies() {
        Schema schema = new Schema(List.of(new Column.Categorical("c", List.of("u", "v"))), Y);
        Table training = new Table(schema, new double[] {0, 0, 1, 1, 1}, new int[] {0, 0, 0, 1, 1});
        Table test = new Table(schema, new double[] {1}, new int[] {0});
        // v has (1 + 1) / (3 + 2) and (2 + 1) / (2 + 2), and u what is left; both are features
        double no = 3 / 5.0 * (2 / 5.0) * (2 / 5.0);
        double yes = 2 / 5.0 * (3 / 4.0) * (3 / 4.0);
        assertThat(fit(training).score(test)[0]).isCloseTo(yes / (no + yes), within(1e-12));
    }

    @Test
    void constantColumnsTellNothing() {
        Schema schema = new Schema(List.of(new Column.Numeric("x", false)), Y);
        Table training = new Table(schema, new double[] {7, 7, 7, 7}, new int[] {0, 0, 0, 1});
        assertThat(fit(training).score(training)).containsOnly(0.25);
    }
}
