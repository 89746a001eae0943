package org.makeweight.smote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Require;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.number.Sample;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.smote.draws.InterpolationDraws;
import org.makeweight.smote.nominal.CategoryVote;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.ColumnStatistics;
import org.makeweight.smote.rows.SmoteAmount;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * SMOTE-NC, for tables with numeric and categorical columns: numbers as in {@link Smote}; each category by the vote of
 * the base row's neighbours, ties by chance. For the distance, two different categories are as far apart as the median
 * standard deviation of the class's numeric columns.
 *
 * <p>Equal bit for bit to {@code SMOTENC} of imbalanced-learn 0.12 and later for the same seed, on data without equal
 * distances. Categories are compared as codes; no one-hot matrix is made.
 *
 * <p>Reference: N. Chawla, K. Bowyer, L. Hall and W. Kegelmeyer. SMOTE: synthetic minority over-sampling technique.
 * Journal of Artificial Intelligence Research 16:321-357, 2002, section 6.1. Differences from the paper: each class to be
 * raised has its own median; otherwise as {@link Smote}.
 *
 * <p>Time O(n^2 d) at worst for n rows of the class and d columns, memory O(n (k + d)) and the new rows.
 */
public final class SmoteNc implements Augmenter {
    private static final String ID = "smote-nc";

    static final Method<Augmenter> METHOD = Method.named(ID, "SMOTE-NC")
            .summary("SMOTE for numeric and categorical columns together.")
            .parameter(Smote.K_NEIGHBORS)
            .parameter(SmoteAmount.PARAMETER)
            .cites(SmoteMethods.cited("chawla2002smote"))
            .makes(parameters ->
                    new SmoteNc(parameters.neighbours("k_neighbors"), parameters.optionalReal("proportion")));

    private final NeighbourCount neighbours;
    private final OptionalDouble proportion;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours a row may move towards
     * @param proportion of largest class minus own class to make, above 0; empty to follow the amount asked for
     */
    public SmoteNc(NeighbourCount neighbours, OptionalDouble proportion) {
        this.neighbours = neighbours;
        this.proportion = proportion;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Schema schema = training.schema();
        if (schema.allNumeric() || schema.allCategorical()) {
            throw new NotApplicableException(ID + " needs numeric and categorical columns but all are "
                    + (schema.allNumeric() ? "numeric" : "categorical") + "; use smote");
        }
        Require.complete(training, ID);
        int[] add = SmoteAmount.toAdd(proportion, amount, training);
        SyntheticRows rows = new SyntheticRows(training, Arrays.stream(add).sum());
        List<String> flags = new ArrayList<>();
        for (int label = 0; label < add.length; label++) {
            if (add[label] == 0) {
                continue;
            }
            ClassRows own = ClassRows.of(training, label);
            int k = own.neighbours(neighbours, "k_neighbors", flags);
            Points points = points(own);
            Neighbours nearest = execution.among(points).nearestOfAll(k + 1);
            InterpolationDraws steps = InterpolationDraws.draw(own.size(), k, add[label], random.restarted());
            add(rows, own, points, nearest, steps, random.restarted());
        }
        return rows.augmentation().withFlags(flags);
    }

    /** Numbers and codes of the class. A one-hot mismatch counts M/sqrt(2) at two places, which squares to M². */
    private static Points points(ClassRows own) {
        int[] numeric = own.table().schema().numeric();
        double median = Sample.median(ColumnStatistics.deviations(own.table(), own.rows(), numeric));
        return TablePoints.of(own.table(), own.rows(), median * median);
    }

    private static void add(
            SyntheticRows rows,
            ClassRows own,
            Points points,
            Neighbours nearest,
            InterpolationDraws steps,
            RandomState votes) {
        int first = rows.size();
        int n = steps.cells().length;
        for (int i = 0; i < n; i++) {
            int neighbour = own.row(nearest.row(steps.base(i), steps.nth(i) + 1));
            rows.interpolate(own.label(), own.row(steps.base(i)), neighbour, steps.step(i));
        }
        int[] categorical = own.table().schema().categorical();
        for (int nominal = 0; nominal < categorical.length; nominal++) {
            int[] elected = CategoryVote.elect(points, nominal, nearest, steps, votes);
            for (int i = 0; i < n; i++) {
                rows.values()[rows.at(first + i) + categorical[nominal]] = elected[i];
            }
        }
    }
}
