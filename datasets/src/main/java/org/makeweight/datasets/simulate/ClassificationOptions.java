package org.makeweight.datasets.simulate;

import java.util.List;
import java.util.Optional;

/**
 * The options of {@link MakeClassification}, with the names and defaults of scikit-learn's {@code make_classification}.
 *
 * @param nSamples rows, at least 1
 * @param nFeatures columns, at least as many as the three kinds that follow
 * @param nInformative columns in which the clusters differ; 2 to this power is at least the number of clusters
 * @param nRedundant columns that are linear combinations of the informative ones
 * @param nRepeated columns that repeat informative or redundant ones
 * @param nClasses at least 1
 * @param nClustersPerClass at least 1
 * @param weights the share of each class, or of all but the last; empty for equal shares
 * @param flipY the share of labels drawn at random; nothing is drawn if it is negative
 * @param classSep half the side of the hypercube on whose corners the clusters lie
 * @param hypercube whether the corners stay where they are; else each is moved by random factors
 * @param shift what is added to each column, one value for all or one for each; empty for random ones
 * @param scale what each column is multiplied by afterwards, as {@code shift}
 * @param shuffle whether rows and columns are shuffled
 */
public record ClassificationOptions(
        int nSamples,
        int nFeatures,
        int nInformative,
        int nRedundant,
        int nRepeated,
        int nClasses,
        int nClustersPerClass,
        List<Double> weights,
        double flipY,
        double classSep,
        boolean hypercube,
        Optional<List<Double>> shift,
        Optional<List<Double>> scale,
        boolean shuffle) {
    private static final int MOST_CLUSTERS_BITS = 30;

    public ClassificationOptions {
        weights = List.copyOf(weights);
        shift = shift.map(List::copyOf);
        scale = scale.map(List::copyOf);
        require(nSamples >= 1, "n_samples must be at least 1 but was " + nSamples);
        require(nInformative >= 1, "n_informative must be at least 1 but was " + nInformative);
        require(nRedundant >= 0, "n_redundant must be at least 0 but was " + nRedundant);
        require(nRepeated >= 0, "n_repeated must be at least 0 but was " + nRepeated);
        require(nClasses >= 1, "n_classes must be at least 1 but was " + nClasses);
        require(nClustersPerClass >= 1, "n_clusters_per_class must be at least 1 but was " + nClustersPerClass);
        long columns = (long) nInformative + nRedundant + nRepeated;
        require(
                columns <= nFeatures,
                "n_features must be at least " + columns + ", the informative, redundant and repeated ones, but was "
                        + nFeatures);
        long clusters = (long) nClasses * nClustersPerClass;
        require(
                clusters <= 1L << Math.min(nInformative, MOST_CLUSTERS_BITS),
                clusters + " clusters need as many corners, but n_informative of " + nInformative + " gives fewer");
        require(
                weights.isEmpty() || weights.size() == nClasses || weights.size() == nClasses - 1,
                "weights must be " + nClasses + " or one fewer but were " + weights.size());
        double total = weights.stream().mapToDouble(weight -> weight).sum();
        require(
                weights.stream().allMatch(weight -> weight >= 0) && total <= 1 + 1e-9,
                "weights must not be negative and at most 1 together but were " + weights);
        requireColumns("shift", shift, nFeatures);
        requireColumns("scale", scale, nFeatures);
    }

    private static void requireColumns(String name, Optional<List<Double>> values, int nFeatures) {
        int size = values.map(List::size).orElse(1);
        require(
                size == 1 || size == nFeatures,
                name + " must have 1 value or " + nFeatures + ", one for each column, but had " + size);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The number of clusters of all classes together. */
    int clusters() {
        return nClasses * nClustersPerClass;
    }

    /** The share of a class. */
    double weight(int label) {
        if (weights.isEmpty()) {
            return 1.0 / nClasses;
        }
        if (label < weights.size()) {
            return weights.get(label);
        }
        double others = 0;
        for (double weight : weights) {
            others += weight;
        }
        return 1.0 - others;
    }

    /** Begins with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects options; each method sets the option of its name. */
    public static final class Builder {
        private int nSamples = 100;
        private int nFeatures = 20;
        private int nInformative = 2;
        private int nRedundant = 2;
        private int nRepeated;
        private int nClasses = 2;
        private int nClustersPerClass = 2;
        private List<Double> weights = List.of();
        private double flipY = 0.01;
        private double classSep = 1;
        private boolean hypercube = true;
        private Optional<List<Double>> shift = Optional.of(List.of(0.0));
        private Optional<List<Double>> scale = Optional.of(List.of(1.0));
        private boolean shuffle = true;

        private Builder() {}

        public Builder nSamples(int value) {
            nSamples = value;
            return this;
        }

        public Builder nFeatures(int value) {
            nFeatures = value;
            return this;
        }

        public Builder nInformative(int value) {
            nInformative = value;
            return this;
        }

        public Builder nRedundant(int value) {
            nRedundant = value;
            return this;
        }

        public Builder nRepeated(int value) {
            nRepeated = value;
            return this;
        }

        public Builder nClasses(int value) {
            nClasses = value;
            return this;
        }

        public Builder nClustersPerClass(int value) {
            nClustersPerClass = value;
            return this;
        }

        public Builder weights(List<Double> value) {
            weights = value;
            return this;
        }

        public Builder flipY(double value) {
            flipY = value;
            return this;
        }

        public Builder classSep(double value) {
            classSep = value;
            return this;
        }

        public Builder hypercube(boolean value) {
            hypercube = value;
            return this;
        }

        public Builder shift(Optional<List<Double>> value) {
            shift = value;
            return this;
        }

        public Builder scale(Optional<List<Double>> value) {
            scale = value;
            return this;
        }

        public Builder shuffle(boolean value) {
            shuffle = value;
            return this;
        }

        public ClassificationOptions build() {
            return new ClassificationOptions(
                    nSamples,
                    nFeatures,
                    nInformative,
                    nRedundant,
                    nRepeated,
                    nClasses,
                    nClustersPerClass,
                    weights,
                    flipY,
                    classSep,
                    hypercube,
                    shift,
                    scale,
                    shuffle);
        }
    }
}
