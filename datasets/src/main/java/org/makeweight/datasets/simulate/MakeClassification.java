package org.makeweight.datasets.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.random.RandomState;

/**
 * Clusters of normal points on the corners of a hypercube, each class the owner of some: scikit-learn 1.2's
 * {@code make_classification} after I. Guyon, "Design of experiments of the NIPS 2003 variable selection benchmark",
 * 2003. For the same options and seed the labels are scikit-learn's, and the values differ by no more than rounding,
 * since matrix products are summed here from left to right.
 *
 * <p>Time is rows times columns, plus rows times the square of the informative columns.
 *
 * <p><b>Differences from the reference.</b> Weights of more than one together are refused.
 */
public final class MakeClassification {
    private final ClassificationOptions options;
    private final RandomState random;
    private final int rows;
    private final int width;
    private final int informative;
    private final double[] x;
    private final int[] y;
    private final NormalCluster[] clusters;

    private MakeClassification(ClassificationOptions options, RandomState random) {
        this.options = options;
        this.random = random;
        this.rows = options.nSamples();
        this.width = options.nFeatures();
        this.informative = options.nInformative();
        this.x = new double[Math.multiplyExact(rows, width)];
        this.y = new int[rows];
        this.clusters = new NormalCluster[options.clusters()];
    }

    /** Makes rows with labels. */
    public static ClassificationSample generate(ClassificationOptions options, RandomState random) {
        return new MakeClassification(options, random).generate();
    }

    private ClassificationSample generate() {
        int[] sizes = clusterSizes();
        double[] centres = centres();
        fill(0, informative);
        placeClusters(sizes, centres);
        addRedundant();
        addRepeated();
        fill(informative + options.nRedundant() + options.nRepeated(), width);
        flipLabels();
        double[] shift = perColumn(options.shift(), -options.classSep(), options.classSep());
        double[] scale = perColumn(options.scale(), 1, 101);
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] + shift[i % width]) * scale[i % width];
        }
        int[] columns = options.shuffle() ? null : identity(width);
        if (options.shuffle()) {
            shuffleRows();
            columns = shuffleColumns();
        }
        return new ClassificationSample(options, x, y, clusters, columns, shift, scale);
    }

    /** Truncated shares, and one row more for each of the first clusters until all rows are given out. */
    private int[] clusterSizes() {
        int[] sizes = new int[clusters.length];
        int given = 0;
        for (int k = 0; k < sizes.length; k++) {
            sizes[k] = (int) (rows * options.weight(k % options.nClasses()) / options.nClustersPerClass());
            given += sizes[k];
        }
        for (int i = 0; i < rows - given; i++) {
            sizes[i % sizes.length]++;
        }
        return sizes;
    }

    private double[] centres() {
        double[] centres = Hypercube.corners(clusters.length, informative, random);
        for (int i = 0; i < centres.length; i++) {
            centres[i] = centres[i] * (2 * options.classSep()) - options.classSep();
        }
        if (!options.hypercube()) {
            double[] byCluster = random.randomSample(clusters.length);
            double[] byColumn = random.randomSample(informative);
            for (int i = 0; i < centres.length; i++) {
                centres[i] = centres[i] * byCluster[i / informative] * byColumn[i % informative];
            }
        }
        return centres;
    }

    /** Fills columns with standard normals, row by row. */
    private void fill(int from, int to) {
        for (int row = 0; row < rows; row++) {
            for (int c = from; c < to; c++) {
                x[row * width + c] = random.standardNormal();
            }
        }
    }

    private void placeClusters(int[] sizes, double[] centres) {
        double[] point = new double[informative];
        int row = 0;
        for (int k = 0; k < clusters.length; k++) {
            double[] spread = symmetric(informative * informative);
            double[] centre = Arrays.copyOfRange(centres, k * informative, (k + 1) * informative);
            clusters[k] = new NormalCluster(k % options.nClasses(), sizes[k] / (double) rows, centre, spread);
            for (int end = row + sizes[k]; row < end; row++) {
                y[row] = k % options.nClasses();
                product(row * width, informative, spread, informative, point, 0);
                for (int j = 0; j < informative; j++) {
                    x[row * width + j] = point[j] + centre[j];
                }
            }
        }
    }

    /** Uniform values in [-1, 1). */
    private double[] symmetric(int n) {
        double[] values = random.randomSample(n);
        for (int i = 0; i < n; i++) {
            values[i] = 2 * values[i] - 1;
        }
        return values;
    }

    /** The product of {@code n} values of {@link #x} and a matrix {@code [n x m]}, row-major. */
    private void product(int at, int n, double[] matrix, int m, double[] to, int offset) {
        for (int j = 0; j < m; j++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x[at + i] * matrix[i * m + j];
            }
            to[offset + j] = sum;
        }
    }

    private void addRedundant() {
        int redundant = options.nRedundant();
        if (redundant == 0) {
            return;
        }
        double[] mix = symmetric(informative * redundant);
        for (int row = 0; row < rows; row++) {
            product(row * width, informative, mix, redundant, x, row * width + informative);
        }
    }

    private void addRepeated() {
        int from = informative + options.nRedundant();
        for (int c = from; c < from + options.nRepeated(); c++) {
            int source = (int) ((from - 1) * random.randomSample() + 0.5);
            for (int row = 0; row < rows; row++) {
                x[row * width + c] = x[row * width + source];
            }
        }
    }

    /** A share of zero uses the random stream like any other, a negative one does not. */
    private void flipLabels() {
        if (!(options.flipY() >= 0)) {
            return;
        }
        double[] u = random.randomSample(rows);
        for (int row = 0; row < rows; row++) {
            if (u[row] < options.flipY()) {
                y[row] = (int) random.randint(0, options.nClasses());
            }
        }
    }

    private double[] perColumn(Optional<List<Double>> given, double low, double high) {
        double[] values = new double[width];
        for (int c = 0; c < width; c++) {
            values[c] = given.isPresent()
                    ? given.get().get(given.get().size() == 1 ? 0 : c)
                    : low + (high - low) * random.randomSample();
        }
        return values;
    }

    private void shuffleRows() {
        int[] order = random.permutation(rows);
        double[] before = x.clone();
        int[] labels = y.clone();
        for (int row = 0; row < rows; row++) {
            System.arraycopy(before, order[row] * width, x, row * width, width);
            y[row] = labels[order[row]];
        }
    }

    /** Shuffles the columns and tells where each stood before. */
    private int[] shuffleColumns() {
        int[] order = random.permutation(width);
        double[] before = new double[width];
        for (int at = 0; at < x.length; at += width) {
            System.arraycopy(x, at, before, 0, width);
            for (int c = 0; c < width; c++) {
                x[at + c] = before[order[c]];
            }
        }
        return order;
    }

    private static int[] identity(int n) {
        int[] order = new int[n];
        Arrays.setAll(order, c -> c);
        return order;
    }
}
