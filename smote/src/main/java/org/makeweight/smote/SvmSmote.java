package org.makeweight.smote;

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
import org.makeweight.core.method.Require;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.draws.InterpolationDraws;
import org.makeweight.smote.neighbourhood.Neighbourhood;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.OneAgainstRest;
import org.makeweight.smote.rows.SyntheticRows;
import org.makeweight.smote.svm.SupportVectors;

/**
 * SVM-SMOTE: new rows are made from the support vectors of a support vector machine, which lie along the border. A support
 * vector whose m nearest rows are all of other classes is noise and left out. From one in danger, with at least half of
 * them in other classes, rows are made as in {@link Smote}, between it and one of its k nearest rows of the class; from a
 * safe one outwards, away from such a row by at most {@code out_step} of the distance. A random number, the same as in
 * imbalanced-learn, divides the rows between the two kinds, about in halves.
 *
 * <p>With two classes, and where the {@linkplain SupportVectors support vectors} agree, as they usually do, the rows are
 * bit for bit those of imbalanced-learn's {@code SVMSMOTE} for the same seed. If there are support vectors of one kind
 * only, they get all rows, while imbalanced-learn makes only that kind's half. With more classes each is set against the
 * rest, there each against each other.
 *
 * <p>Reference: H. M. Nguyen, E. W. Cooper and K. Kamei. Borderline over-sampling for imbalanced data classification.
 * International Journal of Knowledge Engineering and Soft Data Paradigms 3(1):4-21, 2011. Differences from the paper, all
 * as in imbalanced-learn: rows are divided between the two kinds first and drawn at random within each, instead of so many
 * for each support vector; the neighbour is a random one of the k instead of the nearest first. Equally near rows are
 * ordered by their numbers, where imbalanced-learn has no rule, and the nearest row of all is taken for the support vector
 * itself, even where another coincides with it.
 *
 * <p>Time that of the machine, about O(N^2 d) to O(N^3 d) for N rows of d columns, and O(n N d) at worst for the
 * neighbours of n rows of the class; memory O(N d) and 128 MB.
 */
public final class SvmSmote implements Augmenter {
    private static final String ID = "svm-smote";
    /** Both shapes of the beta distribution that divides the rows. */
    private static final double SHAPE = 10;

    static final Method<Augmenter> METHOD = Method.named(ID, "SVM-SMOTE")
            .summary("SMOTE from the support vectors of a support vector machine, outwards where it is safe.")
            .parameter(Parameter.neighbours(
                    "k_neighbors", 5, "Neighbours of the class that give the direction; clamp:5 lowers it."))
            .parameter(Parameter.integer("m_neighbors", 10, 1, "Neighbours by which a support vector is judged."))
            .parameter(Parameter.real(
                    "out_step", 0.5, Range.closed(0, 1), "Largest step outwards, as a share of the distance."))
            .parameter(Parameter.real("C", 1.0, Range.above(0), "Cost of a row on the wrong side of the border."))
            .cites(SmoteMethods.cited("nguyen2011borderline"))
            .makes(parameters -> new SvmSmote(
                    parameters.neighbours("k_neighbors"),
                    parameters.integer("m_neighbors"),
                    parameters.real("out_step"),
                    parameters.real("C")));

    private final NeighbourCount neighbours;
    private final int judged;
    private final double outStep;
    private final double cost;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours of the class give the direction
     * @param judged how many neighbours judge a support vector, at least 1
     * @param outStep the largest step outwards, in [0, 1]
     * @param cost of a row on the wrong side, above 0
     */
    public SvmSmote(NeighbourCount neighbours, int judged, double outStep, double cost) {
        this.neighbours = neighbours;
        this.judged = judged;
        this.outStep = outStep;
        this.cost = cost;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.neighbours(training, "m_neighbors", judged);
        RandomState fractions = random.restarted();
        return OneAgainstRest.raise(ID, training, amount, (own, n, rows, flags) -> {
            int k = own.neighbours(neighbours, "k_neighbors", flags);
            NeighbourSearch ofClass = execution.among(own.points());
            Support support = support(own, execution);
            int inDanger = (int) (fractions.beta(SHAPE, SHAPE) * (n + 1));
            if (support.danger.size() == 0 || support.safe.size() == 0) {
                inDanger = support.danger.size() == 0 ? 0 : n;
            }
            add(rows, own, support.danger, ofClass, k, 1, inDanger, random.restarted());
            add(rows, own, support.safe, ofClass, k, -outStep, n - inDanger, random.restarted());
        });
    }

    private record Support(ClassRows danger, ClassRows safe) {}

    private Support support(ClassRows own, Execution execution) {
        Table table = own.table();
        boolean[] first = new boolean[table.rows()];
        for (int row = 0; row < first.length; row++) {
            first[row] = (table.label(row) == own.label()) == (own.label() == 0);
        }
        double[] weights = SupportVectors.weights(own.allPoints(), first, cost, execution.progress());
        ClassRows vectors = new ClassRows(
                table,
                own.label(),
                IntStream.of(own.rows()).filter(row -> weights[row] > 0).toArray());
        Neighbours around = execution.among(own.allPoints()).nearest(vectors.points(), judged + 1);
        int m = around.k() - 1;
        int[] others = IntStream.range(0, vectors.size())
                .map(i -> Neighbourhood.othersButFirst(vectors, around, i))
                .toArray();
        int[] danger = IntStream.range(0, others.length)
                .filter(i -> others[i] < m && 2 * others[i] >= m)
                .map(vectors::row)
                .toArray();
        int[] safe = IntStream.range(0, others.length)
                .filter(i -> others[i] < m && 2 * others[i] < m)
                .map(vectors::row)
                .toArray();
        if (danger.length + safe.length == 0) {
            throw new NotApplicableException("svm-smote takes all " + vectors.size() + " support vectors of class '"
                    + own.name() + "' for noise: the " + m + " rows nearest to each are of other classes");
        }
        return new Support(new ClassRows(table, own.label(), danger), new ClassRows(table, own.label(), safe));
    }

    private static void add(
            SyntheticRows rows,
            ClassRows own,
            ClassRows vectors,
            NeighbourSearch ofClass,
            int k,
            double reach,
            int n,
            RandomState stream) {
        if (n == 0) {
            return;
        }
        Neighbours nearest = ofClass.nearest(vectors.points(), k + 1);
        InterpolationDraws steps = InterpolationDraws.draw(vectors.size(), k, n, stream);
        for (int i = 0; i < n; i++) {
            int neighbour = own.row(nearest.row(steps.base(i), steps.nth(i) + 1));
            rows.interpolate(own.label(), vectors.row(steps.base(i)), neighbour, reach * steps.step(i));
        }
    }
}
