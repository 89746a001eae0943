package org.makeweight.core.neighbours;

/** Makes filters in vector instructions. */
final class VectorFilterMaker implements CandidateFilter.Maker {
    VectorFilterMaker() {}

    @Override
    public CandidateFilter make(Points points, int blockRows) {
        return new VectorFilter(points, blockRows);
    }
}
