package org.makeweight.evaluation.learner;

import com.oracle.labs.mlrg.olcut.config.Config;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.tribuo.WeightedExamples;

/**
 * Naive Bayes as a Tribuo trainer: features are independent within a class. A feature that is 0 or 1 in every training row,
 * as categories are, has a Bernoulli distribution, its counts raised by one for each value; any other a normal one, with the
 * variance raised by a share of the largest variance of any feature, as scikit-learn's {@code GaussianNB} does. Tribuo's own
 * trainer is multinomial, for counts of words: it refuses negative numbers, which every standardised table has.
 *
 * <p>Time O(rows x features), and as much for each class at prediction.
 *
 * <p>Reference: P. Domingos and M. Pazzani. On the optimality of the simple Bayesian classifier under zero-one loss. Machine
 * Learning 29:103-130, 1997.
 */
public final class NaiveBayesTrainer extends MatrixTrainer implements WeightedExamples {
    @Config(description = "Share of the largest variance that is added to every variance.")
    private double varSmoothing = 1e-9;

    /** For configuration files. */
    private NaiveBayesTrainer() {}

    /**
     * Makes a trainer.
     *
     * @param varSmoothing share of the largest variance that is added to every variance, above 0
     */
    public NaiveBayesTrainer(double varSmoothing) {
        this.varSmoothing = varSmoothing;
    }

    static Method<Learner> method(Bibliography bibliography) {
        return Method.named("naive-bayes", "Naive Bayes")
                .summary("Naive Bayes with normal densities for numbers and frequencies for categories.")
                .deterministic()
                .parameter(Parameter.real(
                        "var_smoothing",
                        1e-9,
                        Range.above(0),
                        "Share of the largest variance that is added to every variance."))
                .cites(bibliography.get("domingos1997optimality"))
                .cites(bibliography.get("pocock2021tribuo"))
                .makes(parameters -> MatrixLearner.weighted(
                        (features, seed) -> new NaiveBayesTrainer(parameters.real("var_smoothing"))));
    }

    @Override
    String modelName() {
        return "naive-bayes";
    }

    @Override
    MatrixScorer fit(Rows rows, int classes) {
        int width = rows.width();
        NaiveBayesMoments moments = new NaiveBayesMoments(width, classes);
        double[] row = new double[width];
        for (int r = 0; r < rows.labels().length; r++) {
            System.arraycopy(rows.values(), r * width, row, 0, width);
            moments.count(rows.labels()[r], rows.weights()[r], row);
        }
        moments.means();
        for (int r = 0; r < rows.labels().length; r++) {
            System.arraycopy(rows.values(), r * width, row, 0, width);
            moments.deviate(rows.labels()[r], rows.weights()[r], row);
        }
        moments.smooth(varSmoothing);
        return new Posteriors(moments, width, classes);
    }

    private record Posteriors(NaiveBayesMoments moments, int width, int classes) implements MatrixScorer {
        @Override
        public double[] scores(double[] values, int rows) {
            double[] scores = new double[rows * classes];
            double[] row = new double[width];
            for (int r = 0; r < rows; r++) {
                System.arraycopy(values, r * width, row, 0, width);
                System.arraycopy(moments.posterior(row), 0, scores, r * classes, classes);
            }
            return scores;
        }
    }
}
