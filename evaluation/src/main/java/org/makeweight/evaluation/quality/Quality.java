package org.makeweight.evaluation.quality;

import java.util.Optional;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.table.Table;

/**
 * The quality of synthetic rows against the real rows they stand for, measure by measure; what is not defined is NaN.
 *
 * @param rows the number of synthetic rows
 * @param detectionAuc how well a classifier tells them from real rows; 0.5 is best
 */
public record Quality(
        int rows,
        Margins margins,
        Pairs pairs,
        double detectionAuc,
        Support support,
        Validity validity,
        Copies copies,
        Distances distances,
        Attack attack) {
    /**
     * Measures. Nothing but the rows and the seed has an influence.
     *
     * <p>Time: three exact searches for neighbours, O(d^2 n) for the pairs of columns, and five small random forests; memory
     * a few times that of the tables.
     *
     * @param real the rows that were learnt from, at least two
     * @param synthetic at least one row, with the same columns
     * @param heldOut real rows that nothing was learnt from
     * @param seed in [0, 2^32 - 1], for the classifier test
     * @param execution its progress is told the share of the whole that is done
     * @throws IllegalArgumentException if there are too few rows
     */
    public static Quality of(Table real, Table synthetic, Optional<Table> heldOut, long seed, Execution execution) {
        if (real.rows() < 2 || synthetic.rows() < 1) {
            throw new IllegalArgumentException("two real rows and a synthetic one are needed, but there are "
                    + real.rows() + " and " + synthetic.rows());
        }
        Cost cost = Cost.of(real, synthetic, heldOut, execution.threads());
        Steps steps = new Steps(execution, cost.nearness(), cost.pairs(), cost.detection(), cost.attack());
        Space space = Space.of(real);
        Points realPoints = space.points(real);
        Points syntheticPoints = space.points(synthetic);
        Nearness nearness =
                Nearness.of(realPoints, syntheticPoints, steps.next().execution());
        return new Quality(
                synthetic.rows(),
                Margins.of(real, synthetic),
                Pairs.of(real, synthetic, steps.next().execution()),
                Detection.auc(space, realPoints, syntheticPoints, seed, steps.next()),
                Support.of(space, realPoints, syntheticPoints, nearness),
                Validity.of(real, synthetic),
                Copies.of(real, synthetic, nearness),
                Distances.of(nearness),
                heldOut.map(rows -> Attack.of(
                                realPoints,
                                syntheticPoints,
                                space.points(rows),
                                nearness,
                                steps.next().execution()))
                        .orElse(Attack.NONE));
    }

    /** The value of a measure; NaN if it is not defined. */
    public double of(QualityMeasure measure) {
        return measure.value(this);
    }
}
