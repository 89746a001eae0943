package org.makeweight.gan.model;

import java.util.List;
import java.util.Locale;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.gan.fit.ClassModels;
import org.makeweight.gan.marginal.CopulaModel;
import org.makeweight.gan.marginal.Marginal;

/**
 * The Gaussian copula: the distribution of each column, and the correlations of the normal scores that its cells have in
 * it. Rows are drawn from the normal distribution with these correlations and turned back, column by column. Fitted to
 * the rows of one class at a time. No network is trained, so it takes seconds where the others take minutes, and knows no
 * dependence but correlation.
 *
 * <p>A given value of a column is met exactly: the others are drawn from the normal distribution given its score.
 *
 * <p>Time: O(n d² + d n log n) to learn n rows of d columns, O(d²) for a row drawn. Memory: O(n d + d²).
 *
 * <p>Differences from the paper: columns have by default the empirical distribution instead of a beta one; one that is
 * further than 0.1 from the cells (Kolmogorov-Smirnov) gives way to it too. Categories take the parts of [0, 1] of their
 * shares in the order of their names, and score in their middle. Since such scores correlate less than the normal
 * variables behind them, each correlation is divided by what its columns lose; where no normal distribution has the
 * correlations that come out, their eigenvalues are raised to 1e-4. Numbers drawn are within the range learnt, and whole
 * where all learnt are.
 *
 * <p>Reference: N. Patki, R. Wedge and K. Veeramachaneni (2016), The Synthetic Data Vault, IEEE International Conference on
 * Data Science and Advanced Analytics, 399-410.
 */
public final class GaussianCopula implements Synthesizer {
    private static final String DISTRIBUTION = "default_distribution";
    private static final List<String> DISTRIBUTIONS = List.of("empirical", "beta", "norm");

    private final Marginal.Kind distribution;

    GaussianCopula(Marginal.Kind distribution) {
        this.distribution = distribution;
    }

    /** The method {@code gaussian-copula}. */
    public static Method<Synthesizer> method(Bibliography works) {
        return Method.named("gaussian-copula", "Gaussian copula")
                .summary("Each column's own distribution, tied together by the correlations of normal scores.")
                .cites(works.get("patki2016sdv"))
                .parameter(distribution())
                .makes(chosen -> new GaussianCopula(distribution(chosen)));
    }

    /** The parameter that chooses the distribution of numeric columns. */
    static Parameter distribution() {
        return Parameter.choice(
                DISTRIBUTION, "empirical", DISTRIBUTIONS, "The distribution that numeric columns are learnt by.");
    }

    static Marginal.Kind distribution(Parameters chosen) {
        return Marginal.Kind.valueOf(chosen.choice(DISTRIBUTION).toUpperCase(Locale.ROOT));
    }

    @Override
    public FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution) {
        return ClassModels.fit(
                training,
                classes,
                random,
                execution,
                (rows, phase, noise, workers, means) -> CopulaModel.learn(rows.learnt(), distribution, noise, workers));
    }

    @Override
    public boolean meets(Column column) {
        return true;
    }
}
