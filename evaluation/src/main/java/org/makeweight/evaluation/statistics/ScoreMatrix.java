package org.makeweight.evaluation.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores of methods on data sets, one figure for each pair: the unit of every test across data sets.
 *
 * @param datasets names of the rows, all different
 * @param methods names of the columns, all different
 * @param scores {@code [datasets x methods]}
 */
public record ScoreMatrix(List<String> datasets, List<String> methods, List<List<Score>> scores, Direction direction) {
    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException if names are not unique or the shape is another
     */
    public ScoreMatrix {
        datasets = List.copyOf(datasets);
        methods = List.copyOf(methods);
        scores = scores.stream().map(List::copyOf).toList();
        int width = methods.size();
        if (new HashSet<>(datasets).size() < datasets.size() || new HashSet<>(methods).size() < width) {
            throw new IllegalArgumentException("names of data sets and of methods must differ");
        }
        if (scores.size() != datasets.size() || scores.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException(
                    "scores must be [" + datasets.size() + " data sets x " + width + " methods]");
        }
    }

    /** A matrix of figures without gaps, {@code [datasets x methods]}. */
    public static ScoreMatrix of(List<String> datasets, List<String> methods, double[][] figures, Direction direction) {
        List<List<Score>> scores = new ArrayList<>();
        for (double[] row : figures) {
            List<Score> cells = new ArrayList<>();
            for (double figure : row) {
                cells.add(new Score.Measured(figure));
            }
            scores.add(cells);
        }
        return new ScoreMatrix(datasets, methods, scores, direction);
    }

    /** The score of a method on a data set, by position. */
    public Score score(int dataset, int method) {
        return scores.get(dataset).get(method);
    }

    /** Whether the method can treat the data set, by position: it has a figure there, or failed. */
    public boolean isApplicable(int dataset, int method) {
        return score(dataset, method) != Score.Missing.NOT_APPLICABLE;
    }

    /**
     * The score, the larger the better; negative infinity where the method failed.
     *
     * @throws IllegalArgumentException where the method is not applicable
     */
    public double oriented(int dataset, int method) {
        Score score = score(dataset, method);
        if (score instanceof Score.Measured measured) {
            return direction.oriented(measured.value());
        }
        if (score == Score.Missing.FAILED) {
            return Double.NEGATIVE_INFINITY;
        }
        throw new IllegalArgumentException(methods.get(method) + " is not applicable to " + datasets.get(dataset));
    }

    /** The figures that a method has, in the order of the data sets. */
    public double[] figures(int method) {
        return scores.stream()
                .map(row -> row.get(method))
                .filter(Score.Measured.class::isInstance)
                .mapToDouble(score -> ((Score.Measured) score).value())
                .toArray();
    }

    /** How many scores of a method are missing for this reason. */
    public int count(int method, Score.Missing reason) {
        return (int) scores.stream().filter(row -> row.get(method) == reason).count();
    }

    /** The matrix of some rows and columns, by position. */
    public ScoreMatrix select(List<Integer> someDatasets, List<Integer> someMethods) {
        return new ScoreMatrix(
                someDatasets.stream().map(datasets::get).toList(),
                someMethods.stream().map(methods::get).toList(),
                someDatasets.stream()
                        .map(d -> someMethods.stream().map(m -> score(d, m)).toList())
                        .toList(),
                direction);
    }

    /** The positions of the data sets to which all methods are applicable. */
    List<Integer> complete() {
        return IntStream.range(0, datasets.size())
                .filter(d -> IntStream.range(0, methods.size()).allMatch(m -> isApplicable(d, m)))
                .boxed()
                .toList();
    }
}
