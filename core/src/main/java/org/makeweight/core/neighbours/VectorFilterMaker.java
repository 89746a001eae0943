package org.makeweight.core.neighbours;

/** Makes sieves in vector instructions. */
final class VectorFilterMaker implements Sieve.Maker {
    VectorFilterMaker() {}

    @Override
    public Sieve make(Points points, int blockRows) {
        return new VectorFilter(points, blockRows);
    }
}
