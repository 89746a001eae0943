package org.makeweight.report.figure;

/** Moves marks apart that would cover each other, each as little as it takes. */
final class Spread {
    private static final int ROUNDS = 300;

    /** Radians between the directions in which marks at one point are pushed: no two coincide. */
    private static final double GOLDEN_ANGLE = 2.399963229728653;

    private Spread() {}

    /** Where a mark may stand. */
    interface Allowed {
        /**
         * Moves a place to the nearest that is allowed.
         *
         * @param mark its number
         * @param place x and y, to be changed
         */
        void project(int mark, double[] place);
    }

    /**
     * Places at least a distance apart where {@code allowed} lets them; what is apart already stays.
     *
     * @param x where the marks belong
     * @return for each mark x and y
     */
    static double[][] apart(double[] x, double[] y, double distance, Allowed allowed) {
        double[][] places = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            places[i] = new double[] {x[i], y[i]};
        }
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    moved |= push(places, i, j, distance, allowed);
                }
            }
        }
        return places;
    }

    private static boolean push(double[][] places, int i, int j, double distance, Allowed allowed) {
        double dx = places[j][0] - places[i][0];
        double dy = places[j][1] - places[i][1];
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length >= distance) {
            return false;
        }
        if (length < 1e-6) {
            dx = StrictMath.cos(GOLDEN_ANGLE * (i + j));
            dy = StrictMath.sin(GOLDEN_ANGLE * (i + j));
            length = 1;
        }
        double half = (distance - (length == 1 ? 0 : length)) / 2 + 0.02;
        places[i][0] -= half * dx / length;
        places[i][1] -= half * dy / length;
        places[j][0] += half * dx / length;
        places[j][1] += half * dy / length;
        allowed.project(i, places[i]);
        allowed.project(j, places[j]);
        return true;
    }
}
