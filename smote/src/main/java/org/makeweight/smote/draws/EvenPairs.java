package org.makeweight.smote.draws;

/**
 * Different pairs of positions, chosen so that every position is in nearly as many of them: the numbers differ by two at
 * most. Positions are seen in a circle, and pairs taken that are equally far apart along it, one distance after the other.
 *
 * @param first of each pair
 * @param second of each pair, another one
 */
@SuppressWarnings("ArrayRecordComponent") // a list walked through once, never compared
public record EvenPairs(int[] first, int[] second) {
    /**
     * Chooses pairs. O(pairs).
     *
     * @param positions at least 2
     * @param pairs at most positions (positions - 1) / 2
     */
    public static EvenPairs choose(int positions, int pairs) {
        EvenPairs chosen = new EvenPairs(new int[pairs], new int[pairs]);
        int wholeTurns = pairs / positions;
        int left = pairs - wholeTurns * positions;
        int distances = (positions - 1) / 2;
        int turns = Math.min(distances, wholeTurns + (left > 0 ? 1 : 0));
        int made = 0;
        for (int turn = 0; turn < turns; turn++) {
            // spread from near to far; a single one in the middle
            int distance = 1 + (int) ((2L * turn + 1) * distances / (2L * turns));
            made = chosen.turn(made, Math.min(positions, pairs - made), positions, positions, distance);
        }
        // with an even number of positions there are half as many pairs of opposite ones
        chosen.turn(made, pairs - made, positions / 2, positions, positions / 2);
        return chosen;
    }

    /** Adds so many pairs of one distance, evenly from the first {@code starts} positions; returns how many there are. */
    private int turn(int made, int more, int starts, int positions, int distance) {
        for (int i = 0; i < more; i++) {
            int start = (int) ((long) i * starts / more);
            first[made + i] = start;
            second[made + i] = (start + distance) % positions;
        }
        return made + more;
    }
}
