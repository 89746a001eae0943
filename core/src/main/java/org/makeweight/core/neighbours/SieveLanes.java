package org.makeweight.core.neighbours;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * A sieve whose sums stay in registers: those of six seekers with a strip of two vectors of points, over all columns. What
 * passes shows in the sign of sum minus bound, so one test serves the twelve vectors.
 */
final class SieveLanes implements Sieve {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_512;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
    private static final int LANES = 16;
    private static final int STRIP = 2 * LANES;
    private static final int SEEKERS = 6;
    /** Larger than any sum or bound: what is far from everything. */
    private static final float FAR = 0x1p120f;

    private final int width;
    private final int total;
    private final float[] starts;
    private final float[] jointBounds;
    private final float[] limits = new float[ROWS];
    private final int[] places = new int[ROWS];
    private final float[] norms = new float[ROWS];
    private final float[] sums = new float[SEEKERS * STRIP];
    private final int[] signs = new int[STRIP];

    private Seekers seekers;
    private Block target;
    private boolean products;
    private float mismatch;

    SieveLanes(Points points, int blockRows) {
        this.width = points.width();
        this.total = width + points.nominal();
        int length = (blockRows + STRIP - 1) / STRIP * STRIP;
        this.starts = new float[length];
        this.jointBounds = new float[length];
    }

    @Override
    public void aim(Seekers by, Block at, boolean sumProducts, float addedMismatch) {
        seekers = by;
        target = at;
        products = sumProducts;
        mismatch = addedMismatch;
        int n = target.size();
        if (products) {
            System.arraycopy(target.halfNorms(), 0, starts, 0, n);
        } else {
            Arrays.fill(starts, 0, n, 0);
        }
        Arrays.fill(starts, n, starts.length, FAR);
    }

    @Override
    public void sift(int[] members, int from, int count, float[] bounds, float[] targetBounds, Pairs pairs) {
        pairs.size = 0;
        for (int g = 0; g < ROWS; g++) {
            int member = members[from + Math.min(g, count - 1)];
            places[g] = member * total;
            norms[g] = products ? seekers.block().halfNorm(member) : 0;
            limits[g] = g < count ? bounds[g] : -FAR;
        }
        for (int g = 0; g < count; g += SEEKERS) {
            if (targetBounds != null) {
                joinBounds(g, targetBounds);
            }
            for (int j = 0; j < target.size(); j += STRIP) {
                sum(g, j);
                if (targetBounds == null ? passes(g) : passesJointly(j)) {
                    collect(g, Math.min(count, g + SEEKERS), j, bounds, targetBounds, pairs);
                }
            }
        }
    }

    /** For each point the largest of its bound and those of the seekers. */
    private void joinBounds(int g, float[] targetBounds) {
        float largest = limits[g];
        for (int i = 1; i < SEEKERS; i++) {
            largest = Math.max(largest, limits[g + i]);
        }
        for (int j = 0; j < target.size(); j++) {
            jointBounds[j] = Math.max(targetBounds[j], largest);
        }
    }

    private void sum(int g, int j) {
        if (products) {
            sumProducts(g, j);
        } else {
            sumDifferences(g, j);
        }
        if (total > width) {
            addMismatches(g, j);
        }
    }

    private void collect(int g, int end, int j, float[] bounds, float[] targetBounds, Pairs pairs) {
        int n = Math.min(STRIP, target.size() - j);
        for (int i = 0; i < n; i++) {
            if (signs[i] < 0) {
                float targetBound = targetBounds == null ? -FAR : targetBounds[j + i];
                for (int s = g; s < end; s++) {
                    float sum = sums[(s - g) * STRIP + i];
                    if (sum < bounds[s] || sum < targetBound) {
                        pairs.add(s, j + i, sum);
                    }
                }
            }
        }
    }

    /** Sums the products of six seekers from {@code g} on with a strip of points. */
    private void sumProducts(int g, int j) {
        FloatVector start0 = FloatVector.fromArray(FLOATS, starts, j);
        FloatVector start1 = FloatVector.fromArray(FLOATS, starts, j + LANES);
        int q0 = places[g];
        int q1 = places[g + 1];
        int q2 = places[g + 2];
        int q3 = places[g + 3];
        int q4 = places[g + 4];
        int q5 = places[g + 5];
        FloatVector a0 = start0.add(norms[g]);
        FloatVector b0 = start1.add(norms[g]);
        FloatVector a1 = start0.add(norms[g + 1]);
        FloatVector b1 = start1.add(norms[g + 1]);
        FloatVector a2 = start0.add(norms[g + 2]);
        FloatVector b2 = start1.add(norms[g + 2]);
        FloatVector a3 = start0.add(norms[g + 3]);
        FloatVector b3 = start1.add(norms[g + 3]);
        FloatVector a4 = start0.add(norms[g + 4]);
        FloatVector b4 = start1.add(norms[g + 4]);
        FloatVector a5 = start0.add(norms[g + 5]);
        FloatVector b5 = start1.add(norms[g + 5]);
        float[] query = seekers.places();
        float[] columns = target.columns();
        int stride = target.stride();
        int at = j;
        for (int c = 0; c < width; c++) {
            FloatVector x = FloatVector.fromArray(FLOATS, columns, at);
            FloatVector y = FloatVector.fromArray(FLOATS, columns, at + LANES);
            at += stride;
            FloatVector v0 = FloatVector.broadcast(FLOATS, -query[q0 + c]);
            a0 = v0.fma(x, a0);
            b0 = v0.fma(y, b0);
            FloatVector v1 = FloatVector.broadcast(FLOATS, -query[q1 + c]);
            a1 = v1.fma(x, a1);
            b1 = v1.fma(y, b1);
            FloatVector v2 = FloatVector.broadcast(FLOATS, -query[q2 + c]);
            a2 = v2.fma(x, a2);
            b2 = v2.fma(y, b2);
            FloatVector v3 = FloatVector.broadcast(FLOATS, -query[q3 + c]);
            a3 = v3.fma(x, a3);
            b3 = v3.fma(y, b3);
            FloatVector v4 = FloatVector.broadcast(FLOATS, -query[q4 + c]);
            a4 = v4.fma(x, a4);
            b4 = v4.fma(y, b4);
            FloatVector v5 = FloatVector.broadcast(FLOATS, -query[q5 + c]);
            a5 = v5.fma(x, a5);
            b5 = v5.fma(y, b5);
        }
        a0.intoArray(sums, 0);
        b0.intoArray(sums, LANES);
        a1.intoArray(sums, 2 * LANES);
        b1.intoArray(sums, 3 * LANES);
        a2.intoArray(sums, 4 * LANES);
        b2.intoArray(sums, 5 * LANES);
        a3.intoArray(sums, 6 * LANES);
        b3.intoArray(sums, 7 * LANES);
        a4.intoArray(sums, 8 * LANES);
        b4.intoArray(sums, 9 * LANES);
        a5.intoArray(sums, 10 * LANES);
        b5.intoArray(sums, 11 * LANES);
    }

    /** Sums the squared differences of six seekers from {@code g} on to a strip of points. */
    private void sumDifferences(int g, int j) {
        FloatVector start0 = FloatVector.fromArray(FLOATS, starts, j);
        FloatVector start1 = FloatVector.fromArray(FLOATS, starts, j + LANES);
        int q0 = places[g];
        int q1 = places[g + 1];
        int q2 = places[g + 2];
        int q3 = places[g + 3];
        int q4 = places[g + 4];
        int q5 = places[g + 5];
        FloatVector a0 = start0;
        FloatVector b0 = start1;
        FloatVector a1 = start0;
        FloatVector b1 = start1;
        FloatVector a2 = start0;
        FloatVector b2 = start1;
        FloatVector a3 = start0;
        FloatVector b3 = start1;
        FloatVector a4 = start0;
        FloatVector b4 = start1;
        FloatVector a5 = start0;
        FloatVector b5 = start1;
        float[] query = seekers.places();
        float[] columns = target.columns();
        int stride = target.stride();
        int at = j;
        for (int c = 0; c < width; c++) {
            FloatVector x = FloatVector.fromArray(FLOATS, columns, at);
            FloatVector y = FloatVector.fromArray(FLOATS, columns, at + LANES);
            at += stride;
            FloatVector v0 = FloatVector.broadcast(FLOATS, query[q0 + c]);
            FloatVector x0 = v0.sub(x);
            FloatVector y0 = v0.sub(y);
            a0 = x0.fma(x0, a0);
            b0 = y0.fma(y0, b0);
            FloatVector v1 = FloatVector.broadcast(FLOATS, query[q1 + c]);
            FloatVector x1 = v1.sub(x);
            FloatVector y1 = v1.sub(y);
            a1 = x1.fma(x1, a1);
            b1 = y1.fma(y1, b1);
            FloatVector v2 = FloatVector.broadcast(FLOATS, query[q2 + c]);
            FloatVector x2 = v2.sub(x);
            FloatVector y2 = v2.sub(y);
            a2 = x2.fma(x2, a2);
            b2 = y2.fma(y2, b2);
            FloatVector v3 = FloatVector.broadcast(FLOATS, query[q3 + c]);
            FloatVector x3 = v3.sub(x);
            FloatVector y3 = v3.sub(y);
            a3 = x3.fma(x3, a3);
            b3 = y3.fma(y3, b3);
            FloatVector v4 = FloatVector.broadcast(FLOATS, query[q4 + c]);
            FloatVector x4 = v4.sub(x);
            FloatVector y4 = v4.sub(y);
            a4 = x4.fma(x4, a4);
            b4 = y4.fma(y4, b4);
            FloatVector v5 = FloatVector.broadcast(FLOATS, query[q5 + c]);
            FloatVector x5 = v5.sub(x);
            FloatVector y5 = v5.sub(y);
            a5 = x5.fma(x5, a5);
            b5 = y5.fma(y5, b5);
        }
        a0.intoArray(sums, 0);
        b0.intoArray(sums, LANES);
        a1.intoArray(sums, 2 * LANES);
        b1.intoArray(sums, 3 * LANES);
        a2.intoArray(sums, 4 * LANES);
        b2.intoArray(sums, 5 * LANES);
        a3.intoArray(sums, 6 * LANES);
        b3.intoArray(sums, 7 * LANES);
        a4.intoArray(sums, 8 * LANES);
        b4.intoArray(sums, 9 * LANES);
        a5.intoArray(sums, 10 * LANES);
        b5.intoArray(sums, 11 * LANES);
    }

    /** Adds {@code mismatch} where codes differ: for whole numbers, (1 + t) - |1 - t| is 2 unless t = 0. */
    private void addMismatches(int g, int j) {
        float half = mismatch / 2;
        for (int c = width; c < total; c++) {
            for (int v = 0; v < STRIP; v += LANES) {
                FloatVector codes = FloatVector.fromArray(FLOATS, target.columns(), target.at(c) + j + v);
                for (int s = 0; s < SEEKERS; s++) {
                    FloatVector t = codes.sub(seekers.places()[places[g + s] + c]).abs();
                    FloatVector twice = t.add(1).sub(t.neg().add(1).abs());
                    FloatVector sum = FloatVector.fromArray(FLOATS, sums, s * STRIP + v);
                    twice.mul(half).add(sum).intoArray(sums, s * STRIP + v);
                }
            }
        }
    }

    /** Whether a sum is below its bound; if so the signs tell for which points. */
    private boolean passes(int g) {
        IntVector passed0 = IntVector.zero(INTS);
        IntVector passed1 = IntVector.zero(INTS);
        for (int s = 0; s < SEEKERS; s++) {
            float limit = limits[g + s];
            FloatVector a = FloatVector.fromArray(FLOATS, sums, s * STRIP).sub(limit);
            FloatVector b = FloatVector.fromArray(FLOATS, sums, s * STRIP + LANES).sub(limit);
            passed0 = passed0.or(a.reinterpretAsInts());
            passed1 = passed1.or(b.reinterpretAsInts());
        }
        return keep(passed0, passed1);
    }

    /** As {@link #passes} for points that seek too. */
    private boolean passesJointly(int j) {
        FloatVector limit0 = FloatVector.fromArray(FLOATS, jointBounds, j);
        FloatVector limit1 = FloatVector.fromArray(FLOATS, jointBounds, j + LANES);
        IntVector passed0 = IntVector.zero(INTS);
        IntVector passed1 = IntVector.zero(INTS);
        for (int s = 0; s < SEEKERS; s++) {
            FloatVector a = FloatVector.fromArray(FLOATS, sums, s * STRIP).sub(limit0);
            FloatVector b = FloatVector.fromArray(FLOATS, sums, s * STRIP + LANES).sub(limit1);
            passed0 = passed0.or(a.reinterpretAsInts());
            passed1 = passed1.or(b.reinterpretAsInts());
        }
        return keep(passed0, passed1);
    }

    private boolean keep(IntVector passed0, IntVector passed1) {
        if (!passed0.or(passed1).compare(VectorOperators.LT, 0).anyTrue()) {
            return false;
        }
        passed0.intoArray(signs, 0);
        passed1.intoArray(signs, LANES);
        return true;
    }
}
