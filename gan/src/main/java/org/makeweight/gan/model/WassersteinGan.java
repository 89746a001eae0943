package org.makeweight.gan.model;

import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.gan.adversarial.AdversarialLearner;
import org.makeweight.gan.adversarial.AdversarialSettings;
import org.makeweight.gan.adversarial.AdversarialVariant;
import org.makeweight.gan.fit.ClassModels;
import org.makeweight.gan.fit.RowLearner;
import org.makeweight.gan.fit.Stopping;
import org.makeweight.gan.network.AdversarialLoss;

/**
 * The Wasserstein GAN with gradient penalty: the critic estimates the Wasserstein distance of generated and real rows,
 * kept to slopes near 1 by a penalty on its gradient between them. Fitted to the rows of one class at a time.
 *
 * <p>Time: a step of the generator takes, with five steps of the critic, about {@code 60 b w²} multiply-adds for a batch
 * of b rows and hidden layers of w units. Memory: the encoded rows and a few matrices of {@code 3b x w} and
 * {@code w x w} floats.
 *
 * <p>Differences from the paper: columns instead of pixels (numbers by modes of their column as in {@link Ctgan}, of
 * fewer than 500 rows standardised with a linear output; categories one-hot through a Gumbel-softmax of temperature
 * 0.2), layers of 128 units, learning rate 1e-3 instead of 1e-4 for a training of few steps, batch normalisation in the
 * generator from 64 rows on. Decoded numbers are brought into the range of the training rows.
 *
 * <p>Reference: I. Gulrajani, F. Ahmed, M. Arjovsky, V. Dumoulin and A. Courville (2017), Improved training of
 * Wasserstein GANs, NeurIPS 30, 5767-5777.
 */
public final class WassersteinGan implements Synthesizer {
    private static final AdversarialVariant RECIPE = new AdversarialVariant(AdversarialLoss.WASSERSTEIN, 0, 0.9, 10, 0);

    private final RowLearner learner;

    private WassersteinGan(Parameters chosen) {
        this.learner = new AdversarialLearner(RECIPE, AdversarialSettings.of(chosen, 0), Stopping.of(chosen));
    }

    /** The method {@code wgan-gp}. */
    public static Method<Synthesizer> method(Bibliography works) {
        Method.Builder method = Method.named("wgan-gp", "WGAN-GP")
                .version(2)
                .summary("A Wasserstein GAN with gradient penalty trained on the rows of each class.")
                .cites(works.get("gulrajani2017wgangp"))
                .cites(works.get("arjovsky2017wgan"))
                .cites(works.get("xu2019ctgan"))
                .cites(works.get("zhao2021ctabgan"))
                .cites(works.get("kingma2015adam"));
        AdversarialSettings.parameters(3000, 5, 1e-3).forEach(method::parameter);
        Stopping.parameters().forEach(method::parameter);
        return method.makes(WassersteinGan::new);
    }

    @Override
    public FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution) {
        return ClassModels.fit(training, classes, random, execution, learner);
    }
}
