package org.makeweight.smote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Require;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.draws.InterpolationDraws;
import org.makeweight.smote.neighbourhood.Neighbourhood;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * Borderline-SMOTE: SMOTE from the rows in danger only, those with at least half but not all of their m nearest rows in
 * other classes. {@code borderline-1} moves towards rows of the class; {@code borderline-2} towards any near row, at
 * most half the way if that row is of another class.
 *
 * <p>Equal bit for bit to {@code BorderlineSMOTE} of imbalanced-learn 0.12 and later for the same seed, on data without
 * equal distances. A class without rows in danger gets no new rows, as there.
 *
 * <p>Reference: H. Han, W.-Y. Wang and B.-H. Mao. Borderline-SMOTE: a new over-sampling method in imbalanced data sets
 * learning. ICIC 2005, LNCS 3644:878-887. Differences from the paper: base rows are drawn at random instead of in turn;
 * in borderline-2 the neighbours of both kinds come from one list instead of one list each.
 *
 * <p>Time O(n N d) at worst for n rows of the class among N rows of d columns.
 */
public final class BorderlineSmote implements Augmenter {
    private static final String ID = "borderline-smote";
    private static final String TWO = "borderline-2";

    static final Method<Augmenter> METHOD = Method.named(ID, "Borderline-SMOTE")
            .summary("SMOTE from the minority rows in danger, those mostly but not wholly among other classes.")
            .parameter(Parameter.neighbours(
                    "k_neighbors", 5, "Neighbours a row may move towards; clamp:5 lowers it for tiny classes."))
            .parameter(Parameter.integer("m_neighbors", 10, 1, "Neighbours by which a row is judged to be in danger."))
            .parameter(Parameter.choice(
                    "kind",
                    "borderline-1",
                    List.of("borderline-1", TWO),
                    "Towards rows of the class, or of any class."))
            .cites(SmoteMethods.cited("han2005borderline"))
            .makes(parameters -> new BorderlineSmote(
                    parameters.neighbours("k_neighbors"),
                    parameters.integer("m_neighbors"),
                    parameters.choice("kind").equals(TWO)));

    private final NeighbourCount neighbours;
    private final int judged;
    private final boolean towardsAll;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours a row may move towards
     * @param judged how many neighbours decide about danger, at least 1
     * @param towardsAll true for borderline-2
     */
    public BorderlineSmote(NeighbourCount neighbours, int judged, boolean towardsAll) {
        this.neighbours = neighbours;
        this.judged = judged;
        this.towardsAll = towardsAll;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        Require.neighbours(training, "m_neighbors", judged);
        int[] add = amount.toAdd(training);
        SyntheticRows rows = new SyntheticRows(training, Arrays.stream(add).sum());
        List<String> flags = new ArrayList<>();
        Points all = Points.continuous(training.values(), training.rows(), training.columns());
        NeighbourSearch amongAll = execution.among(all);
        for (int label = 0; label < add.length; label++) {
            if (add[label] == 0) {
                continue;
            }
            ClassRows own = ClassRows.of(training, label);
            int[] danger = danger(own, amongAll, judged);
            if (danger.length == 0) {
                flags.add("no row in danger");
            } else if (towardsAll) {
                int k = neighboursOfAnyClass(training, flags);
                addTowardsAll(rows, own, danger, amongAll.nearestOf(danger, k + 1), add[label], random);
            } else {
                int k = own.neighbours(neighbours, "k_neighbors", flags);
                addTowardsClass(rows, own, danger, k, add[label], random, execution);
            }
        }
        return rows.augmentation().withFlags(flags);
    }

    /** Of which there may be more than rows of the class. */
    private int neighboursOfAnyClass(Table training, List<String> flags) {
        if (!neighbours.clamp()) {
            Require.neighbours(training, "k_neighbors", neighbours.k());
        }
        int k = Math.min(neighbours.k(), training.rows() - 1);
        if (k < neighbours.k()) {
            flags.add("k_neighbors lowered to " + k);
        }
        return k;
    }

    /**
     * The rows of the class in danger, by number in the table: at least half but not all of their neighbours are of other classes.
     *
     * @param amongAll the rows of the table
     * @param judged how many neighbours decide, at least 1 and fewer than there are rows
     */
    public static int[] danger(ClassRows own, NeighbourSearch amongAll, int judged) {
        Neighbours nearest = amongAll.nearestOf(own.rows(), judged + 1);
        int m = nearest.k() - 1;
        int[] danger = new int[own.size()];
        int n = 0;
        for (int i = 0; i < own.size(); i++) {
            int others = Neighbourhood.othersButFirst(own, nearest, i);
            if (2 * others >= m && others < m) {
                danger[n++] = own.row(i);
            }
        }
        return Arrays.copyOf(danger, n);
    }

    private static void addTowardsClass(
            SyntheticRows rows, ClassRows own, int[] danger, int k, int n, RandomState random, Execution execution) {
        Table table = own.table();
        Points ofDanger = new ClassRows(table, own.label(), danger).points();
        Neighbours nearest = execution.among(own.points()).nearest(ofDanger, k + 1);
        InterpolationDraws steps = InterpolationDraws.draw(danger.length, k, n, random.restarted());
        for (int i = 0; i < n; i++) {
            int neighbour = own.row(nearest.row(steps.base(i), steps.nth(i) + 1));
            rows.interpolate(own.label(), danger[steps.base(i)], neighbour, steps.step(i));
        }
    }

    private static void addTowardsAll(
            SyntheticRows rows, ClassRows own, int[] danger, Neighbours nearest, int n, RandomState random) {
        InterpolationDraws steps = InterpolationDraws.draw(danger.length, nearest.k() - 1, n, random.restarted());
        RandomState shortening = random.restarted();
        for (int i = 0; i < n; i++) {
            int neighbour = nearest.row(steps.base(i), steps.nth(i) + 1);
            boolean foreign = own.table().label(neighbour) != own.label();
            double reach = foreign ? shortening.uniform(0, 0.5) : 1;
            rows.interpolate(own.label(), danger[steps.base(i)], neighbour, reach, steps.step(i));
        }
    }
}
