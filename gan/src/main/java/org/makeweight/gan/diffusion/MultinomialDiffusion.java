package org.makeweight.gan.diffusion;

import java.util.Arrays;
import org.makeweight.gan.kernel.Elementwise;

/**
 * Diffusion of a category by replacing it now and then with one drawn uniformly from all of the column; a network learns
 * the probabilities of the category that was there at first.
 *
 * <p>Reference: E. Hoogeboom, D. Nielsen, P. Jaini, P. Forré and M. Welling (2021), Argmax flows and multinomial
 * diffusion: learning categorical distributions, NeurIPS 34, 12454-12465. Holds scratch space, so an instance belongs to one
 * thread.
 */
public final class MultinomialDiffusion {
    /** Below the largest logit; keeps probabilities above zero. */
    private static final double LEAST_LOGIT = -300;

    private final Schedule schedule;
    private final double[] first;
    private final double[] posterior;
    private final double[] before;

    /** @param most categories of a column */
    public MultinomialDiffusion(Schedule schedule, int most) {
        this.schedule = schedule;
        this.first = new double[most];
        this.posterior = new double[most];
        this.before = new double[most];
    }

    /**
     * A category after step t.
     *
     * @param uniform in (0, 1)
     */
    public int noised(int category, int categories, int t, double uniform) {
        double kept = schedule.alphaBar(t);
        if (uniform < kept) {
            return category;
        }
        return Math.min(categories - 1, (int) ((uniform - kept) / (1 - kept) * categories));
    }

    /** The probability of being a category after step t, given that at first. */
    double probabilityAfter(boolean same, int categories, int t) {
        return (same ? schedule.alphaBar(t) : 0) + (1 - schedule.alphaBar(t)) / categories;
    }

    /** The probability of a step from a category to the same, or to a given other one. */
    double transition(boolean same, int categories, int t) {
        return (same ? 1 - schedule.beta(t) : 0) + schedule.beta(t) / categories;
    }

    /**
     * The probabilities of the category before step t, given the one after it and what a network says of the first one;
     * fills the scratch arrays.
     *
     * @param logits of the first category, from {@code from} on
     */
    private void predict(float[] logits, int from, int categories, int noised, int t) {
        float largest = Elementwise.largest(logits, from, from + categories);
        double sum = 0;
        for (int k = 0; k < categories; k++) {
            first[k] = StrictMath.exp(Math.max(LEAST_LOGIT, (double) logits[from + k] - largest));
            sum += first[k];
        }
        double kept = schedule.alphaBar(t - 1);
        double all = 0;
        for (int k = 0; k < categories; k++) {
            first[k] /= sum;
            before[k] = kept * first[k] + (1 - kept) / categories;
            posterior[k] = transition(k == noised, categories, t) * before[k];
            all += posterior[k];
        }
        for (int k = 0; k < categories; k++) {
            posterior[k] /= all;
        }
    }

    /**
     * Draws the category before step t.
     *
     * @param logits of the first category, from {@code from} on
     * @param uniform in (0, 1)
     */
    public int previous(float[] logits, int from, int categories, int noised, int t, double uniform) {
        predict(logits, from, categories, noised, t);
        double sum = 0;
        for (int k = 0; k < categories - 1; k++) {
            sum += posterior[k];
            if (uniform < sum) {
                return k;
            }
        }
        return categories - 1;
    }

    /**
     * The divergence of the predicted from the true distribution of the category before step t (Kullback-Leibler); at step
     * 0 minus the logarithm of the probability of the first category. Adds its gradient by the logits.
     *
     * @param logits of the first category, from {@code from} on
     * @param category at first
     * @param noised after step t
     * @param weight what the gradient is multiplied by
     * @param gradient as {@code logits}
     */
    public double loss(
            float[] logits,
            int from,
            int categories,
            int category,
            int noised,
            int t,
            double weight,
            float[] gradient) {
        predict(logits, from, categories, noised, t);
        double all = 0;
        for (int k = 0; k < categories; k++) {
            all += truth(k, category, noised, categories, t);
        }
        double kept = schedule.alphaBar(t - 1);
        double loss = 0;
        double inner = 0;
        for (int k = 0; k < categories; k++) {
            double truth = truth(k, category, noised, categories, t) / all;
            if (truth > 0) {
                loss += truth * (StrictMath.log(truth) - StrictMath.log(posterior[k]));
            }
            // the gradient by the first category's probability, times that probability
            double byFirst = kept * first[k] / before[k] * (posterior[k] - truth);
            posterior[k] = byFirst;
            inner += byFirst;
        }
        for (int k = 0; k < categories; k++) {
            gradient[from + k] += (float) (weight * (posterior[k] - first[k] * inner));
        }
        return loss;
    }

    /** The true probability of the category before step t, up to a factor. */
    private double truth(int k, int category, int noised, int categories, int t) {
        return transition(k == noised, categories, t)
                * (t == 0 ? (k == category ? 1 : 0) : probabilityAfter(k == category, categories, t - 1));
    }

    /** What the network last said of the first category, and of the one before; for tests. */
    double[][] predicted(float[] logits, int categories, int noised, int t) {
        predict(logits, 0, categories, noised, t);
        return new double[][] {Arrays.copyOf(first, categories), Arrays.copyOf(posterior, categories)};
    }
}
