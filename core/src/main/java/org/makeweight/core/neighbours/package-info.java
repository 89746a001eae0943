/**
 * Exact nearest neighbours, ordered by squared distance and then by row, for any number of threads.
 *
 * <p>{@link org.makeweight.core.neighbours.NeighbourSearch} is the way in. Few points are compared one by one
 * ({@code ScanSearch}); up to three continuous columns go into a k-d tree ({@code TreeSearch}); everything else is searched
 * in blocks ({@code BlockSearch}):
 *
 * <ol>
 *   <li>Points are split at medians, again and again, into blocks of at most 512 near points ({@code MedianSplit},
 *       {@code Block}), each with the box around them ({@code Box}).
 *   <li>Columns are centred, scaled by one power of two and rounded to {@code float} ({@code FloatScaling}).
 *   <li>The queries of a block ({@code QueryBlock}) keep the k best points so far ({@code BestLists}); their k-th squared
 *       distance is the reach. They are compared with their own or the nearest block first, as that shrinks the reach most.
 *   <li>A block whose box lies beyond the reach is left out whole; of the others, queries for which the box is too far are.
 *   <li>Twelve queries at a time are compared with all points of a block in {@code float} ({@code CandidateFilter}: plain
 *       loops or hardware vectors). A sum above what rounding allows for the reach is provably farther
 *       ({@code FloatErrorBound}) and is dropped.
 *   <li>The few pairs that pass are computed again in {@code double}, in the order of summation of
 *       {@link org.makeweight.core.neighbours.Points}, and offered to the lists. If many pass, all are computed in
 *       {@code double} at once ({@code DoubleTile}).
 * </ol>
 *
 * <p>Steps 2 to 5 only leave out what cannot belong to the answer, so neither they nor the order of blocks and threads can
 * change it. Among the points themselves each pair of blocks is compared once, for the points of both.
 */
package org.makeweight.core.neighbours;
