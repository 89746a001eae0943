package org.makeweight.evaluation.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which methods are compared, and on which data sets they are ranked. A method that is not applicable to more than half of the data
 * sets is left out; ranks use the data sets to which all that remain are applicable.
 *
 * @param matrix the methods that are compared, on all data sets
 * @param ranked the same methods, on the data sets to which all of them are applicable
 * @param leftOut the methods that are not compared
 */
public record ApplicableScores(ScoreMatrix matrix, ScoreMatrix ranked, List<String> leftOut) {
    /** Leaves out methods and data sets of a matrix. */
    public static ApplicableScores of(ScoreMatrix given) {
        int n = given.datasets().size();
        List<Integer> kept = IntStream.range(0, given.methods().size())
                .filter(m -> 2 * given.count(m, Score.Missing.NOT_APPLICABLE) <= n)
                .boxed()
                .toList();
        List<String> leftOut = new ArrayList<>(given.methods());
        kept.forEach(m -> leftOut.remove(given.methods().get(m)));
        ScoreMatrix matrix = given.select(IntStream.range(0, n).boxed().toList(), kept);
        ScoreMatrix ranked = matrix.select(
                matrix.complete(), IntStream.range(0, kept.size()).boxed().toList());
        return new ApplicableScores(matrix, ranked, List.copyOf(leftOut));
    }
}
