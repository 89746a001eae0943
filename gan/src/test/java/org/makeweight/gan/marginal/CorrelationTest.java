package org.makeweight.gan.marginal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;

class CorrelationTest {
    private static final int ROWS = 4000;
    private static final double RHO = 0.6;

    /** Two normals with correlation 0.6. */
    private static double[][] normals() {
        RandomState random = new RandomState(8);
        double[][] pair = new double[2][ROWS];
        for (int r = 0; r < ROWS; r++) {
            pair[0][r] = random.standardNormal();
            pair[1][r] = RHO * pair[0][r] + Math.sqrt(1 - RHO * RHO) * random.standardNormal();
        }
        return pair;
    }

    private static double estimated(double[] a, double[] b, Column kindOfA, Column kindOfB) {
        double[][] cells = {a, b};
        List<Column> kinds = List.of(kindOfA, kindOfB);
        double[][] scores = new double[2][];
        double[] fidelity = new double[2];
        for (int c = 0; c < 2; c++) {
            Marginal marginal = Marginal.fit(cells[c], kinds.get(c), Marginal.Kind.EMPIRICAL);
            scores[c] = Arrays.stream(cells[c])
                    .map(cell -> Marginal.score(marginal.share(cell)))
                    .toArray();
            fidelity[c] = Correlation.fidelity(marginal, cells[c]);
        }
        return Correlation.of(scores, fidelity)[0][1];
    }

    @Test
    void theCorrelationBehindCategoriesIsFound() {
        double[][] pair = normals();
        Column number = new Column.Numeric("x", false);
        Column yesNo = new Column.Categorical("c", List.of("no", "yes"));
        double[] seldom = Arrays.stream(pair[1]).map(y -> y > 1 ? 1 : 0).toArray();
        double[] often = Arrays.stream(pair[0]).map(x -> x > -0.3 ? 1 : 0).toArray();
        // a correlation of so many rows has a deviation of 0.01, one behind a category of 0.02
        assertThat(estimated(pair[0], pair[1], number, number)).isCloseTo(RHO, within(0.03));
        assertThat(estimated(pair[0], seldom, number, yesNo)).isCloseTo(RHO, within(0.06));
        // with two categories the loss is not exactly the product of both
        assertThat(estimated(often, seldom, yesNo, yesNo)).isCloseTo(RHO, within(0.12));
    }

    @Test
    void aColumnWithoutAtomsLosesNothing() {
        double[] cells = normals()[0];
        Column number = new Column.Numeric("x", false);
        for (Marginal.Kind kind : Marginal.Kind.values()) {
            assertThat(Correlation.fidelity(Marginal.fit(cells, number, kind), cells))
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void aMatrixThatIsNoneOfANormalDistributionIsRepaired() {
        double[] a = {1, -1, 1, -1};
        double[] b = {1, 1, -1, -1};
        double[] c = {1, 0, 0, -1};
        double[][] repaired = Correlation.of(new double[][] {a, b, c}, new double[] {0.8, 0.8, 0.8});
        double[][] factor = Correlation.factor(repaired);
        for (int i = 0; i < 3; i++) {
            assertThat(repaired[i][i]).isEqualTo(1);
            assertThat(factor[i][i]).isPositive();
            for (int j = 0; j < i; j++) {
                assertThat(repaired[i][j]).isEqualTo(repaired[j][i]).isBetween(-1.0, 1.0);
                double product = 0;
                for (int k = 0; k < 3; k++) {
                    product += factor[i][k] * factor[j][k];
                }
                // rounding of a few products
                assertThat(product).isCloseTo(repaired[i][j], within(1e-14));
            }
        }
        assertThat(repaired[2][0]).isGreaterThan(0.5);
    }

    @Test
    void equalColumnsStayEqual() {
        double[] a = {1, 2, 3, 4};
        double[][] same = Correlation.of(new double[][] {a, a}, new double[] {1, 1});
        assertThat(same[0][1]).isGreaterThan(0.999);
    }
}
