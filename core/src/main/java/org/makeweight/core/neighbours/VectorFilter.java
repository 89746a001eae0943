package org.makeweight.core.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * A filter whose sums stay in registers: those of six queries with a strip of three vectors of points, over all columns.
 * What passes shows in the sign of sum minus bound, so one test serves the eighteen vectors. The two kinds of sums begin
 * and end alike and are written out each: HotSpot puts vectors that it hands to a method into objects where it does not
 * inline the method, and one method with a loop for each kind took three to ten percent longer.
 */
final class VectorFilter implements CandidateFilter {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_512;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
    private static final int LANES = 16;
    private static final int STRIP = Block.STRIP;
    private static final int QUERIES = 6;
    /** Larger than any sum or bound: what is far from everything. */
    private static final float FAR = 0x1p120f;
    /** A bit of its own for each lane of a first and of a second vector. */
    private static final int[] BITS =
            IntStream.range(0, 2 * LANES).map(i -> 1 << i).toArray();

    private final int width;
    private final int total;
    private final float[] starts;
    /** For each point, what a sum must be below for its own sake. */
    private final float[] limits;

    private final int[] places = new int[ROWS];
    private final float[] norms = new float[ROWS];
    private final float[] mismatches = new float[QUERIES * STRIP];
    private final float[] sums = new float[QUERIES * STRIP];
    private final int[] signs = new int[STRIP];

    private QueryBlock queries;
    private Block target;
    private int first;
    private int n;
    private boolean products;
    private float mismatch;

    VectorFilter(Points points, int blockRows) {
        this.width = points.width();
        this.total = width + points.nominal();
        int length = (blockRows + STRIP - 1) / STRIP * STRIP;
        this.starts = new float[length];
        this.limits = new float[length];
    }

    @Override
    public void prepare(QueryBlock by, Block at, int from, boolean sumProducts, float addedMismatch) {
        queries = by;
        target = at;
        products = sumProducts;
        mismatch = addedMismatch;
        first = from;
        n = target.size() - first;
        if (products) {
            System.arraycopy(target.halfNorms(), first, starts, 0, n);
        } else {
            Arrays.fill(starts, 0, n, 0);
        }
        Arrays.fill(starts, n, starts.length, FAR);
    }

    @Override
    public void filter(int[] members, int from, int count, float[] bounds, float[] targetBounds, Pairs pairs) {
        pairs.size = 0;
        if (targetBounds != null) {
            System.arraycopy(targetBounds, 0, limits, 0, n);
        } else {
            Arrays.fill(limits, -FAR);
        }
        for (int g = 0; g < ROWS; g++) {
            int member = members[from + Math.min(g, count - 1)];
            places[g] = member * total;
            norms[g] = products ? queries.block().halfNorm(member) : 0;
        }
        for (int g = 0; g < count; g += QUERIES) {
            int end = Math.min(count, g + QUERIES);
            float largest = CandidateFilter.largest(bounds, g, end);
            for (int j = 0; j < n; j += STRIP) {
                if (total > width) {
                    sumMismatches(g, j);
                }
                if (products ? passProducts(g, j, largest) : passDifferences(g, j, largest)) {
                    collect(g, end, j, bounds, targetBounds, pairs);
                }
            }
        }
    }

    private void collect(int g, int end, int j, float[] bounds, float[] targetBounds, Pairs pairs) {
        for (long passed = passed(); passed != 0; passed &= passed - 1) {
            int i = Long.numberOfTrailingZeros(passed);
            if (j + i >= n) {
                return;
            }
            float targetBound = targetBounds == null ? -FAR : targetBounds[j + i];
            for (int s = g; s < end; s++) {
                float sum = sums[(s - g) * STRIP + i];
                if (sum < bounds[s] || sum < targetBound) {
                    pairs.add(s, j + i, sum);
                }
            }
        }
    }

    /** A bit for each point of the strip with the sign set. */
    private long passed() {
        IntVector first = IntVector.fromArray(INTS, BITS, 0);
        IntVector second = IntVector.fromArray(INTS, BITS, LANES);
        // shifted by all but one bit, a sign becomes all bits
        IntVector x = IntVector.fromArray(INTS, signs, 0).lanewise(VectorOperators.ASHR, 31);
        IntVector y = IntVector.fromArray(INTS, signs, LANES).lanewise(VectorOperators.ASHR, 31);
        IntVector z = IntVector.fromArray(INTS, signs, 2 * LANES).lanewise(VectorOperators.ASHR, 31);
        int low = x.and(first).or(y.and(second)).reduceLanes(VectorOperators.OR);
        int high = z.and(first).reduceLanes(VectorOperators.OR);
        return Integer.toUnsignedLong(low) | ((long) high << (2 * LANES));
    }

    /** Sums {@code mismatch} where codes differ: for whole numbers, (1 + t) - |1 - t| is 2 unless t = 0. */
    private void sumMismatches(int g, int j) {
        float half = mismatch / 2;
        Arrays.fill(mismatches, 0);
        for (int c = width; c < total; c++) {
            int at = target.at(c) + first + j;
            FloatVector x = FloatVector.fromArray(FLOATS, target.columns(), at);
            FloatVector y = FloatVector.fromArray(FLOATS, target.columns(), at + LANES);
            FloatVector z = FloatVector.fromArray(FLOATS, target.columns(), at + 2 * LANES);
            for (int s = 0; s < QUERIES; s++) {
                float negated = queries.negated()[places[g + s] + c];
                addMismatch(x.add(negated).abs(), half, s * STRIP);
                addMismatch(y.add(negated).abs(), half, s * STRIP + LANES);
                addMismatch(z.add(negated).abs(), half, s * STRIP + 2 * LANES);
            }
        }
    }

    private void addMismatch(FloatVector t, float half, int at) {
        FloatVector twice = t.add(1).sub(t.neg().add(1).abs());
        FloatVector.fromArray(FLOATS, mismatches, at).add(twice.mul(half)).intoArray(mismatches, at);
    }

    /** Whether a sum of products of six queries from {@code g} on with a strip of points is below its limit. */
    private boolean passProducts(int g, int j, float largest) {
        FloatVector start0 = FloatVector.fromArray(FLOATS, starts, j);
        FloatVector start1 = FloatVector.fromArray(FLOATS, starts, j + LANES);
        FloatVector start2 = FloatVector.fromArray(FLOATS, starts, j + 2 * LANES);
        int q0 = places[g];
        int q1 = places[g + 1];
        int q2 = places[g + 2];
        int q3 = places[g + 3];
        int q4 = places[g + 4];
        int q5 = places[g + 5];
        FloatVector a0 = start0.add(norms[g]);
        FloatVector b0 = start1.add(norms[g]);
        FloatVector d0 = start2.add(norms[g]);
        FloatVector a1 = start0.add(norms[g + 1]);
        FloatVector b1 = start1.add(norms[g + 1]);
        FloatVector d1 = start2.add(norms[g + 1]);
        FloatVector a2 = start0.add(norms[g + 2]);
        FloatVector b2 = start1.add(norms[g + 2]);
        FloatVector d2 = start2.add(norms[g + 2]);
        FloatVector a3 = start0.add(norms[g + 3]);
        FloatVector b3 = start1.add(norms[g + 3]);
        FloatVector d3 = start2.add(norms[g + 3]);
        FloatVector a4 = start0.add(norms[g + 4]);
        FloatVector b4 = start1.add(norms[g + 4]);
        FloatVector d4 = start2.add(norms[g + 4]);
        FloatVector a5 = start0.add(norms[g + 5]);
        FloatVector b5 = start1.add(norms[g + 5]);
        FloatVector d5 = start2.add(norms[g + 5]);
        float[] negated = queries.negated();
        float[] columns = target.columns();
        int stride = target.stride();
        int at = first + j;
        for (int c = 0; c < width; c++) {
            FloatVector x = FloatVector.fromArray(FLOATS, columns, at);
            FloatVector y = FloatVector.fromArray(FLOATS, columns, at + LANES);
            FloatVector z = FloatVector.fromArray(FLOATS, columns, at + 2 * LANES);
            at += stride;
            FloatVector v0 = FloatVector.broadcast(FLOATS, negated[q0 + c]);
            a0 = v0.fma(x, a0);
            b0 = v0.fma(y, b0);
            d0 = v0.fma(z, d0);
            FloatVector v1 = FloatVector.broadcast(FLOATS, negated[q1 + c]);
            a1 = v1.fma(x, a1);
            b1 = v1.fma(y, b1);
            d1 = v1.fma(z, d1);
            FloatVector v2 = FloatVector.broadcast(FLOATS, negated[q2 + c]);
            a2 = v2.fma(x, a2);
            b2 = v2.fma(y, b2);
            d2 = v2.fma(z, d2);
            FloatVector v3 = FloatVector.broadcast(FLOATS, negated[q3 + c]);
            a3 = v3.fma(x, a3);
            b3 = v3.fma(y, b3);
            d3 = v3.fma(z, d3);
            FloatVector v4 = FloatVector.broadcast(FLOATS, negated[q4 + c]);
            a4 = v4.fma(x, a4);
            b4 = v4.fma(y, b4);
            d4 = v4.fma(z, d4);
            FloatVector v5 = FloatVector.broadcast(FLOATS, negated[q5 + c]);
            a5 = v5.fma(x, a5);
            b5 = v5.fma(y, b5);
            d5 = v5.fma(z, d5);
        }
        if (total > width) {
            a0 = a0.add(FloatVector.fromArray(FLOATS, mismatches, 0));
            b0 = b0.add(FloatVector.fromArray(FLOATS, mismatches, LANES));
            d0 = d0.add(FloatVector.fromArray(FLOATS, mismatches, 2 * LANES));
            a1 = a1.add(FloatVector.fromArray(FLOATS, mismatches, 3 * LANES));
            b1 = b1.add(FloatVector.fromArray(FLOATS, mismatches, 4 * LANES));
            d1 = d1.add(FloatVector.fromArray(FLOATS, mismatches, 5 * LANES));
            a2 = a2.add(FloatVector.fromArray(FLOATS, mismatches, 6 * LANES));
            b2 = b2.add(FloatVector.fromArray(FLOATS, mismatches, 7 * LANES));
            d2 = d2.add(FloatVector.fromArray(FLOATS, mismatches, 8 * LANES));
            a3 = a3.add(FloatVector.fromArray(FLOATS, mismatches, 9 * LANES));
            b3 = b3.add(FloatVector.fromArray(FLOATS, mismatches, 10 * LANES));
            d3 = d3.add(FloatVector.fromArray(FLOATS, mismatches, 11 * LANES));
            a4 = a4.add(FloatVector.fromArray(FLOATS, mismatches, 12 * LANES));
            b4 = b4.add(FloatVector.fromArray(FLOATS, mismatches, 13 * LANES));
            d4 = d4.add(FloatVector.fromArray(FLOATS, mismatches, 14 * LANES));
            a5 = a5.add(FloatVector.fromArray(FLOATS, mismatches, 15 * LANES));
            b5 = b5.add(FloatVector.fromArray(FLOATS, mismatches, 16 * LANES));
            d5 = d5.add(FloatVector.fromArray(FLOATS, mismatches, 17 * LANES));
        }
        FloatVector limit0 = FloatVector.fromArray(FLOATS, limits, j).max(largest);
        FloatVector limit1 = FloatVector.fromArray(FLOATS, limits, j + LANES).max(largest);
        FloatVector limit2 =
                FloatVector.fromArray(FLOATS, limits, j + 2 * LANES).max(largest);
        IntVector passed0 = a0.sub(limit0).reinterpretAsInts();
        IntVector passed1 = b0.sub(limit1).reinterpretAsInts();
        IntVector passed2 = d0.sub(limit2).reinterpretAsInts();
        passed0 = passed0.or(a1.sub(limit0).reinterpretAsInts());
        passed1 = passed1.or(b1.sub(limit1).reinterpretAsInts());
        passed2 = passed2.or(d1.sub(limit2).reinterpretAsInts());
        passed0 = passed0.or(a2.sub(limit0).reinterpretAsInts());
        passed1 = passed1.or(b2.sub(limit1).reinterpretAsInts());
        passed2 = passed2.or(d2.sub(limit2).reinterpretAsInts());
        passed0 = passed0.or(a3.sub(limit0).reinterpretAsInts());
        passed1 = passed1.or(b3.sub(limit1).reinterpretAsInts());
        passed2 = passed2.or(d3.sub(limit2).reinterpretAsInts());
        passed0 = passed0.or(a4.sub(limit0).reinterpretAsInts());
        passed1 = passed1.or(b4.sub(limit1).reinterpretAsInts());
        passed2 = passed2.or(d4.sub(limit2).reinterpretAsInts());
        passed0 = passed0.or(a5.sub(limit0).reinterpretAsInts());
        passed1 = passed1.or(b5.sub(limit1).reinterpretAsInts());
        passed2 = passed2.or(d5.sub(limit2).reinterpretAsInts());
        if (!passed0.or(passed1).or(passed2).compare(VectorOperators.LT, 0).anyTrue()) {
            return false;
        }
        passed0.intoArray(signs, 0);
        passed1.intoArray(signs, LANES);
        passed2.intoArray(signs, 2 * LANES);
        a0.intoArray(sums, 0);
        b0.intoArray(sums, LANES);
        d0.intoArray(sums, 2 * LANES);
        a1.intoArray(sums, 3 * LANES);
        b1.intoArray(sums, 4 * LANES);
        d1.intoArray(sums, 5 * LANES);
        a2.intoArray(sums, 6 * LANES);
        b2.intoArray(sums, 7 * LANES);
        d2.intoArray(sums, 8 * LANES);
        a3.intoArray(sums, 9 * LANES);
        b3.intoArray(sums, 10 * LANES);
        d3.intoArray(sums, 11 * LANES);
        a4.intoArray(sums, 12 * LANES);
        b4.intoArray(sums, 13 * LANES);
        d4.intoArray(sums, 14 * LANES);
        a5.intoArray(sums, 15 * LANES);
        b5.intoArray(sums, 16 * LANES);
        d5.intoArray(sums, 17 * LANES);
        return true;
    }

    /** Whether a sum of squared differences of six queries from {@code g} on to a strip of points is below its limit. */
    private boolean passDifferences(int g, int j, float largest) {
        FloatVector start0 = FloatVector.fromArray(FLOATS, starts, j);
        FloatVector start1 = FloatVector.fromArray(FLOATS, starts, j + LANES);
        FloatVector start2 = FloatVector.fromArray(FLOATS, starts, j + 2 * LANES);
        int q0 = places[g];
        int q1 = places[g + 1];
        int q2 = places[g + 2];
        int q3 = places[g + 3];
        int q4 = places[g + 4];
        int q5 = places[g + 5];
        FloatVector a0 = start0;
        FloatVector b0 = start1;
        FloatVector d0 = start2;
        FloatVector a1 = start0;
        FloatVector b1 = start1;
        FloatVector d1 = start2;
        FloatVector a2 = start0;
        FloatVector b2 = start1;
        FloatVector d2 = start2;
        FloatVector a3 = start0;
        FloatVector b3 = start1;
        FloatVector d3 = start2;
        FloatVector a4 = start0;
        FloatVector b4 = start1;
        FloatVector d4 = start2;
        FloatVector a5 = start0;
        FloatVector b5 = start1;
        FloatVector d5 = start2;
        float[] negated = queries.negated();
        float[] columns = target.columns();
        int stride = target.stride();
        int at = first + j;
        for (int c = 0; c < width; c++) {
            FloatVector x = FloatVector.fromArray(FLOATS, columns, at);
            FloatVector y = FloatVector.fromArray(FLOATS, columns, at + LANES);
            FloatVector z = FloatVector.fromArray(FLOATS, columns, at + 2 * LANES);
            at += stride;
            FloatVector v0 = FloatVector.broadcast(FLOATS, negated[q0 + c]);
            FloatVector x0 = v0.add(x);
            FloatVector y0 = v0.add(y);
            FloatVector z0 = v0.add(z);
            a0 = x0.fma(x0, a0);
            b0 = y0.fma(y0, b0);
            d0 = z0.fma(z0, d0);
            FloatVector v1 = FloatVector.broadcast(FLOATS, negated[q1 + c]);
            FloatVector x1 = v1.add(x);
            FloatVector y1 = v1.add(y);
            FloatVector z1 = v1.add(z);
            a1 = x1.fma(x1, a1);
            b1 = y1.fma(y1, b1);
            d1 = z1.fma(z1, d1);
            FloatVector v2 = FloatVector.broadcast(FLOATS, negated[q2 + c]);
            FloatVector x2 = v2.add(x);
            FloatVector y2 = v2.add(y);
            FloatVector z2 = v2.add(z);
            a2 = x2.fma(x2, a2);
            b2 = y2.fma(y2, b2);
            d2 = z2.fma(z2, d2);
            FloatVector v3 = FloatVector.broadcast(FLOATS, negated[q3 + c]);
            FloatVector x3 = v3.add(x);
            FloatVector y3 = v3.add(y);
            FloatVector z3 = v3.add(z);
            a3 = x3.fma(x3, a3);
            b3 = y3.fma(y3, b3);
            d3 = z3.fma(z3, d3);
            FloatVector v4 = FloatVector.broadcast(FLOATS, negated[q4 + c]);
            FloatVector x4 = v4.add(x);
            FloatVector y4 = v4.add(y);
            FloatVector z4 = v4.add(z);
            a4 = x4.fma(x4, a4);
            b4 = y4.fma(y4, b4);
            d4 = z4.fma(z4, d4);
            FloatVector v5 = FloatVector.broadcast(FLOATS, negated[q5 + c]);
            FloatVector x5 = v5.add(x);
            FloatVector y5 = v5.add(y);
            FloatVector z5 = v5.add(z);
            a5 = x5.fma(x5, a5);
            b5 = y5.fma(y5, b5);
            d5 = z5.fma(z5, d5);
        }
        if (total > width) {
            a0 = a0.add(FloatVector.fromArray(FLOATS, mismatches, 0));
            b0 = b0.add(FloatVector.fromArray(FLOATS, mismatches, LANES));
            d0 = d0.add(FloatVector.fromArray(FLOATS, mismatches, 2 * LANES));
            a1 = a1.add(FloatVector.fromArray(FLOATS, mismatches, 3 * LANES));
            b1 = b1.add(FloatVector.fromArray(FLOATS, mismatches, 4 * LANES));
            d1 = d1.add(FloatVector.fromArray(FLOATS, mismatches, 5 * LANES));
            a2 = a2.add(FloatVector.fromArray(FLOATS, mismatches, 6 * LANES));
            b2 = b2.add(FloatVector.fromArray(FLOATS, mismatches, 7 * LANES));
            d2 = d2.add(FloatVector.fromArray(FLOATS, mismatches, 8 * LANES));
            a3 = a3.add(FloatVector.fromArray(FLOATS, mismatches, 9 * LANES));
            b3 = b3.add(FloatVector.fromArray(FLOATS, mismatches, 10 * LANES));
            d3 = d3.add(FloatVector.fromArray(FLOATS, mismatches, 11 * LANES));
            a4 = a4.add(FloatVector.fromArray(FLOATS, mismatches, 12 * LANES));
            b4 = b4.add(FloatVector.fromArray(FLOATS, mismatches, 13 * LANES));
            d4 = d4.add(FloatVector.fromArray(FLOATS, mismatches, 14 * LANES));
            a5 = a5.add(FloatVector.fromArray(FLOATS, mismatches, 15 * LANES));
            b5 = b5.add(FloatVector.fromArray(FLOATS, mismatches, 16 * LANES));
            d5 = d5.add(FloatVector.fromArray(FLOATS, mismatches, 17 * LANES));
        }
        FloatVector limit0 = FloatVector.fromArray(FLOATS, limits, j).max(largest);
        FloatVector limit1 = FloatVector.fromArray(FLOATS, limits, j + LANES).max(largest);
        FloatVector limit2 =
                FloatVector.fromArray(FLOATS, limits, j + 2 * LANES).max(largest);
        IntVector passed0 = a0.sub(limit0).reinterpretAsInts();
        IntVector passed1 = b0.sub(limit1).reinterpretAsInts();
        IntVector passed2 = d0.sub(limit2).reinterpretAsInts();
        passed0 = passed0.or(a1.sub(limit0).reinterpretAsInts());
        passed1 = passed1.or(b1.sub(limit1).reinterpretAsInts());
        passed2 = passed2.or(d1.sub(limit2).reinterpretAsInts());
        passed0 = passed0.or(a2.sub(limit0).reinterpretAsInts());
        passed1 = passed1.or(b2.sub(limit1).reinterpretAsInts());
        passed2 = passed2.or(d2.sub(limit2).reinterpretAsInts());
        passed0 = passed0.or(a3.sub(limit0).reinterpretAsInts());
        passed1 = passed1.or(b3.sub(limit1).reinterpretAsInts());
        passed2 = passed2.or(d3.sub(limit2).reinterpretAsInts());
        passed0 = passed0.or(a4.sub(limit0).reinterpretAsInts());
        passed1 = passed1.or(b4.sub(limit1).reinterpretAsInts());
        passed2 = passed2.or(d4.sub(limit2).reinterpretAsInts());
        passed0 = passed0.or(a5.sub(limit0).reinterpretAsInts());
        passed1 = passed1.or(b5.sub(limit1).reinterpretAsInts());
        passed2 = passed2.or(d5.sub(limit2).reinterpretAsInts());
        if (!passed0.or(passed1).or(passed2).compare(VectorOperators.LT, 0).anyTrue()) {
            return false;
        }
        passed0.intoArray(signs, 0);
        passed1.intoArray(signs, LANES);
        passed2.intoArray(signs, 2 * LANES);
        a0.intoArray(sums, 0);
        b0.intoArray(sums, LANES);
        d0.intoArray(sums, 2 * LANES);
        a1.intoArray(sums, 3 * LANES);
        b1.intoArray(sums, 4 * LANES);
        d1.intoArray(sums, 5 * LANES);
        a2.intoArray(sums, 6 * LANES);
        b2.intoArray(sums, 7 * LANES);
        d2.intoArray(sums, 8 * LANES);
        a3.intoArray(sums, 9 * LANES);
        b3.intoArray(sums, 10 * LANES);
        d3.intoArray(sums, 11 * LANES);
        a4.intoArray(sums, 12 * LANES);
        b4.intoArray(sums, 13 * LANES);
        d4.intoArray(sums, 14 * LANES);
        a5.intoArray(sums, 15 * LANES);
        b5.intoArray(sums, 16 * LANES);
        d5.intoArray(sums, 17 * LANES);
        return true;
    }
}
