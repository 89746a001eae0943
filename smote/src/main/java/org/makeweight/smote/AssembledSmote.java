package org.makeweight.smote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.clusters.LinearClusters;
import org.makeweight.smote.draws.WeightedDraw;
import org.makeweight.smote.neighbourhood.NearestOthers;
import org.makeweight.smote.neighbourhood.Neighbourhood;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.OneAgainstRest;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * Assembled SMOTE: the rows of the class along the border are divided into parts that are nearly straight, and new rows are
 * made as in {@link Smote} within each part, and within the rows that are not at the border.
 *
 * <p>A row is at the border if one of its k nearest rows is of another class. Along a minimum spanning tree of the border
 * rows, from the shortest edge to the longest, the two parts that an edge joins become one if either has fewer than
 * {@code pop} rows, or if the cosine of the angle between the directions in which they vary most is above {@code thres} in
 * absolute value. Every row of a part with at least two rows is equally likely to be a base, and moves towards one of its
 * k nearest rows of the part, or of all of them if they are fewer.
 *
 * <p>Reference: B. Zhou, C. Yang, H. Guo and J. Hu. A quasi-linear SVM combined with assembled SMOTE for imbalanced data
 * classification. IJCNN 2013, 1-7. Differences from the paper: its classifier, and the parts of the larger class that only
 * the classifier needs, are left out. How many rows each part gets, which the paper does not say, and the threshold on the
 * cosine follow smote_variants, which also compares parts along edges outside the tree. These points could not be checked
 * against the text.
 *
 * <p>Time O(n N d) at worst for n rows of the class among N rows of d columns, and O(b^2 d) for b border rows; memory
 * O(N d + n k) and the new rows.
 */
public final class AssembledSmote implements Augmenter {
    private static final String ID = "assembled-smote";

    static final Method<Augmenter> METHOD = Method.named(ID, "Assembled SMOTE")
            .version(2)
            .summary("SMOTE within nearly straight parts of the border, and within the rest of the class.")
            .parameter(Parameter.neighbours(
                    "n_neighbors",
                    5,
                    "Neighbours that put a row at the border, and that it may move towards; clamp:5 lowers it."))
            .parameter(Parameter.integer("pop", 2, 2, "Rows that a part must have for its direction to count."))
            .parameter(Parameter.real(
                    "thres", 0.3, Range.closed(0, 1), "Cosine of the angle up to which parts stay apart."))
            .cites(SmoteMethods.cited("zhou2013quasilinear"))
            .makes(parameters -> new AssembledSmote(
                    parameters.neighbours("n_neighbors"), parameters.integer("pop"), parameters.real("thres")));

    private final NeighbourCount neighbours;
    private final int population;
    private final double threshold;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours put a row at the border and may be moved towards
     * @param population rows that a part must have for its direction to count, at least 2
     * @param threshold the cosine of the angle up to which parts stay apart, in [0, 1]
     */
    public AssembledSmote(NeighbourCount neighbours, int population, double threshold) {
        this.neighbours = neighbours;
        this.population = population;
        this.threshold = threshold;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        RandomState stream = random.restarted();
        return OneAgainstRest.raise(ID, training, amount, (own, n, rows, flags) -> {
            int k = own.neighbours(neighbours, "n_neighbors", flags);
            List<int[]> parts = parts(own, k, execution);
            if (parts.isEmpty()) {
                throw new NotApplicableException(
                        "assembled-smote finds no two rows of class '" + own.name() + "' in one part");
            }
            add(rows, own, parts, k, n, stream, execution);
        });
    }

    /** The positions in the class of each part that has at least two rows. */
    private List<int[]> parts(ClassRows own, int k, Execution execution) {
        Points points = own.points();
        Neighbours nearest = NearestOthers.of(execution.among(own.allPoints()), own.rows(), k);
        int[] border = IntStream.range(0, own.size())
                .filter(i -> Neighbourhood.others(own, nearest, i) > 0)
                .toArray();
        int[] inner = IntStream.range(0, own.size())
                .filter(i -> Neighbourhood.others(own, nearest, i) == 0)
                .toArray();
        List<int[]> parts = new ArrayList<>();
        if (border.length > 0) {
            LinearClusters.of(points.select(border), population, threshold)
                    .forEach(part ->
                            parts.add(IntStream.of(part).map(i -> border[i]).toArray()));
        }
        parts.add(inner);
        parts.removeIf(part -> part.length < 2);
        return parts;
    }

    private static void add(
            SyntheticRows rows,
            ClassRows own,
            List<int[]> parts,
            int k,
            int n,
            RandomState stream,
            Execution execution) {
        List<Neighbours> nearest = new ArrayList<>();
        for (int[] part : parts) {
            nearest.add(NearestOthers.ofAll(execution.among(own.points().select(part)), Math.min(k, part.length - 1)));
        }
        WeightedDraw draw =
                new WeightedDraw(parts.stream().mapToDouble(part -> part.length).toArray());
        for (int i = 0; i < n; i++) {
            int p = draw.next(stream);
            int[] part = parts.get(p);
            int base = (int) stream.randint(0, part.length);
            int nth = (int) stream.randint(0, nearest.get(p).k());
            int neighbour = part[nearest.get(p).row(base, nth)];
            rows.interpolate(own.label(), own.row(part[base]), own.row(neighbour), stream.randomSample());
        }
    }
}
