package org.makeweight.evaluation.metric;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Counts of a decision among all classes, {@code [true class][class taken for]}; for measures that give each class the
 * same say. Immutable.
 */
public final class ClassConfusion implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int classes;
    private final long[] counts;

    private ClassConfusion(int classes, long[] counts) {
        this.classes = classes;
        this.counts = counts;
    }

    /** The counts of a decision between two classes; it does not matter which of them is the first. */
    static ClassConfusion ofTwo(long tp, long fp, long fn, long tn) {
        return new ClassConfusion(2, new long[] {tp, fn, fp, tn});
    }

    /** The decision for the class that scores highest; of equal ones the first. */
    static ClassConfusion ofHighest(Scores scores) {
        int classes = scores.classes();
        long[] counts = new long[classes * classes];
        for (int row = 0; row < scores.rows(); row++) {
            counts[scores.truth(row) * classes + scores.highest(row)]++;
        }
        return new ClassConfusion(classes, counts);
    }

    /** The number of classes, k. */
    public int classes() {
        return classes;
    }

    /** The number of rows of one class that were taken for another, or for what they are. */
    public long count(int truth, int decision) {
        return counts[truth * classes + decision];
    }

    /**
     * The counts of both decisions together.
     *
     * @throws IllegalArgumentException if they are about different numbers of classes
     */
    public ClassConfusion plus(ClassConfusion other) {
        if (classes != other.classes) {
            throw new IllegalArgumentException(classes + " classes and " + other.classes);
        }
        long[] sum = counts.clone();
        Arrays.setAll(sum, i -> counts[i] + other.counts[i]);
        return new ClassConfusion(classes, sum);
    }

    /** The rows of a class. */
    private long rows(int c) {
        long rows = 0;
        for (int decision = 0; decision < classes; decision++) {
            rows += count(c, decision);
        }
        return rows;
    }

    private double recall(int c) {
        return (double) count(c, c) / rows(c);
    }

    private double f1(int c) {
        long taken = 0;
        for (int truth = 0; truth < classes; truth++) {
            taken += count(truth, c);
        }
        return 2.0 * count(c, c) / (rows(c) + taken);
    }

    /** The mean recall of the classes that have rows; NaN without any row. */
    public double macroRecall() {
        return mean(this::recall);
    }

    /** The mean F1 of the classes that have rows, each against all others; NaN without any row. */
    public double macroF1() {
        return mean(this::f1);
    }

    /** The k-th root of the product of the recalls of the k classes that have rows; NaN without any row. */
    public double macroGMean() {
        double product = 1;
        int k = 0;
        for (int c = 0; c < classes; c++) {
            if (rows(c) > 0) {
                product *= recall(c);
                k++;
            }
        }
        if (k == 0) {
            return Double.NaN;
        }
        return k == 2 ? Math.sqrt(product) : StrictMath.pow(product, 1.0 / k);
    }

    private double mean(IntToDoubleFunction ofClass) {
        double sum = 0;
        int k = 0;
        for (int c = 0; c < classes; c++) {
            if (rows(c) > 0) {
                sum += ofClass.applyAsDouble(c);
                k++;
            }
        }
        return sum / k;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassConfusion confusion
                && classes == confusion.classes
                && Arrays.equals(counts, confusion.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return classes + " classes " + Arrays.toString(counts);
    }
}
