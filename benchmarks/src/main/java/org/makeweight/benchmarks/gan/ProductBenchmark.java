package org.makeweight.benchmarks.gan;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.makeweight.core.random.RandomState;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Product;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Dense products of CTGAN's shapes on census income: of the generator's second and last layer, and of the critic's first.
 * An operation is the pass forward, {@code [m x k] [k x n]}, and the gradient by the weights, {@code [k x m] [m x n]}:
 * {@code 4 m k n} floating point operations. Vectors are gone over to during the warm-up, which has to be long enough.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ProductBenchmark {
    @Param({"500x384x256", "500x640x157", "50x1570x256"})
    String shape;

    private final Product product = new Product(KernelThreads.ALONE);
    private Matrix rows;
    private Matrix weights;
    private Matrix outputs;
    private Matrix gradient;

    @Setup
    public void prepare() {
        int[] sizes =
                Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
        RandomState random = new RandomState(1);
        rows = normal(sizes[0], sizes[1], random);
        weights = normal(sizes[1], sizes[2], random);
        outputs = new Matrix(sizes[0], sizes[2]);
        gradient = new Matrix(sizes[1], sizes[2]);
    }

    private static Matrix normal(int rows, int columns, RandomState random) {
        Matrix matrix = new Matrix(rows, columns);
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < columns; j++) {
                matrix.row(r)[j] = (float) random.standardNormal();
            }
        }
        return matrix;
    }

    @Benchmark
    public float both() {
        product.set(rows, weights, outputs);
        product.setTransposed(rows, outputs, gradient);
        return gradient.row(0)[0];
    }
}
