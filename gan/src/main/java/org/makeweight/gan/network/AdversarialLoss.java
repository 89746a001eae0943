package org.makeweight.gan.network;

import org.makeweight.core.number.Elementary;
import org.makeweight.gan.kernel.Matrix;

/** What critic and generator play for. Gradients are those of means over the rows of each kind. */
public enum AdversarialLoss {
    /**
     * The critic tells real from generated rows by logistic regression on its score; the generator raises the
     * probability that its rows are called real: the non-saturating form of Goodfellow et al. (2014).
     */
    NON_SATURATING {
        @Override
        double add(Matrix scores, int from, int to, int direction, Matrix gradient) {
            int n = to - from;
            double[] e = new double[n];
            double[] scratch = new double[n];
            for (int i = 0; i < n; i++) {
                e[i] = -Math.abs((double) scores.row(from + i)[0]);
            }
            Elementary.exp(e, n);
            for (int i = 0; i < n; i++) {
                double t = (double) direction * scores.row(from + i)[0];
                double sigmoid = (t < 0 ? e[i] : 1) / (1 + e[i]);
                gradient.row(from + i)[0] = (float) (direction * sigmoid / n);
                e[i] = 1 + e[i];
            }
            Elementary.log(e, n, scratch);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += e[i] + Math.max(0, (double) direction * scores.row(from + i)[0]);
            }
            return sum / n;
        }
    },

    /** Differences of mean scores, the dual form of the Wasserstein distance: Arjovsky et al. (2017). */
    WASSERSTEIN {
        @Override
        double add(Matrix scores, int from, int to, int direction, Matrix gradient) {
            int n = to - from;
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += scores.row(i)[0];
                gradient.row(i)[0] = (float) ((double) direction / n);
            }
            return direction * (sum / n);
        }
    };

    private static final int UP = -1;
    private static final int DOWN = 1;

    /** The mean loss of rows whose scores it moves up or down; writes its gradient by their scores. */
    abstract double add(Matrix scores, int from, int to, int direction, Matrix gradient);

    /** Whether a score is the logit of the probability that a row is real. */
    public boolean scoresAreLogits() {
        return this == NON_SATURATING;
    }

    /**
     * The critic's loss on n generated rows followed by n real ones.
     *
     * @param gradient by the scores; the first 2n rows are written
     */
    public double ofCritic(Matrix scores, int n, Matrix gradient) {
        return add(scores, 0, n, DOWN, gradient) + add(scores, n, 2 * n, UP, gradient);
    }

    /** The generator's loss on rows it wrote; the gradient by all scores is written. */
    public double ofGenerator(Matrix scores, Matrix gradient) {
        return add(scores, 0, scores.rows(), UP, gradient);
    }
}
