package org.makeweight.gan.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Six rows and two vectors of 256 bits, for sixteen registers: twelve sums, two vectors of the right factor and one element
 * of the left.
 */
final class VectorTile6x2 implements ProductTile {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_256;
    private static final int VECTOR = 8;
    private static final int ROWS = 6;
    private static final int COLUMNS = 2 * VECTOR;

    VectorTile6x2() {}

    @Override
    public int rows() {
        return ROWS;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public void pack(float[][] right, int start, int terms, int j, float[] panel) {
        for (int t = 0; t < terms; t++) {
            float[] row = right[start + t];
            FloatVector.fromArray(LANES, row, j).intoArray(panel, COLUMNS * t);
            FloatVector.fromArray(LANES, row, j + VECTOR).intoArray(panel, COLUMNS * t + VECTOR);
        }
    }

    @Override
    public void add(
            float[] left, int at, float[] panel, int terms, float[][] origin, int o, float[][] c, int i, int j) {
        int next = j + VECTOR;
        FloatVector s0 = FloatVector.fromArray(LANES, origin[o], j);
        FloatVector u0 = FloatVector.fromArray(LANES, origin[o], next);
        FloatVector s1 = FloatVector.fromArray(LANES, origin[o + 1], j);
        FloatVector u1 = FloatVector.fromArray(LANES, origin[o + 1], next);
        FloatVector s2 = FloatVector.fromArray(LANES, origin[o + 2], j);
        FloatVector u2 = FloatVector.fromArray(LANES, origin[o + 2], next);
        FloatVector s3 = FloatVector.fromArray(LANES, origin[o + 3], j);
        FloatVector u3 = FloatVector.fromArray(LANES, origin[o + 3], next);
        FloatVector s4 = FloatVector.fromArray(LANES, origin[o + 4], j);
        FloatVector u4 = FloatVector.fromArray(LANES, origin[o + 4], next);
        FloatVector s5 = FloatVector.fromArray(LANES, origin[o + 5], j);
        FloatVector u5 = FloatVector.fromArray(LANES, origin[o + 5], next);
        for (int t = 0; t < terms; t++) {
            FloatVector b = FloatVector.fromArray(LANES, panel, COLUMNS * t);
            FloatVector d = FloatVector.fromArray(LANES, panel, COLUMNS * t + VECTOR);
            int k = at + t;
            FloatVector a = FloatVector.broadcast(LANES, left[k]);
            s0 = a.fma(b, s0);
            u0 = a.fma(d, u0);
            a = FloatVector.broadcast(LANES, left[k + ROW]);
            s1 = a.fma(b, s1);
            u1 = a.fma(d, u1);
            a = FloatVector.broadcast(LANES, left[k + 2 * ROW]);
            s2 = a.fma(b, s2);
            u2 = a.fma(d, u2);
            a = FloatVector.broadcast(LANES, left[k + 3 * ROW]);
            s3 = a.fma(b, s3);
            u3 = a.fma(d, u3);
            a = FloatVector.broadcast(LANES, left[k + 4 * ROW]);
            s4 = a.fma(b, s4);
            u4 = a.fma(d, u4);
            a = FloatVector.broadcast(LANES, left[k + 5 * ROW]);
            s5 = a.fma(b, s5);
            u5 = a.fma(d, u5);
        }
        s0.intoArray(c[i], j);
        u0.intoArray(c[i], next);
        s1.intoArray(c[i + 1], j);
        u1.intoArray(c[i + 1], next);
        s2.intoArray(c[i + 2], j);
        u2.intoArray(c[i + 2], next);
        s3.intoArray(c[i + 3], j);
        u3.intoArray(c[i + 3], next);
        s4.intoArray(c[i + 4], j);
        u4.intoArray(c[i + 4], next);
        s5.intoArray(c[i + 5], j);
        u5.intoArray(c[i + 5], next);
    }

    @Override
    public void addTransposed(
            float[] left,
            int at,
            int stride,
            float[] panel,
            int terms,
            float[][] origin,
            int o,
            float[][] c,
            int i,
            int j) {
        int next = j + VECTOR;
        FloatVector s0 = FloatVector.fromArray(LANES, origin[o], j);
        FloatVector u0 = FloatVector.fromArray(LANES, origin[o], next);
        FloatVector s1 = FloatVector.fromArray(LANES, origin[o + 1], j);
        FloatVector u1 = FloatVector.fromArray(LANES, origin[o + 1], next);
        FloatVector s2 = FloatVector.fromArray(LANES, origin[o + 2], j);
        FloatVector u2 = FloatVector.fromArray(LANES, origin[o + 2], next);
        FloatVector s3 = FloatVector.fromArray(LANES, origin[o + 3], j);
        FloatVector u3 = FloatVector.fromArray(LANES, origin[o + 3], next);
        FloatVector s4 = FloatVector.fromArray(LANES, origin[o + 4], j);
        FloatVector u4 = FloatVector.fromArray(LANES, origin[o + 4], next);
        FloatVector s5 = FloatVector.fromArray(LANES, origin[o + 5], j);
        FloatVector u5 = FloatVector.fromArray(LANES, origin[o + 5], next);
        for (int t = 0; t < terms; t++) {
            FloatVector b = FloatVector.fromArray(LANES, panel, COLUMNS * t);
            FloatVector d = FloatVector.fromArray(LANES, panel, COLUMNS * t + VECTOR);
            int k = at + stride * t;
            FloatVector a = FloatVector.broadcast(LANES, left[k]);
            s0 = a.fma(b, s0);
            u0 = a.fma(d, u0);
            a = FloatVector.broadcast(LANES, left[k + 1]);
            s1 = a.fma(b, s1);
            u1 = a.fma(d, u1);
            a = FloatVector.broadcast(LANES, left[k + 2]);
            s2 = a.fma(b, s2);
            u2 = a.fma(d, u2);
            a = FloatVector.broadcast(LANES, left[k + 3]);
            s3 = a.fma(b, s3);
            u3 = a.fma(d, u3);
            a = FloatVector.broadcast(LANES, left[k + 4]);
            s4 = a.fma(b, s4);
            u4 = a.fma(d, u4);
            a = FloatVector.broadcast(LANES, left[k + 5]);
            s5 = a.fma(b, s5);
            u5 = a.fma(d, u5);
        }
        s0.intoArray(c[i], j);
        u0.intoArray(c[i], next);
        s1.intoArray(c[i + 1], j);
        u1.intoArray(c[i + 1], next);
        s2.intoArray(c[i + 2], j);
        u2.intoArray(c[i + 2], next);
        s3.intoArray(c[i + 3], j);
        u3.intoArray(c[i + 3], next);
        s4.intoArray(c[i + 4], j);
        u4.intoArray(c[i + 4], next);
        s5.intoArray(c[i + 5], j);
        u5.intoArray(c[i + 5], next);
    }
}
