package org.makeweight.smote.draws;

import org.makeweight.core.random.RandomState;

/**
 * The random part of SMOTE: for each synthetic row the base row, which of its neighbours, and how far. All bases and
 * neighbours are drawn together first, then all steps, as imbalanced-learn draws them.
 *
 * @param cells for each row: base position times k plus the neighbour's place
 * @param step in [0, 1)
 */
@SuppressWarnings("ArrayRecordComponent") // drawn and used once, never compared
public record InterpolationDraws(int k, int[] cells, double[] step) {
    public static InterpolationDraws draw(int bases, int k, int n, RandomState stream) {
        int[] cells = stream.randint(0, Math.multiplyExact(bases, k), n);
        return new InterpolationDraws(k, cells, stream.randomSample(n));
    }

    /** The position of the base row. */
    public int base(int i) {
        return cells[i] / k;
    }

    /** Which of the base row's neighbours, from 0. */
    public int nth(int i) {
        return cells[i] % k;
    }

    public double step(int i) {
        return step[i];
    }
}
