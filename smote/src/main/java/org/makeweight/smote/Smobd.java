package org.makeweight.smote;

import java.util.Arrays;
import java.util.OptionalDouble;
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
import org.makeweight.core.number.Decimal;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.clusters.Optics;
import org.makeweight.smote.draws.WeightedDraw;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.OneAgainstRest;

/**
 * SMOBD: SMOTE in which the density around a row of the class, as {@linkplain Optics OPTICS} measures it within the class,
 * says how often rows are made from it. The weight of a row is eta1 times its core distance plus 1 - eta1 times the number
 * of rows within the radius {@code max_eps}, each divided by its maximum over the class. A row is noise, and has no
 * weight, if both its core distance and its reachability are more than t times their means. A new row lies at a random
 * place on the segment to one of the {@code min_samples} nearest rows of the class.
 *
 * <p>The radius is in the units of the table. By default it is the largest core distance of the class, the smallest radius
 * with which every core distance is finite; a core distance beyond a given radius counts as 1.1 times the largest finite
 * one.
 *
 * <p>Reference: Q. Cao and S. Wang. Applying over-sampling technique based on data density and cost-sensitive SVM to
 * imbalanced learning. ICIII 2011, 2:543-548. Differences from the paper: the weights follow smote_variants' reading of it,
 * which could not be checked against the text; but means are taken over finite distances only, where there the mean
 * reachability is always infinite, so that no row is noise. One step serves all columns, as in {@link Smote}. The default
 * radius does not depend on the scale of the columns. The row visited first, which is the first of the class in the table,
 * has an infinite reachability, as in OPTICS, so that its core distance alone decides whether it is noise; so has every row
 * at which a visit starts anew.
 *
 * <p>Time O(n^2 d) for n rows of the class and d columns, memory O(n k) and the new rows.
 */
public final class Smobd implements Augmenter {
    private static final String ID = "smobd";
    /** A row that is no core row counts as this much sparser than the sparsest one. */
    private static final double BEYOND = 1.1;

    static final Method<Augmenter> METHOD = Method.named(ID, "SMOBD")
            .summary("SMOTE with weights by the density of the class around each row, without noise.")
            .parameter(Parameter.real(
                    "eta1",
                    0.5,
                    Range.closed(0, 1),
                    "Part of the core distance in the weight; the count has the rest."))
            .parameter(Parameter.real("t", 1.8, Range.atLeast(0), "How many times the mean makes a row noise."))
            .parameter(Parameter.neighbours(
                    "min_samples",
                    5,
                    "Rows, itself included, that the core distance reaches; neighbours to move towards."))
            .parameter(Parameter.optionalReal(
                    "max_eps", Range.above(0), "Radius, in the table's units; none for the largest core distance."))
            .cites(SmoteMethods.cited("cao2011applying"))
            .makes(parameters -> new Smobd(
                    parameters.real("eta1"),
                    parameters.real("t"),
                    parameters.neighbours("min_samples"),
                    parameters.optionalReal("max_eps")));

    private final double eta;
    private final double t;
    private final NeighbourCount minSamples;
    private final OptionalDouble radius;

    /**
     * Makes the method.
     *
     * @param eta part of the core distance in the weight, in [0, 1]
     * @param t how many times the mean makes a row noise, at least 0
     * @param minSamples rows that the core distance reaches, and neighbours to move towards
     * @param radius in the table's units, above 0; empty for the largest core distance
     */
    public Smobd(double eta, double t, NeighbourCount minSamples, OptionalDouble radius) {
        this.eta = eta;
        this.t = t;
        this.minSamples = minSamples;
        this.radius = radius;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        RandomState stream = random.restarted();
        return OneAgainstRest.raise(ID, training, amount, (own, n, rows, flags) -> {
            int k = own.neighbours(minSamples, "min_samples", flags);
            Optics density = Optics.of(own.points(), k, radius.orElse(Double.POSITIVE_INFINITY), execution);
            WeightedDraw bases = new WeightedDraw(weights(own, density));
            Neighbours nearest = execution.among(own.points()).nearestOfAll(k + 1);
            for (int i = 0; i < n; i++) {
                int base = bases.next(stream);
                int neighbour = nearest.row(base, 1 + (int) stream.randint(0, k));
                rows.interpolate(own.label(), own.row(base), own.row(neighbour), stream.randomSample());
            }
        });
    }

    private double[] weights(ClassRows own, Optics density) {
        double[] core = density.core();
        double largestCore = largestFinite(core);
        if (largestCore < 0) {
            throw new NotApplicableException("smobd finds no dense row in class '" + own.name()
                    + "': none has enough rows within max_eps=" + Decimal.toString(radius.orElseThrow())
                    + "; raise it, or leave it to max_eps=none");
        }
        double meanCore = finiteMean(core);
        double meanReach = finiteMean(density.reachability());
        double sparsest = Arrays.stream(core).allMatch(Double::isFinite) ? largestCore : BEYOND * largestCore;
        double mostWithin = Arrays.stream(density.within()).max().orElseThrow();
        double[] weights = new double[core.length];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            boolean noise = core[i] > t * meanCore && density.reachability()[i] > t * meanReach;
            double distance = sparsest == 0 ? 0 : Math.min(core[i], sparsest) / sparsest;
            weights[i] = noise ? 0 : eta * distance + (1 - eta) * density.within()[i] / mostWithin;
            total += weights[i];
        }
        if (total == 0) {
            throw new NotApplicableException("smobd gives no row of class '" + own.name()
                    + "' a weight: all are noise or duplicates; raise t=" + Decimal.toString(t) + " or lower eta1="
                    + Decimal.toString(eta));
        }
        return weights;
    }

    /** -1 if there is none. */
    private static double largestFinite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(-1);
    }

    private static double finiteMean(double[] values) {
        double sum = 0;
        int n = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
