package org.makeweight.gan.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Eight rows and three vectors of 128 bits, for the 32 registers of Arm's processors. */
final class VectorTile8x3 implements ProductTile {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_128;
    private static final int VECTOR = 4;
    private static final int ROWS = 8;
    private static final int COLUMNS = 3 * VECTOR;

    VectorTile8x3() {}

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
            FloatVector.fromArray(LANES, row, j + 2 * VECTOR).intoArray(panel, COLUMNS * t + 2 * VECTOR);
        }
    }

    @Override
    public void add(
            float[] left, int at, float[] panel, int terms, float[][] origin, int o, float[][] c, int i, int j) {
        int second = j + VECTOR;
        int third = j + 2 * VECTOR;
        FloatVector s0 = FloatVector.fromArray(LANES, origin[o], j);
        FloatVector u0 = FloatVector.fromArray(LANES, origin[o], second);
        FloatVector w0 = FloatVector.fromArray(LANES, origin[o], third);
        FloatVector s1 = FloatVector.fromArray(LANES, origin[o + 1], j);
        FloatVector u1 = FloatVector.fromArray(LANES, origin[o + 1], second);
        FloatVector w1 = FloatVector.fromArray(LANES, origin[o + 1], third);
        FloatVector s2 = FloatVector.fromArray(LANES, origin[o + 2], j);
        FloatVector u2 = FloatVector.fromArray(LANES, origin[o + 2], second);
        FloatVector w2 = FloatVector.fromArray(LANES, origin[o + 2], third);
        FloatVector s3 = FloatVector.fromArray(LANES, origin[o + 3], j);
        FloatVector u3 = FloatVector.fromArray(LANES, origin[o + 3], second);
        FloatVector w3 = FloatVector.fromArray(LANES, origin[o + 3], third);
        FloatVector s4 = FloatVector.fromArray(LANES, origin[o + 4], j);
        FloatVector u4 = FloatVector.fromArray(LANES, origin[o + 4], second);
        FloatVector w4 = FloatVector.fromArray(LANES, origin[o + 4], third);
        FloatVector s5 = FloatVector.fromArray(LANES, origin[o + 5], j);
        FloatVector u5 = FloatVector.fromArray(LANES, origin[o + 5], second);
        FloatVector w5 = FloatVector.fromArray(LANES, origin[o + 5], third);
        FloatVector s6 = FloatVector.fromArray(LANES, origin[o + 6], j);
        FloatVector u6 = FloatVector.fromArray(LANES, origin[o + 6], second);
        FloatVector w6 = FloatVector.fromArray(LANES, origin[o + 6], third);
        FloatVector s7 = FloatVector.fromArray(LANES, origin[o + 7], j);
        FloatVector u7 = FloatVector.fromArray(LANES, origin[o + 7], second);
        FloatVector w7 = FloatVector.fromArray(LANES, origin[o + 7], third);
        for (int t = 0; t < terms; t++) {
            FloatVector b = FloatVector.fromArray(LANES, panel, COLUMNS * t);
            FloatVector d = FloatVector.fromArray(LANES, panel, COLUMNS * t + VECTOR);
            FloatVector f = FloatVector.fromArray(LANES, panel, COLUMNS * t + 2 * VECTOR);
            int k = at + t;
            FloatVector a = FloatVector.broadcast(LANES, left[k]);
            s0 = a.fma(b, s0);
            u0 = a.fma(d, u0);
            w0 = a.fma(f, w0);
            a = FloatVector.broadcast(LANES, left[k + ROW]);
            s1 = a.fma(b, s1);
            u1 = a.fma(d, u1);
            w1 = a.fma(f, w1);
            a = FloatVector.broadcast(LANES, left[k + 2 * ROW]);
            s2 = a.fma(b, s2);
            u2 = a.fma(d, u2);
            w2 = a.fma(f, w2);
            a = FloatVector.broadcast(LANES, left[k + 3 * ROW]);
            s3 = a.fma(b, s3);
            u3 = a.fma(d, u3);
            w3 = a.fma(f, w3);
            a = FloatVector.broadcast(LANES, left[k + 4 * ROW]);
            s4 = a.fma(b, s4);
            u4 = a.fma(d, u4);
            w4 = a.fma(f, w4);
            a = FloatVector.broadcast(LANES, left[k + 5 * ROW]);
            s5 = a.fma(b, s5);
            u5 = a.fma(d, u5);
            w5 = a.fma(f, w5);
            a = FloatVector.broadcast(LANES, left[k + 6 * ROW]);
            s6 = a.fma(b, s6);
            u6 = a.fma(d, u6);
            w6 = a.fma(f, w6);
            a = FloatVector.broadcast(LANES, left[k + 7 * ROW]);
            s7 = a.fma(b, s7);
            u7 = a.fma(d, u7);
            w7 = a.fma(f, w7);
        }
        s0.intoArray(c[i], j);
        u0.intoArray(c[i], second);
        w0.intoArray(c[i], third);
        s1.intoArray(c[i + 1], j);
        u1.intoArray(c[i + 1], second);
        w1.intoArray(c[i + 1], third);
        s2.intoArray(c[i + 2], j);
        u2.intoArray(c[i + 2], second);
        w2.intoArray(c[i + 2], third);
        s3.intoArray(c[i + 3], j);
        u3.intoArray(c[i + 3], second);
        w3.intoArray(c[i + 3], third);
        s4.intoArray(c[i + 4], j);
        u4.intoArray(c[i + 4], second);
        w4.intoArray(c[i + 4], third);
        s5.intoArray(c[i + 5], j);
        u5.intoArray(c[i + 5], second);
        w5.intoArray(c[i + 5], third);
        s6.intoArray(c[i + 6], j);
        u6.intoArray(c[i + 6], second);
        w6.intoArray(c[i + 6], third);
        s7.intoArray(c[i + 7], j);
        u7.intoArray(c[i + 7], second);
        w7.intoArray(c[i + 7], third);
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
        int second = j + VECTOR;
        int third = j + 2 * VECTOR;
        FloatVector s0 = FloatVector.fromArray(LANES, origin[o], j);
        FloatVector u0 = FloatVector.fromArray(LANES, origin[o], second);
        FloatVector w0 = FloatVector.fromArray(LANES, origin[o], third);
        FloatVector s1 = FloatVector.fromArray(LANES, origin[o + 1], j);
        FloatVector u1 = FloatVector.fromArray(LANES, origin[o + 1], second);
        FloatVector w1 = FloatVector.fromArray(LANES, origin[o + 1], third);
        FloatVector s2 = FloatVector.fromArray(LANES, origin[o + 2], j);
        FloatVector u2 = FloatVector.fromArray(LANES, origin[o + 2], second);
        FloatVector w2 = FloatVector.fromArray(LANES, origin[o + 2], third);
        FloatVector s3 = FloatVector.fromArray(LANES, origin[o + 3], j);
        FloatVector u3 = FloatVector.fromArray(LANES, origin[o + 3], second);
        FloatVector w3 = FloatVector.fromArray(LANES, origin[o + 3], third);
        FloatVector s4 = FloatVector.fromArray(LANES, origin[o + 4], j);
        FloatVector u4 = FloatVector.fromArray(LANES, origin[o + 4], second);
        FloatVector w4 = FloatVector.fromArray(LANES, origin[o + 4], third);
        FloatVector s5 = FloatVector.fromArray(LANES, origin[o + 5], j);
        FloatVector u5 = FloatVector.fromArray(LANES, origin[o + 5], second);
        FloatVector w5 = FloatVector.fromArray(LANES, origin[o + 5], third);
        FloatVector s6 = FloatVector.fromArray(LANES, origin[o + 6], j);
        FloatVector u6 = FloatVector.fromArray(LANES, origin[o + 6], second);
        FloatVector w6 = FloatVector.fromArray(LANES, origin[o + 6], third);
        FloatVector s7 = FloatVector.fromArray(LANES, origin[o + 7], j);
        FloatVector u7 = FloatVector.fromArray(LANES, origin[o + 7], second);
        FloatVector w7 = FloatVector.fromArray(LANES, origin[o + 7], third);
        for (int t = 0; t < terms; t++) {
            FloatVector b = FloatVector.fromArray(LANES, panel, COLUMNS * t);
            FloatVector d = FloatVector.fromArray(LANES, panel, COLUMNS * t + VECTOR);
            FloatVector f = FloatVector.fromArray(LANES, panel, COLUMNS * t + 2 * VECTOR);
            int k = at + stride * t;
            FloatVector a = FloatVector.broadcast(LANES, left[k]);
            s0 = a.fma(b, s0);
            u0 = a.fma(d, u0);
            w0 = a.fma(f, w0);
            a = FloatVector.broadcast(LANES, left[k + 1]);
            s1 = a.fma(b, s1);
            u1 = a.fma(d, u1);
            w1 = a.fma(f, w1);
            a = FloatVector.broadcast(LANES, left[k + 2]);
            s2 = a.fma(b, s2);
            u2 = a.fma(d, u2);
            w2 = a.fma(f, w2);
            a = FloatVector.broadcast(LANES, left[k + 3]);
            s3 = a.fma(b, s3);
            u3 = a.fma(d, u3);
            w3 = a.fma(f, w3);
            a = FloatVector.broadcast(LANES, left[k + 4]);
            s4 = a.fma(b, s4);
            u4 = a.fma(d, u4);
            w4 = a.fma(f, w4);
            a = FloatVector.broadcast(LANES, left[k + 5]);
            s5 = a.fma(b, s5);
            u5 = a.fma(d, u5);
            w5 = a.fma(f, w5);
            a = FloatVector.broadcast(LANES, left[k + 6]);
            s6 = a.fma(b, s6);
            u6 = a.fma(d, u6);
            w6 = a.fma(f, w6);
            a = FloatVector.broadcast(LANES, left[k + 7]);
            s7 = a.fma(b, s7);
            u7 = a.fma(d, u7);
            w7 = a.fma(f, w7);
        }
        s0.intoArray(c[i], j);
        u0.intoArray(c[i], second);
        w0.intoArray(c[i], third);
        s1.intoArray(c[i + 1], j);
        u1.intoArray(c[i + 1], second);
        w1.intoArray(c[i + 1], third);
        s2.intoArray(c[i + 2], j);
        u2.intoArray(c[i + 2], second);
        w2.intoArray(c[i + 2], third);
        s3.intoArray(c[i + 3], j);
        u3.intoArray(c[i + 3], second);
        w3.intoArray(c[i + 3], third);
        s4.intoArray(c[i + 4], j);
        u4.intoArray(c[i + 4], second);
        w4.intoArray(c[i + 4], third);
        s5.intoArray(c[i + 5], j);
        u5.intoArray(c[i + 5], second);
        w5.intoArray(c[i + 5], third);
        s6.intoArray(c[i + 6], j);
        u6.intoArray(c[i + 6], second);
        w6.intoArray(c[i + 6], third);
        s7.intoArray(c[i + 7], j);
        u7.intoArray(c[i + 7], second);
        w7.intoArray(c[i + 7], third);
    }
}
