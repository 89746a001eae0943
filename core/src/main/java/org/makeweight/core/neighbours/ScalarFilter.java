package org.makeweight.core.neighbours;

import java.util.Arrays;

/** A filter of loops over columns, which Java's compilers turn into vector instructions ({@link FloatLoops}). */
final class ScalarFilter implements CandidateFilter {
    private final int width;
    private final int total;
    private final float[][] columns;
    private final float[][] sums;
    private final float[] starts;
    private final float[] jointBounds;
    private final float[] wanted;
    private final int[] hits;
    private final int[] places = new int[ROWS];

    private QueryBlock queries;
    private int n;
    private boolean products;
    private float mismatch;

    ScalarFilter(Points points, int blockRows) {
        this.width = points.width();
        this.total = width + points.nominal();
        // With the header this is whole cache lines, so that arrays made one after the other lie alike on them and C2
        // aligns its loops for all at once. It is why columns are copied here: a fifth of the time.
        int length = (blockRows + 15) / 16 * 16 + 12;
        this.columns = new float[total][length];
        this.sums = new float[ROWS][length];
        this.starts = new float[length];
        this.jointBounds = new float[length];
        this.wanted = new float[length];
        this.hits = new int[blockRows];
    }

    @Override
    public void prepare(QueryBlock by, Block target, int first, boolean sumProducts, float addedMismatch) {
        queries = by;
        n = target.size() - first;
        products = sumProducts;
        mismatch = addedMismatch;
        for (int c = 0; c < total; c++) {
            System.arraycopy(target.columns(), target.at(c) + first, columns[c], 0, n);
        }
        System.arraycopy(target.halfNorms(), first, starts, 0, n);
    }

    @Override
    public void filter(int[] members, int from, int count, float[] bounds, float[] targetBounds, Pairs pairs) {
        if (products) {
            sumProducts(members, from, count);
        } else {
            sumDifferences(members, from, count);
        }
        for (int c = width; c < total; c++) {
            for (int g = 0; g < count; g++) {
                FloatLoops.mismatches(sums[g], columns[c], queries.place(members[from + g], c), mismatch, n);
            }
        }
        Arrays.fill(wanted, 0, n, 0);
        if (targetBounds == null) {
            for (int g = 0; g < count; g++) {
                FloatLoops.below(wanted, sums[g], bounds[g], n);
            }
        } else {
            FloatLoops.larger(jointBounds, targetBounds, CandidateFilter.largest(bounds, 0, count), n);
            for (int g = 0; g < count; g++) {
                FloatLoops.below(wanted, sums[g], jointBounds, n);
            }
        }
        collect(count, bounds, targetBounds, pairs);
    }

    private void sumProducts(int[] members, int from, int count) {
        float[] negated = queries.negated();
        for (int g = 0; g < count; g++) {
            places[g] = members[from + g] * total;
            FloatLoops.add(sums[g], starts, queries.block().halfNorm(members[from + g]), n);
        }
        int c = 0;
        for (; c + 3 <= width; c += 3) {
            int g = 0;
            while (g < count) {
                g += FloatLoops.products3(sums, g, count, columns, c, negated, places, n);
            }
        }
        for (; c < width; c++) {
            for (int g = 0; g < count; g++) {
                FloatLoops.products1(sums[g], columns[c], queries.place(members[from + g], c), n);
            }
        }
    }

    private void sumDifferences(int[] members, int from, int count) {
        float[] negated = queries.negated();
        for (int g = 0; g < count; g++) {
            Arrays.fill(sums[g], 0, n, 0);
        }
        int c = 0;
        for (; c + 3 <= width; c += 3) {
            for (int g = 0; g < count; g++) {
                FloatLoops.differences3(sums[g], columns, c, negated, members[from + g] * total + c, n);
            }
        }
        for (; c < width; c++) {
            for (int g = 0; g < count; g++) {
                FloatLoops.differences1(sums[g], columns[c], queries.place(members[from + g], c), n);
            }
        }
    }

    private void collect(int count, float[] bounds, float[] targetBounds, Pairs pairs) {
        pairs.size = 0;
        int found = 0;
        for (int j = 0; j < n; j++) {
            hits[found] = j;
            // one if positive; a branch could not be foretold
            found += -Float.floatToRawIntBits(wanted[j]) >>> (Integer.SIZE - 1);
        }
        for (int i = 0; i < found; i++) {
            int j = hits[i];
            float targetBound = targetBounds == null ? Float.NEGATIVE_INFINITY : targetBounds[j];
            for (int g = 0; g < count; g++) {
                float sum = sums[g][j];
                if (sum < bounds[g] || sum < targetBound) {
                    pairs.add(g, j, sum);
                }
            }
        }
    }
}
