package org.makeweight.gan.network;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.number.Elementary;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

/**
 * Predicts what a diffusion did to a row, given the step it is at and the row's class: a dense projection of the row, plus
 * embeddings of step and class, goes through a {@link Perceptron}. The step is embedded by cosines and sines of many
 * frequencies and two dense layers, the class by a vector of its own; between and after these stands x σ(x) (SiLU).
 *
 * <p>An instance works on a fixed number of rows and belongs to one thread; several may share the weights.
 *
 * <p>Reference: A. Kotelnikov, D. Baranchuk, I. Rubachev and A. Babenko (2023), TabDDPM: modelling tabular data with
 * diffusion models, ICML, 17564-17579.
 */
public final class Denoiser {
    private static final double LONGEST_WAVE = 10_000;

    private static final int PROJECTION = 0;
    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int CLASSES = 3;
    private static final int PERCEPTRON = 4;

    private final Shape shape;
    private final Dense projection;
    private final Dense first;
    private final Dense second;
    private final Weights classes;
    private final Perceptron perceptron;
    /** Cosines and sines, {@code [steps x width]}. */
    private final Matrix waves;
    /** The embeddings of all steps, where the weights do not change any more; else null. */
    private final Matrix steps;

    private final Matrix wave;
    private final Matrix activated;
    private final Matrix activatedSlope;
    private final Matrix embedded;
    private final Matrix classActivated;
    private final Matrix classSlope;
    private final Matrix sum;
    private final Matrix bySum;
    private final Matrix byActivated;
    private final double[] exponents;
    private Matrix input;
    private int[] labels;

    /**
     * What a denoiser looks like.
     *
     * @param inputs columns of a row, and as many outputs
     * @param width of the embeddings
     * @param hidden widths of the layers after them
     * @param classes that a row may be of
     * @param steps of the diffusion
     */
    @SuppressWarnings("ArrayRecordComponent") // a parameter object, never compared
    public record Shape(int inputs, int width, int[] hidden, int classes, int steps) {}

    private Denoiser(
            Shape shape,
            List<Dense> layers,
            Weights classes,
            Perceptron perceptron,
            Matrix waves,
            int rows,
            boolean fixed) {
        this.shape = shape;
        this.projection = layers.get(PROJECTION);
        this.first = layers.get(FIRST);
        this.second = layers.get(SECOND);
        this.classes = classes;
        this.perceptron = perceptron;
        this.waves = waves;
        int width = shape.width();
        this.exponents = new double[width];
        this.classActivated = new Matrix(shape.classes(), width);
        this.classSlope = new Matrix(shape.classes(), width);
        this.sum = new Matrix(rows, width);
        int embeddedRows = fixed ? shape.steps() : rows;
        this.wave = fixed ? waves : new Matrix(rows, width);
        this.activated = new Matrix(embeddedRows, width);
        this.activatedSlope = new Matrix(embeddedRows, width);
        this.embedded = new Matrix(embeddedRows, width);
        this.bySum = new Matrix(fixed ? 0 : rows, width);
        this.byActivated = new Matrix(fixed ? 0 : rows, width);
        if (fixed) {
            embed();
        }
        this.steps = fixed ? embedded : null;
    }

    /** A new denoiser for so many rows; a class begins as a vector of standard normals. */
    public Denoiser(Shape shape, int rows, Noise noise, KernelThreads workers) {
        this(
                shape,
                List.of(
                        new Dense(shape.inputs(), shape.width(), noise.child(PROJECTION), workers),
                        new Dense(shape.width(), shape.width(), noise.child(FIRST), workers),
                        new Dense(shape.width(), shape.width(), noise.child(SECOND), workers)),
                Weights.normal(shape.classes(), shape.width(), noise.child(CLASSES)),
                new Perceptron(
                        new Perceptron.Shape(shape.width(), 0, shape.hidden(), shape.inputs(), false, false),
                        rows,
                        noise.child(PERCEPTRON),
                        workers),
                waves(shape.steps(), shape.width()),
                rows,
                false);
    }

    /** A denoiser of the same weights as they are now, for another number of rows; it cannot learn. */
    public Denoiser fixed(int rows, KernelThreads workers) {
        return new Denoiser(
                shape,
                List.of(projection.sharing(workers), first.sharing(workers), second.sharing(workers)),
                classes,
                perceptron.sharing(rows, workers),
                waves,
                rows,
                true);
    }

    /** Cosines, then sines, of the step times falling frequencies; with an odd width a zero at the end. */
    static Matrix waves(int steps, int width) {
        Matrix waves = new Matrix(steps, width);
        int half = width / 2;
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < half; i++) {
                double angle = t * StrictMath.exp(-StrictMath.log(LONGEST_WAVE) * i / half);
                waves.row(t)[i] = (float) StrictMath.cos(angle);
                waves.row(t)[half + i] = (float) StrictMath.sin(angle);
            }
        }
        return waves;
    }

    public Shape shape() {
        return shape;
    }

    /** All weights. */
    public List<Weights> weights() {
        List<Weights> all = new ArrayList<>();
        for (Dense layer : List.of(projection, first, second)) {
            all.addAll(layer.weights());
        }
        all.add(classes);
        all.addAll(perceptron.weights());
        return all;
    }

    /**
     * Predicts.
     *
     * @param rows {@code [rows x inputs]}, to be left as they are until the step is over
     * @param step of each row
     * @param label of each row
     * @return {@code [rows x inputs]}, overwritten by the next call
     */
    public Matrix forward(Matrix rows, int[] step, int[] label) {
        input = rows;
        labels = label;
        if (steps == null) {
            for (int r = 0; r < wave.rows(); r++) {
                System.arraycopy(waves.row(step[r]), 0, wave.row(r), 0, shape.width());
            }
            embed();
        }
        projection.forward(rows, sum);
        for (int r = 0; r < sum.rows(); r++) {
            Elementwise.add(sum.row(r), embedded.row(steps == null ? r : step[r]), shape.width());
            Elementwise.add(sum.row(r), classActivated.row(label[r]), shape.width());
        }
        return perceptron.forward(sum, true);
    }

    /** Embeds the steps whose waves are given, and all classes. */
    private void embed() {
        first.forward(wave, activated);
        activate(activated, activatedSlope);
        second.forward(activated, embedded);
        classActivated.set(classes.value());
        activate(classActivated, classSlope);
    }

    /** Replaces each x by x σ(x), and writes the slope there. */
    private void activate(Matrix x, Matrix slope) {
        for (int r = 0; r < x.rows(); r++) {
            float[] value = x.row(r);
            float[] derivative = slope.row(r);
            for (int j = 0; j < exponents.length; j++) {
                exponents[j] = -value[j];
            }
            Elementary.exp(exponents, exponents.length);
            for (int j = 0; j < exponents.length; j++) {
                double sigmoid = 1 / (1 + exponents[j]);
                derivative[j] = (float) (sigmoid * (1 + value[j] * (1 - sigmoid)));
                value[j] = (float) (value[j] * sigmoid);
            }
        }
    }

    /** Writes the gradients by all weights, given that by the outputs of the last forward pass. */
    public void backward(Matrix byOutputs) {
        perceptron.backward(byOutputs);
        perceptron.inputGradient(bySum);
        projection.learn(input, bySum, bySum.rows());
        second.learn(activated, bySum, bySum.rows());
        second.inputGradient(bySum, byActivated);
        for (int r = 0; r < byActivated.rows(); r++) {
            Elementwise.multiply(byActivated.row(r), activatedSlope.row(r), shape.width());
        }
        first.learn(wave, byActivated, byActivated.rows());
        Matrix byClass = classes.gradient();
        byClass.fill(0);
        for (int r = 0; r < bySum.rows(); r++) {
            Elementwise.add(byClass.row(labels[r]), bySum.row(r), shape.width());
        }
        for (int c = 0; c < byClass.rows(); c++) {
            Elementwise.multiply(byClass.row(c), classSlope.row(c), shape.width());
        }
    }
}
