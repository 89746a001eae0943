package org.makeweight.gan.marginal;

import java.util.Arrays;
import org.makeweight.core.table.Column;

/**
 * The distribution of the cells themselves. Its function runs in straight lines through the different cells, each at its
 * mid-rank: the share of cells below it and of half of those equal to it. So it is never 0 or 1, and equal cells have
 * equal shares.
 *
 * <p>A category, a whole number, or any number that at least {@value #LEAST_ATOM} of the cells have, is an atom: all
 * shares that belong to it give it back, so that it comes out as often as it went in. Time: a binary search.
 */
public final class EmpiricalMarginal implements Marginal {
    static final double LEAST_ATOM = 0.05;

    /** The different cells, ascending. */
    private final double[] cells;
    /** The share of all cells up to and including each; one more element at the front for none. */
    private final double[] upTo;

    private final double[] midRanks;
    private final boolean allAtoms;

    private EmpiricalMarginal(double[] cells, double[] upTo, boolean allAtoms) {
        this.cells = cells;
        this.upTo = upTo;
        this.allAtoms = allAtoms;
        this.midRanks = new double[cells.length];
        Arrays.setAll(midRanks, i -> (upTo[i] + upTo[i + 1]) / 2);
    }

    static EmpiricalMarginal fit(double[] column, Column kind) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        double[] cells = new double[sorted.length];
        double[] upTo = new double[sorted.length + 1];
        int different = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                cells[different++] = sorted[i];
            }
            upTo[different] = (i + 1) / (double) sorted.length;
        }
        boolean countable = !(kind instanceof Column.Numeric numeric)
                || Arrays.stream(sorted).allMatch(numeric::onGrid);
        return new EmpiricalMarginal(Arrays.copyOf(cells, different), Arrays.copyOf(upTo, different + 1), countable);
    }

    private boolean atom(int i) {
        return allAtoms || upTo[i + 1] - upTo[i] >= LEAST_ATOM;
    }

    @Override
    public double share(double cell) {
        int found = Arrays.binarySearch(cells, cell);
        if (found >= 0) {
            return midRanks[found];
        }
        int above = -1 - found;
        if (above == 0 || above == cells.length) {
            return midRanks[above == 0 ? 0 : above - 1];
        }
        double part = (cell / 2 - cells[above - 1] / 2) / (cells[above] / 2 - cells[above - 1] / 2);
        return midRanks[above - 1] + part * (midRanks[above] - midRanks[above - 1]);
    }

    @Override
    public double cell(double share) {
        int found = Arrays.binarySearch(upTo, share);
        // a share between two atoms belongs to the upper one
        int own = Math.min(cells.length - 1, found >= 0 ? found : -2 - found);
        if (atom(own)) {
            return cells[own];
        }
        int below = share < midRanks[own] ? own - 1 : own;
        if (below < 0 || below == cells.length - 1) {
            return cells[own];
        }
        double part = (share - midRanks[below]) / (midRanks[below + 1] - midRanks[below]);
        return cells[below] * (1 - part) + cells[below + 1] * part;
    }

    @Override
    public Interval interval(double cell) {
        int found = Arrays.binarySearch(cells, cell);
        if (found >= 0 && atom(found)) {
            return new Interval(upTo[found], upTo[found + 1]);
        }
        double share = share(cell);
        return new Interval(share, share);
    }

    @Override
    public double min() {
        return cells[0];
    }

    @Override
    public double max() {
        return cells[cells.length - 1];
    }

    /** Half of the largest share of a single cell: the least that a continuous function can do. */
    @Override
    public double distance() {
        double largest = 0;
        for (int i = 0; i < cells.length; i++) {
            largest = Math.max(largest, upTo[i + 1] - upTo[i]);
        }
        return largest / 2;
    }
}
