package org.makeweight.evaluation.quality;

import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;

/**
 * Nearest neighbours between real and synthetic rows, searched once for all measures.
 *
 * @param toReal distance of each synthetic row to the nearest real row
 * @param nearestReal that row, the first of equally near ones
 * @param toSecondReal distance of each synthetic row to the second nearest real row; NaN if there is but one
 * @param amongReal distance of each real row to the nearest other real row; NaN if there is but one
 * @param toSynthetic distance of each real row to the nearest synthetic row
 * @param nearestSynthetic that row, the first of equally near ones
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Nearness(
        double[] toReal,
        int[] nearestReal,
        double[] toSecondReal,
        double[] amongReal,
        double[] toSynthetic,
        int[] nearestSynthetic) {
    /** Exact; the time is that of three searches. */
    static Nearness of(Points real, Points synthetic, Execution execution) {
        double pairs = (double) real.rows() * synthetic.rows();
        Steps steps = new Steps(execution, pairs, pairs, (double) real.rows() * real.rows() / 2);
        NeighbourSearch amongReal = NeighbourSearch.among(real, execution.threads(), steps);
        steps.next();
        Neighbours ofSynthetic = amongReal.nearest(synthetic, 2);
        steps.next();
        Neighbours ofReal =
                NeighbourSearch.among(synthetic, execution.threads(), steps).nearest(real, 1);
        steps.next();
        return new Nearness(
                distances(ofSynthetic, 0),
                rows(ofSynthetic),
                distances(ofSynthetic, 1),
                // the row itself comes first, or another one at distance 0
                distances(amongReal.nearestOfAll(2), 1),
                distances(ofReal, 0),
                rows(ofReal));
    }

    private static double[] distances(Neighbours neighbours, int nth) {
        double[] distances = new double[neighbours.queries()];
        for (int query = 0; query < distances.length; query++) {
            distances[query] = nth < neighbours.k() ? Math.sqrt(neighbours.squaredDistance(query, nth)) : Double.NaN;
        }
        return distances;
    }

    private static int[] rows(Neighbours neighbours) {
        int[] rows = new int[neighbours.queries()];
        for (int query = 0; query < rows.length; query++) {
            rows[query] = neighbours.row(query, 0);
        }
        return rows;
    }
}
