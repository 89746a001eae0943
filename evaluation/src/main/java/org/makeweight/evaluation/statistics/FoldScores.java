package org.makeweight.evaluation.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scores of methods in each fold of repeated cross-validation on one data set.
 *
 * @param methods those with a figure in every fold
 * @param repeats of the cross-validation
 * @param folds of each repeat
 * @param scores {@code [methods x (repeats · folds)]}, in the same order of folds for all methods
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FoldScores(String dataset, List<String> methods, int repeats, int folds, double[][] scores) {
    /**
     * Compares all pairs, the earlier less the later, or all others less a control; none where the control has no figures, or there
     * is only one fold.
     *
     * @param rope half the width of the region of practical equivalence
     */
    public List<DatasetComparison> compared(Optional<String> control, double rope) {
        List<DatasetComparison> all = new ArrayList<>();
        for (int x = 0; x < methods.size() && folds > 1; x++) {
            for (int y = 0; y < methods.size(); y++) {
                int other = y;
                boolean wanted =
                        control.map(name -> methods.get(other).equals(name)).orElse(y > x);
                if (wanted && x != y) {
                    all.add(compared(x, y, rope));
                }
            }
        }
        return all;
    }

    private DatasetComparison compared(int x, int y, double rope) {
        double[] differences = new double[scores[x].length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = scores[x][i] - scores[y][i];
        }
        return new DatasetComparison(
                dataset,
                methods.get(x),
                methods.get(y),
                repeats,
                folds,
                CorrectedResampledT.of(differences, folds, rope));
    }
}
