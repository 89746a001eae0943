package org.makeweight.evaluation.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The scores of two methods on the data sets to which both are applicable.
 *
 * <p>A failure has no figure, but it is no gap either: what asks only which is better counts it as worse than any figure, so that a
 * method gains nothing by failing where it would do badly. What needs figures uses the sets on which both have one.
 */
public final class PairedScores {
    private final ScoreMatrix matrix;
    private final int x;
    private final int y;
    private final List<Integer> both;

    /** The scores of two methods, by position. */
    public PairedScores(ScoreMatrix matrix, int x, int y) {
        this.matrix = matrix;
        this.x = x;
        this.y = y;
        this.both = IntStream.range(0, matrix.datasets().size())
                .filter(d -> matrix.isApplicable(d, x) && matrix.isApplicable(d, y))
                .boxed()
                .toList();
    }

    /** The number of data sets to which both are applicable. */
    public int datasets() {
        return both.size();
    }

    /** On how many of them the first method failed. */
    public int failuresOfX() {
        return failures(x);
    }

    /** On how many of them the second method failed. */
    public int failuresOfY() {
        return failures(y);
    }

    private int failures(int method) {
        return (int) both.stream()
                .filter(d -> matrix.score(d, method) == Score.Missing.FAILED)
                .count();
    }

    /** x less y in the units of the scores, on the sets on which both have figures; rounded to twelve decimals. */
    public double[] differences() {
        double sign = matrix.direction().oriented(1);
        return both.stream()
                .mapToDouble(d -> Ranks.rounded(matrix.oriented(d, x) - matrix.oriented(d, y)))
                .filter(Double::isFinite)
                .map(difference -> sign * difference + 0.0)
                .toArray();
    }

    /** How much better x is on each set; infinite where one of them failed, 0 where both did. */
    public double[] preferences() {
        return both.stream()
                .mapToDouble(d -> preference(matrix.oriented(d, x), matrix.oriented(d, y)))
                .toArray();
    }

    private static double preference(double a, double b) {
        return a == b ? 0 : Ranks.rounded(a - b);
    }

    /** The scores of x, the larger the better; negative infinity where it failed. */
    double[] orientedX() {
        return both.stream().mapToDouble(d -> matrix.oriented(d, x)).toArray();
    }

    /** The scores of y, likewise. */
    double[] orientedY() {
        return both.stream().mapToDouble(d -> matrix.oriented(d, y)).toArray();
    }

    /** The name of the first method. */
    public String nameOfX() {
        return matrix.methods().get(x);
    }

    /** The name of the second method. */
    public String nameOfY() {
        return matrix.methods().get(y);
    }
}
