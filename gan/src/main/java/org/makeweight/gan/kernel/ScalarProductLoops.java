package org.makeweight.gan.kernel;

/**
 * Plain loops: three rows of the result by three terms at a time.
 *
 * <p>Their form decides on the speed, and erratically. HotSpot 17 turns 3 x 3 terms into vector code and runs 3 x 4 or
 * 4 x 4 one element at a time, five times slower. It does the same to 3 x 3 where it inlines the loop into the loops
 * around it, which it never does to a method of more than 325 bytes of code; so {@link #accumulate} holds three loops.
 * Reading {@code b[j]} into a local, {@link Math#fma} and a loop from the constant 0 matter too. Measure after every
 * change, over several starts of the virtual machine.
 */
final class ScalarProductLoops implements ProductLoops {
    /** Terms of a block, so that its rows of {@code b} stay in the first-level cache; a multiple of three. */
    private static final int BLOCK = 48;

    private static final int NARROW = 48;

    @Override
    public int narrow() {
        return NARROW;
    }

    @Override
    public void add(Matrix a, Matrix b, Matrix c, float[] begin, int from, int to) {
        begin(c, begin, from, to);
        float[] spare = spareRow(c, to - from);
        int n = c.columns();
        for (int start = 0; start < a.columns(); start += BLOCK) {
            int end = Math.min(a.columns(), start + BLOCK);
            for (int i = from; i < to; i += 3) {
                float[] a0 = a.row(i);
                float[] a1 = a.row(Math.min(i + 1, to - 1));
                float[] a2 = a.row(Math.min(i + 2, to - 1));
                float[] c0 = c.row(i);
                float[] c1 = i + 1 < to ? c.row(i + 1) : spare;
                float[] c2 = i + 2 < to ? c.row(i + 2) : spare;
                for (int k = start; k < end; k += 3) {
                    int terms = Math.min(3, end - k);
                    int k1 = Math.min(k + 1, end - 1);
                    int k2 = Math.min(k + 2, end - 1);
                    accumulate(
                            terms, a0[k], a0[k1], a0[k2], a1[k], a1[k1], a1[k2], a2[k], a2[k1], a2[k2], b.row(k),
                            b.row(k1), b.row(k2), c0, c1, c2, n);
                }
            }
        }
    }

    @Override
    public void addTransposed(Matrix a, Matrix b, Matrix c, float[] begin, int from, int to) {
        begin(c, begin, from, to);
        float[] spare = spareRow(c, to - from);
        int n = c.columns();
        for (int start = 0; start < a.rows(); start += BLOCK) {
            int end = Math.min(a.rows(), start + BLOCK);
            for (int i = from; i < to; i += 3) {
                int i1 = Math.min(i + 1, to - 1);
                int i2 = Math.min(i + 2, to - 1);
                float[] c0 = c.row(i);
                float[] c1 = i + 1 < to ? c.row(i1) : spare;
                float[] c2 = i + 2 < to ? c.row(i2) : spare;
                for (int k = start; k < end; k += 3) {
                    int terms = Math.min(3, end - k);
                    int k1 = Math.min(k + 1, end - 1);
                    int k2 = Math.min(k + 2, end - 1);
                    float[] a0 = a.row(k);
                    float[] a1 = a.row(k1);
                    float[] a2 = a.row(k2);
                    accumulate(
                            terms, a0[i], a1[i], a2[i], a0[i1], a1[i1], a2[i1], a0[i2], a1[i2], a2[i2], b.row(k),
                            b.row(k1), b.row(k2), c0, c1, c2, n);
                }
            }
        }
    }

    /**
     * {@code c += a b} for a single column {@code b}. The chains cannot be vector code, but four of them run side by side.
     *
     * @param b the column as an array
     */
    static void addColumn(Matrix a, float[] b, Matrix c, int from, int to) {
        int terms = a.columns();
        for (int i = from; i < to; i += 4) {
            int i1 = Math.min(i + 1, to - 1);
            int i2 = Math.min(i + 2, to - 1);
            int i3 = Math.min(i + 3, to - 1);
            float[] a0 = a.row(i);
            float[] a1 = a.row(i1);
            float[] a2 = a.row(i2);
            float[] a3 = a.row(i3);
            float s0 = c.row(i)[0];
            float s1 = c.row(i1)[0];
            float s2 = c.row(i2)[0];
            float s3 = c.row(i3)[0];
            for (int k = 0; k < terms; k++) {
                float t = b[k];
                s0 = Math.fma(a0[k], t, s0);
                s1 = Math.fma(a1[k], t, s1);
                s2 = Math.fma(a2[k], t, s2);
                s3 = Math.fma(a3[k], t, s3);
            }
            c.row(i)[0] = s0;
            c.row(i1)[0] = s1;
            c.row(i2)[0] = s2;
            c.row(i3)[0] = s3;
        }
    }

    private static void begin(Matrix c, float[] begin, int from, int to) {
        for (int r = from; begin != null && r < to; r++) {
            System.arraycopy(begin, 0, c.row(r), 0, c.columns());
        }
    }

    /** Takes what the kernel computes for rows that are not there, if their number is no multiple of three. */
    private static float[] spareRow(Matrix c, int rows) {
        return new float[rows % 3 == 0 ? 0 : c.columns()];
    }

    /** Adds one, two or three terms to each of three rows; {@code a12} is the factor of row 1 and term 2. */
    private static void accumulate(
            int terms,
            float a00,
            float a01,
            float a02,
            float a10,
            float a11,
            float a12,
            float a20,
            float a21,
            float a22,
            float[] b0,
            float[] b1,
            float[] b2,
            float[] c0,
            float[] c1,
            float[] c2,
            int n) {
        switch (terms) {
            case 3 -> {
                for (int j = 0; j < n; j++) {
                    float t0 = b0[j];
                    float t1 = b1[j];
                    float t2 = b2[j];
                    c0[j] = Math.fma(t2, a02, Math.fma(t1, a01, Math.fma(t0, a00, c0[j])));
                    c1[j] = Math.fma(t2, a12, Math.fma(t1, a11, Math.fma(t0, a10, c1[j])));
                    c2[j] = Math.fma(t2, a22, Math.fma(t1, a21, Math.fma(t0, a20, c2[j])));
                }
            }
            case 2 -> {
                for (int j = 0; j < n; j++) {
                    float t0 = b0[j];
                    float t1 = b1[j];
                    c0[j] = Math.fma(t1, a01, Math.fma(t0, a00, c0[j]));
                    c1[j] = Math.fma(t1, a11, Math.fma(t0, a10, c1[j]));
                    c2[j] = Math.fma(t1, a21, Math.fma(t0, a20, c2[j]));
                }
            }
            case 1 -> {
                for (int j = 0; j < n; j++) {
                    float t0 = b0[j];
                    c0[j] = Math.fma(t0, a00, c0[j]);
                    c1[j] = Math.fma(t0, a10, c1[j]);
                    c2[j] = Math.fma(t0, a20, c2[j]);
                }
            }
            default -> throw new IllegalArgumentException("one to three terms were expected but there are " + terms);
        }
    }
}
