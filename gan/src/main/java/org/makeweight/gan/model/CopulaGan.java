package org.makeweight.gan.model;

import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.gan.conditional.CtganLearner;
import org.makeweight.gan.conditional.CtganSettings;
import org.makeweight.gan.fit.ClassConditionalModel;
import org.makeweight.gan.fit.ClassModels;
import org.makeweight.gan.fit.RowLearner;
import org.makeweight.gan.fit.Stopping;
import org.makeweight.gan.marginal.ScoredLearner;

/**
 * CopulaGAN: {@link Ctgan} on numbers that have been made standard normal by the distribution of their column, so that what
 * is left to learn is how columns depend on each other. Worth trying where columns are skewed or have heavy tails.
 *
 * <p>Time and memory: those of {@link Ctgan}, and a sort of each column.
 *
 * <p>Differences from the reference, which is the method of that name of the Synthetic Data Vault, as no paper describes
 * it: columns have by default the empirical distribution instead of a beta one. A number that many rows share, and any whole
 * number, comes back for all scores that stand for it, so that its frequency is kept. For the rest see {@link Ctgan}.
 *
 * <p>References: N. Patki, R. Wedge and K. Veeramachaneni (2016), The Synthetic Data Vault, IEEE International Conference on
 * Data Science and Advanced Analytics, 399-410; L. Xu, M. Skoularidou, A. Cuesta-Infante and K. Veeramachaneni (2019),
 * Modeling tabular data using conditional GAN, NeurIPS 32, 7335-7345.
 */
public final class CopulaGan implements Synthesizer {
    private final boolean conditional;
    private final RowLearner learner;

    private CopulaGan(Parameters chosen) {
        this.conditional = Ctgan.isConditional(chosen);
        this.learner = new ScoredLearner(
                new CtganLearner(CtganSettings.of(chosen), Stopping.of(chosen)), GaussianCopula.distribution(chosen));
    }

    /** The method {@code copula-gan}. */
    public static Method<Synthesizer> method(Bibliography works) {
        Method.Builder method = Method.named("copula-gan", "CopulaGAN")
                .version(3)
                .summary("CTGAN on columns that were made standard normal by their distributions.")
                .cites(works.get("patki2016sdv"))
                .cites(works.get("xu2019ctgan"))
                .cites(works.get("lin2018pacgan"))
                .cites(works.get("gulrajani2017wgangp"))
                .cites(works.get("zhao2021ctabgan"))
                .cites(works.get("yazici2019averaging"))
                .cites(works.get("kingma2015adam"));
        CtganSettings.parameters().forEach(method::parameter);
        method.parameter(Ctgan.mode()).parameter(GaussianCopula.distribution());
        Stopping.parameters().forEach(method::parameter);
        return method.makes(CopulaGan::new);
    }

    @Override
    public FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution) {
        return conditional
                ? ClassConditionalModel.fit(training, classes, random, execution, learner)
                : ClassModels.fit(training, classes, random, execution, learner);
    }

    @Override
    public boolean meets(Column column) {
        return !conditional && column instanceof Column.Categorical;
    }
}
