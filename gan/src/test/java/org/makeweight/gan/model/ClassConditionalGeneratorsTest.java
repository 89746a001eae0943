package org.makeweight.gan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Flag;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Methods that learn all classes together keep them apart. */
class ClassConditionalGeneratorsTest {
    private static final double[][] CENTRES = {{0, 0}, {4, 0}, {0, 4}};
    private static final int[] ROWS = {200, 100, 25};
    private static final int SAMPLED = 400;

    /** Three heaps of different sizes, one a class. */
    private static Table heaps() {
        RandomState random = new RandomState(3);
        double[] cells = new double[2 * 325];
        int[] labels = new int[325];
        int row = 0;
        for (int label = 0; label < 3; label++) {
            for (int i = 0; i < ROWS[label]; i++, row++) {
                labels[row] = label;
                cells[2 * row] = CENTRES[label][0] + 0.5 * random.standardNormal();
                cells[2 * row + 1] = CENTRES[label][1] + 0.5 * random.standardNormal();
            }
        }
        Schema schema = new Schema(
                List.of(new Column.Numeric("x", false), new Column.Numeric("y", false)),
                new ClassColumn("class", List.of("a", "b", "c"), 2));
        return new Table(schema, cells, labels);
    }

    private static int nearest(Table table, int row) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int label = 0; label < 3; label++) {
            double dx = table.value(row, 0) - CENTRES[label][0];
            double dy = table.value(row, 1) - CENTRES[label][1];
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = label;
            }
        }
        return best;
    }

    private static Table sample(String method) {
        FittedSynthesizer fitted = Methods.synthesizers()
                .parse(method)
                .make()
                .fit(heaps(), new int[] {0, 1, 2}, new RandomState(1), Execution.QUIET);
        // so short a training does not fit well; anything else would be wrong
        assertThat(fitted.flags()).isSubsetOf(Flag.POOR_FIT.word());
        return fitted.sample(new int[] {SAMPLED, SAMPLED, SAMPLED}, new RandomState(2), Execution.QUIET);
    }

    /**
     * A learning rate above the default gets there in a fraction of the steps, which is enough for so simple shapes. In
     * normal scores the heaps lie side by side without a gap, so that a diffusion cannot keep them apart as well.
     */
    @ParameterizedTest
    @CsvSource({
        "'cwgan-gp:steps=300,generator_lr=2e-3,discriminator_lr=2e-3', 0.95",
        "'cwgan-gp:steps=300,generator_lr=2e-3,discriminator_lr=2e-3,auxiliary_classifier=true', 0.95",
        "'tabddpm:steps=600,lr=3e-3,num_timesteps=50', 0.9"
    })
    void rowsAreOfTheClassAskedFor(String method, double least) {
        Table sampled = sample(method);
        int agreeing = 0;
        for (int r = 0; r < sampled.rows(); r++) {
            agreeing += nearest(sampled, r) == sampled.label(r) ? 1 : 0;
        }
        assertThat(agreeing / (3.0 * SAMPLED)).isGreaterThan(least);
    }
}
