package org.makeweight.gan.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.SparseRows;

class InterpolatedInputTest {
    private static final int N = 5;
    private static final int DATA = 8;
    private static final int CONDITION = 4;
    private static final int INPUTS = DATA + CONDITION;

    /** A one-hot row for each row. */
    private static Matrix oneHot(int columns, int step) {
        Matrix m = new Matrix(N, columns);
        for (int r = 0; r < N; r++) {
            m.row(r)[(step * r + 1) % columns] = 1;
        }
        return m;
    }

    /** Generated rows, real rows and rows between them, all of them written out. */
    private static Matrix dense(Matrix data, Matrix asked, Matrix real, Matrix shares) {
        Matrix rows = new Matrix(3 * N, INPUTS);
        for (int r = 0; r < N; r++) {
            System.arraycopy(data.row(r), 0, rows.row(r), 0, DATA);
            System.arraycopy(asked.row(r), 0, rows.row(r), DATA, CONDITION);
            System.arraycopy(real.row(r), 0, rows.row(N + r), 0, INPUTS);
            Elementwise.mix(real.row(r), rows.row(r), shares.row(0)[r], rows.row(2 * N + r), INPUTS);
        }
        return rows;
    }

    /** Sums of about ten float products; the rows between are mixed before the layer in one case, after it in the other. */
    @Test
    void aStepOnSparseRowsIsThatOnRowsWrittenOut() {
        Matrix data = Twin.normal(N, DATA, 1);
        Matrix asked = oneHot(CONDITION, 3);
        Matrix real = oneHot(INPUTS, 5);
        Matrix shares = new Matrix(1, N);
        new Noise(2).uniform(shares);
        Critic.Shape shape = new Critic.Shape(INPUTS, new int[] {7, 6}, 0.2, 0.3);
        Critic written = new Critic(shape, 3 * N, new Noise(3), new KernelThreads(1));
        Critic sparse = new Critic(shape, 3 * N, new Noise(3), new KernelThreads(1));
        ConditionedRows fake = new ConditionedRows(data, SparseRows.of(asked));

        step(written, CriticInput.of(dense(data, asked, real, shares)));
        step(sparse, new InterpolatedInput(fake, SparseRows.of(real), shares, INPUTS));
        for (int w = 0; w < written.weights().size(); w++) {
            Twin.assertClose(
                    sparse.weights().get(w).gradient(),
                    Twin.of(written.weights().get(w).gradient()),
                    2e-6);
        }
    }

    private static void step(Critic critic, CriticInput input) {
        Matrix scores = critic.forward(input, new Noise(4));
        assertThat(scores.rows()).isEqualTo(3 * N);
        Matrix byScores = new Matrix(3 * N, 1);
        byScores.fill(1);
        AdversarialLoss.WASSERSTEIN.ofCritic(scores, N, byScores);
        critic.backward(byScores);
        new GradientPenalty(10, N, INPUTS, INPUTS, KernelThreads.ALONE).apply(critic, 2 * N);
        critic.learn(2 * N);
    }
}
