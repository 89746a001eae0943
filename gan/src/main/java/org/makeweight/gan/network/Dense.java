package org.makeweight.gan.network;

import java.util.List;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.Product;
import org.makeweight.gan.kernel.SparseRows;

/**
 * A fully connected layer, {@code y = b + x W}, rows being samples. Holds scratch space, so an instance belongs to one
 * thread; several may share the weights.
 */
public final class Dense {
    private final Weights weights;
    private final Weights bias;
    private final Product product;
    private final KernelThreads workers;

    private Dense(Weights weights, Weights bias, KernelThreads workers) {
        this.weights = weights;
        this.bias = bias;
        this.product = new Product(workers);
        this.workers = workers;
    }

    /** A new layer; weights and biases are uniform in ±1/sqrt(inputs). */
    public Dense(int inputs, int outputs, Noise noise, KernelThreads workers) {
        this(
                Weights.uniform(inputs, outputs, inputs, noise.child(0)),
                Weights.uniform(1, outputs, inputs, noise.child(1)),
                workers);
    }

    /** A layer with the same weights and scratch space of its own. */
    public Dense sharing(KernelThreads others) {
        return new Dense(weights, bias, others);
    }

    public int inputs() {
        return weights.value().rows();
    }

    public int outputs() {
        return weights.value().columns();
    }

    /** The weights {@code [inputs x outputs]} and the biases {@code [1 x outputs]}. */
    public List<Weights> weights() {
        return List.of(weights, bias);
    }

    /** {@code y = b + x W}, where x may be the first few inputs only. */
    public void forward(Matrix x, Matrix y) {
        product.set(x, weights.value().top(x.columns()), y, bias.value().row(0));
    }

    /** {@code y = b}, before inputs are added part by part. */
    void begin(Matrix y) {
        float[] b = bias.value().row(0);
        for (int r = 0; r < y.rows(); r++) {
            System.arraycopy(b, 0, y.row(r), 0, y.columns());
        }
    }

    /** {@code y += x W}, where the first column of x is the input {@code firstInput}. */
    void add(SparseRows x, int firstInput, Matrix y) {
        x.addProduct(weights.value(), firstInput, y, workers);
    }

    /** {@code y = x W}, the layer without its biases. */
    public void linear(Matrix x, Matrix y) {
        product.set(x, weights.value(), y);
    }

    /**
     * {@code dx = dy Wᵀ}: turns the gradient by the outputs into the gradient by the inputs.
     *
     * @param dx has a column for each input, or for the first few
     */
    public void inputGradient(Matrix dy, Matrix dx) {
        product.setTimesTransposed(dy, weights.value().top(dx.columns()), dx);
    }

    /**
     * Writes the gradients by the weights, {@code xᵀ dy}, and by the biases.
     *
     * @param x may be the first few inputs only; the others then count as zeros
     * @param biasRows the gradient by the biases is the sum of the first so many rows of {@code dy}
     */
    public void learn(Matrix x, Matrix dy, int biasRows) {
        learnBias(dy, biasRows);
        learn(x, dy);
    }

    /** Writes the gradients by the biases: sums over the first rows. */
    void learnBias(Matrix dy, int rows) {
        float[] sum = bias.gradient().row(0);
        bias.gradient().fill(0);
        for (int r = 0; r < rows; r++) {
            Elementwise.add(sum, dy.row(r), dy.columns());
        }
    }

    /** Writes the gradients by the weights, where x may be the first few inputs only. */
    void learn(Matrix x, Matrix dy) {
        Matrix gradient = weights.gradient();
        product.setTransposed(x, dy, gradient.top(x.columns()));
        gradient.slice(x.columns(), gradient.rows()).fill(0);
    }

    /** Adds {@code xᵀ dy} to the gradients by the weights, where x may be the first few inputs only. */
    void learnMore(Matrix x, Matrix dy) {
        product.addTransposed(x, dy, weights.gradient().top(x.columns()));
    }

    /** Adds {@code xᵀ dy}, where the first column of x is the input {@code firstInput}. */
    void learnMore(SparseRows x, int firstInput, Matrix dy) {
        x.addTransposedProduct(dy, weights.gradient(), firstInput, workers);
    }
}
