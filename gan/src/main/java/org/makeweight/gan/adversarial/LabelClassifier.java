package org.makeweight.gan.adversarial;

import java.util.Arrays;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Adam;
import org.makeweight.gan.network.CrossEntropy;
import org.makeweight.gan.network.Perceptron;
import org.makeweight.gan.network.Span;

/**
 * Tells the class of an encoded row; learnt from real rows, then fixed, so that a generator can be taught to write rows
 * that it takes for those of the class asked for.
 */
public final class LabelClassifier {
    /** A row's loss below this teaches nothing more: it is all but sure of the class. */
    static final double SATISFIED = 0.3;

    private static final int[] WIDTHS = {64, 64};
    private static final int EPOCHS = 30;
    private static final int BATCH = 64;
    private static final Adam.Settings ADAM = new Adam.Settings(5e-4, 0.9, 0.999, 0);
    private static final int WEIGHTS = 0;
    private static final int EPOCH = 1;

    private final Perceptron network;
    private final Span span;
    private final CrossEntropy crossEntropy;
    private final Matrix byRaw;
    private final Matrix byRow;
    private final float[] unweighted;

    private LabelClassifier(Perceptron network, int rows, int inputs, int classes) {
        this.network = network;
        this.span = new Span(Span.Form.SOFTMAX, 0, classes);
        this.crossEntropy = new CrossEntropy(classes);
        this.byRaw = new Matrix(rows, classes);
        this.byRow = new Matrix(rows, inputs);
        this.unweighted = new float[classes];
    }

    /**
     * Learns the classes of rows.
     *
     * @param data encoded rows, {@code [rows x width]}
     * @param labels of the rows, below {@code classes}
     * @param judged how many rows it shall judge at a time
     */
    public static LabelClassifier learn(
            Matrix data, int[] labels, int classes, int judged, Noise noise, KernelThreads workers) {
        int batch = Math.min(BATCH, data.rows());
        Perceptron.Shape shape = new Perceptron.Shape(data.columns(), 0, WIDTHS, classes, false, false);
        Perceptron network = new Perceptron(shape, batch, noise.child(WEIGHTS), workers);
        LabelClassifier learner = new LabelClassifier(network, batch, data.columns(), classes);
        Adam optimiser = new Adam(network.weights(), ADAM, workers);
        int[] order = new int[data.rows()];
        Matrix rows = new Matrix(batch, data.columns());
        int[] own = new int[batch];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Arrays.setAll(order, i -> i);
            noise.child(EPOCH + epoch).shuffle(order);
            for (int first = 0; first + batch <= order.length; first += batch) {
                for (int i = 0; i < batch; i++) {
                    System.arraycopy(data.row(order[first + i]), 0, rows.row(i), 0, data.columns());
                    own[i] = labels[order[first + i]];
                }
                learner.loss(rows, own, 1, 0);
                network.backward(learner.byRaw);
                optimiser.step();
            }
        }
        return new LabelClassifier(network.sharing(judged, workers), judged, data.columns(), classes);
    }

    /** The mean loss of rows, each at least {@code least}; writes {@code factor} times its gradient. */
    private double loss(Matrix rows, int[] labels, double factor, double least) {
        Matrix raw = network.forward(rows, true);
        byRaw.fill(0);
        double sum = 0;
        for (int i = 0; i < raw.rows(); i++) {
            Arrays.fill(unweighted, 0);
            double loss = crossEntropy.add(raw.row(i), span, labels[i], factor / raw.rows(), unweighted);
            if (loss > least) {
                System.arraycopy(unweighted, 0, byRaw.row(i), 0, span.width());
            }
            sum += Math.max(least, loss);
        }
        return sum / raw.rows();
    }

    /**
     * The mean loss of rows, each at least {@value #SATISFIED}.
     *
     * @param labels that the rows shall have
     * @param factor times the gradient of the loss by the rows is added
     * @param gradient {@code [rows x at least width]}
     */
    double add(Matrix rows, int[] labels, double factor, Matrix gradient) {
        double loss = loss(rows, labels, factor, SATISFIED);
        network.backward(byRaw);
        network.inputGradient(byRow);
        for (int i = 0; i < rows.rows(); i++) {
            float[] target = gradient.row(i);
            float[] addend = byRow.row(i);
            for (int j = 0; j < byRow.columns(); j++) {
                target[j] += addend[j];
            }
        }
        return loss;
    }
}
