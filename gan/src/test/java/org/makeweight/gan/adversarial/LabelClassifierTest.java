package org.makeweight.gan.adversarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

class LabelClassifierTest {
    private static final int ROWS = 6;
    private static final int WIDTH = 3;

    private LabelClassifier classifier;

    /** Classes that overlap: the first number is that of the class, plus noise. */
    @BeforeEach
    void learn() {
        Matrix data = new Matrix(300, WIDTH);
        new Noise(4).normal(data);
        int[] labels = new int[300];
        for (int r = 0; r < 300; r++) {
            labels[r] = r % 3;
            data.row(r)[0] += 2 * labels[r];
        }
        classifier = LabelClassifier.learn(data, labels, 3, ROWS, new Noise(5), new KernelThreads(1));
    }

    private static Matrix rows(float first) {
        Matrix rows = new Matrix(ROWS, WIDTH);
        new Noise(6).normal(rows);
        for (int r = 0; r < ROWS; r++) {
            rows.row(r)[0] = first + 0.1f * r;
        }
        return rows;
    }

    private double loss(Matrix rows, int label) {
        int[] labels = new int[ROWS];
        Arrays.fill(labels, label);
        return classifier.add(rows, labels, 1, new Matrix(ROWS, WIDTH));
    }

    @Test
    void aRowOfItsClassCostsLeast() {
        assertThat(loss(rows(4), 2)).isLessThan(loss(rows(4), 1));
        assertThat(loss(rows(0), 0)).isLessThan(loss(rows(0), 2));
    }

    @Test
    void theGradientIsThatOfTheLoss() {
        Matrix rows = rows(1.5f);
        int[] labels = {2, 2, 2, 2, 2, 2};
        Matrix gradient = new Matrix(ROWS, WIDTH);
        classifier.add(rows, labels, 0.5, gradient);
        float h = 1f / 128;
        for (int r = 0; r < ROWS; r++) {
            for (int j = 0; j < WIDTH; j++) {
                float before = rows.row(r)[j];
                rows.row(r)[j] = before + h;
                double above = loss(rows, 2);
                rows.row(r)[j] = before - h;
                double below = loss(rows, 2);
                rows.row(r)[j] = before;
                // losses are sums of floats, and a rectifier may change sides between the two
                assertThat((double) gradient.row(r)[j]).isCloseTo(0.5 * (above - below) / (2 * h), within(2e-3));
            }
        }
    }

    @Test
    void rowsThatAreSureOfTheirClassTeachNothing() {
        Matrix gradient = new Matrix(ROWS, WIDTH);
        double loss = classifier.add(rows(9), new int[] {2, 2, 2, 2, 2, 2}, 1, gradient);
        assertThat(loss).isCloseTo(LabelClassifier.SATISFIED, within(1e-12));
        for (int r = 0; r < ROWS; r++) {
            assertThat(gradient.row(r)).containsOnly(0);
        }
    }
}
