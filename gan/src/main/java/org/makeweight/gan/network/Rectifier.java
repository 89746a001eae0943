package org.makeweight.gan.network;

import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

/**
 * A leaky rectifier followed by dropout. What it does to a number is a multiplication by a factor that is constant
 * nearly everywhere: the slope (1 above 0) times the dropout factor (0 or 1/(1 - rate)).
 */
public final class Rectifier {
    private final float slope;
    private final float rate;
    private final Matrix factors;
    private final Matrix uniform;
    private final KernelThreads workers;

    /**
     * A rectifier for so many rows.
     *
     * @param slope below 0, in [0, 1); 0 is the plain rectifier
     * @param rate share of numbers set to 0, in [0, 1)
     */
    public Rectifier(int rows, int width, double slope, double rate, KernelThreads workers) {
        this.slope = (float) slope;
        this.rate = (float) rate;
        this.factors = new Matrix(rows, width);
        this.workers = workers;
        this.uniform = new Matrix(rate > 0 ? rows : 0, width);
    }

    /** Draws the numbers that decide on dropout in the passes to come; nothing is drawn without dropout. */
    public void draw(Noise noise) {
        noise.uniform(uniform);
    }

    /** Replaces each number by its image. */
    public void forward(Matrix z) {
        workers.run(z.rows(), KernelThreads.NUMBER * z.columns(), (from, to) -> {
            for (int r = from; r < to; r++) {
                Elementwise.rectify(z.row(r), slope, factors.row(r), z.columns());
                if (rate > 0) {
                    Elementwise.dropOut(z.row(r), uniform.row(r), rate, factors.row(r), z.columns());
                }
            }
        });
    }

    /**
     * Multiplies rows by the factors of the last forward pass: turns gradients by the images into gradients by the
     * numbers, or carries a change of the numbers forward.
     *
     * @param firstRow the row of the forward pass that the first row belongs to
     */
    public void apply(Matrix gradient, int firstRow) {
        workers.run(gradient.rows(), KernelThreads.NUMBER * gradient.columns(), (from, to) -> {
            for (int r = from; r < to; r++) {
                Elementwise.multiply(gradient.row(r), factors.row(firstRow + r), gradient.columns());
            }
        });
    }

    /** The numbers drawn, {@code [rows x width]}: those up to the rate drop what they stand for. */
    Matrix drawn() {
        return uniform;
    }
}
