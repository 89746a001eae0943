package org.makeweight.datasets.simulate;

/** What {@link MakeClassification} made: rows, labels, and the mixture they were drawn from. */
public final class ClassificationSample {
    private final ClassificationOptions options;
    private final double[] x;
    private final int[] y;
    private final NormalCluster[] clusters;
    private final int[] sources;
    private final double[] shift;
    private final double[] scale;

    /** Takes the arrays over; {@code sources} tells where each column stood before the shuffle. */
    ClassificationSample(
            ClassificationOptions options,
            double[] x,
            int[] y,
            NormalCluster[] clusters,
            int[] sources,
            double[] shift,
            double[] scale) {
        this.options = options;
        this.x = x;
        this.y = y;
        this.clusters = clusters;
        this.sources = sources;
        this.shift = shift;
        this.scale = scale;
    }

    /** The values, {@code [rows x columns]}, row-major; the sample's own array. */
    public double[] x() {
        return x;
    }

    /** The labels, from 0; the sample's own array. */
    public int[] y() {
        return y;
    }

    /**
     * The probability of each class given the values of a row. Redundant and repeated columns follow from the
     * informative ones, and the others say nothing, so only the informative ones count. A scale of 0 leaves nothing to
     * tell the classes by and gives NaN.
     *
     * @param row {@code [columns]}
     * @return {@code [classes]}, 1 together
     */
    public double[] probabilities(double[] row) {
        double[] point = new double[options.nInformative()];
        for (int c = 0; c < row.length; c++) {
            int source = sources[c];
            if (source < point.length) {
                point[source] = row[c] / scale[source] - shift[source];
            }
        }
        double[] logs = new double[clusters.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logs.length; k++) {
            logs[k] = clusters[k].logDensity(point);
            largest = Math.max(largest, logs[k]);
        }
        double[] probabilities = new double[options.nClasses()];
        double total = 0;
        for (int k = 0; k < logs.length; k++) {
            double density = StrictMath.exp(logs[k] - largest);
            probabilities[clusters[k].label()] += density;
            total += density;
        }
        double flipped = Math.max(0, options.flipY());
        for (int label = 0; label < probabilities.length; label++) {
            probabilities[label] = (1 - flipped) * (probabilities[label] / total) + flipped / probabilities.length;
        }
        return probabilities;
    }
}
