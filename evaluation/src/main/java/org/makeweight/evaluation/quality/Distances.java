package org.makeweight.evaluation.quality;

import java.util.Arrays;
import org.makeweight.core.number.Sample;

/**
 * How far synthetic rows lie from the real rows they were learnt from. A diagnosis, no promise of privacy: rows that pass it
 * can fall to an attack (Z. Yao, N. Krčo, G. Ganev, Y.-A. de Montjoye. The DCR delusion. 2025, arXiv:2505.01524).
 *
 * @param closest distance to the nearest real row (DCR), median over synthetic rows, in standard deviations
 * @param ratio distance to the nearest over that to the second nearest real row (NNDR), median over synthetic rows; in
 *     [0, 1], near 0 if rows hang on single real ones. Two real rows at distance 0 count as 1
 */
public record Distances(double closest, double ratio) {
    static Distances of(Nearness nearness) {
        double[] ratios = new double[nearness.toReal().length];
        for (int row = 0; row < ratios.length; row++) {
            double second = nearness.toSecondReal()[row];
            ratios[row] = second == 0 ? 1 : nearness.toReal()[row] / second;
        }
        boolean defined = Arrays.stream(ratios).noneMatch(Double::isNaN);
        return new Distances(Sample.median(nearness.toReal()), defined ? Sample.median(ratios) : Double.NaN);
    }
}
