package org.makeweight.gan.model;

import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.gan.fit.ClassModels;
import org.makeweight.gan.fit.RowLearner;
import org.makeweight.gan.fit.Stopping;
import org.makeweight.gan.variational.TvaeLearner;
import org.makeweight.gan.variational.TvaeSettings;

/**
 * The tabular variational autoencoder: an encoder compresses a row, with its numbers written within modes of their column,
 * to a few normal numbers, and a decoder writes it back. Fitted to the rows of one class at a time.
 *
 * <p>Time: a step takes about {@code 3 b (w (2 W + 3 w) + 2 w e)} multiply-adds for a batch of b rows of W encoded columns,
 * hidden layers of w units and e latent numbers. Memory: the encoded rows and a few matrices of {@code b x W}.
 *
 * <p>Differences from the paper: the reconstruction counts twice against the divergence, as in the reference
 * implementation. Choices are drawn by their probabilities, as in the paper; that implementation writes the likeliest
 * category ({@code decode=argmax}), so that rare ones hardly ever come. The standard deviation of a number is learnt
 * for each column. A column with one mode has no choice of mode, and a number that at least one row in twenty has, and
 * fifty rows, is a mode of its own, without places in it. Decoded numbers are brought into the range of the training
 * rows.
 *
 * <p>Reference: L. Xu, M. Skoularidou, A. Cuesta-Infante and K. Veeramachaneni (2019), Modeling tabular data using
 * conditional GAN, NeurIPS 32, 7335-7345, section 4.5.
 */
public final class Tvae implements Synthesizer {
    private final RowLearner learner;

    private Tvae(Parameters chosen) {
        this.learner = new TvaeLearner(TvaeSettings.of(chosen), Stopping.of(chosen));
    }

    /** The method {@code tvae}. */
    public static Method<Synthesizer> method(Bibliography works) {
        Method.Builder method = Method.named("tvae", "TVAE")
                .version(3)
                .summary("A variational autoencoder that models columns by modes, trained on the rows of each class.")
                .cites(works.get("xu2019ctgan"))
                .cites(works.get("kingma2014vae"))
                .cites(works.get("zhao2021ctabgan"))
                .cites(works.get("kingma2015adam"));
        TvaeSettings.parameters().forEach(method::parameter);
        Stopping.parameters().forEach(method::parameter);
        return method.makes(Tvae::new);
    }

    @Override
    public FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution) {
        return ClassModels.fit(training, classes, random, execution, learner);
    }
}
