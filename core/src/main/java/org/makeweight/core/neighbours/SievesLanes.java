package org.makeweight.core.neighbours;

/** Makes sieves in vector instructions. */
final class SievesLanes implements Sieve.Maker {
    SievesLanes() {}

    @Override
    public Sieve make(Points points, int blockRows) {
        return new SieveLanes(points, blockRows);
    }
}
