package org.makeweight.gan.model;

import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.gan.adversarial.AdversarialLearner;
import org.makeweight.gan.adversarial.AdversarialSettings;
import org.makeweight.gan.adversarial.AdversarialVariant;
import org.makeweight.gan.adversarial.GeneratorCriticPair;
import org.makeweight.gan.fit.ClassModels;
import org.makeweight.gan.fit.RowLearner;
import org.makeweight.gan.fit.Stopping;
import org.makeweight.gan.network.AdversarialLoss;

/**
 * The generative adversarial network: a generator writes rows from noise, a discriminator tells them from real ones, and
 * each trains against the other. Fitted to the rows of one class at a time.
 *
 * <p>Time: a step takes about {@code 12 b w²} multiply-adds for a batch of b rows and hidden layers of w units. Memory:
 * the encoded rows and a few matrices of {@code b x w} and {@code w x w} floats.
 *
 * <p>Differences from the paper: columns instead of pixels (numbers by modes of their column as in {@link Ctgan}, of
 * fewer than 500 rows standardised with a linear output; categories one-hot through a Gumbel-softmax of temperature
 * 0.2), rectifiers instead of maxout units, normal instead of uniform noise, batch normalisation in the generator from
 * 64 rows on, and Adam with 0.5 after Radford et al. (2015) and 1e-3 where they had 2e-4. Rows are written with a
 * running average of the generator over the last tenth of the steps, and a thousand at most (Yazıcı et al. 2019). A
 * gradient penalty is optional, and off: with it (Fedus et al. 2018) large tables are learnt better.
 * Decoded numbers are brought into the range of the training rows.
 *
 * <p>Reference: I. J. Goodfellow, J. Pouget-Abadie, M. Mirza, B. Xu, D. Warde-Farley, S. Ozair, A. Courville and Y. Bengio
 * (2014), Generative adversarial nets, NeurIPS 27, 2672-2680; with the non-saturating loss of its section 3.
 */
public final class VanillaGan implements Synthesizer {
    private static final String PENALTY = "gradient_penalty";

    private final RowLearner learner;

    private VanillaGan(Parameters chosen) {
        AdversarialVariant variant =
                new AdversarialVariant(AdversarialLoss.NON_SATURATING, 0.5, 0.999, chosen.real(PENALTY), 0.3);
        this.learner = new AdversarialLearner(
                variant,
                AdversarialSettings.of(chosen, chosen.real(GeneratorCriticPair.EMA_DECAY)),
                Stopping.of(chosen));
    }

    /** The method {@code gan}. */
    public static Method<Synthesizer> method(Bibliography works) {
        Method.Builder method = Method.named("gan", "GAN")
                .version(3)
                .summary("A generator and a discriminator trained against each other on the rows of each class.")
                .cites(works.get("goodfellow2014gan"))
                .cites(works.get("radford2016dcgan"))
                .cites(works.get("xu2019ctgan"))
                .cites(works.get("zhao2021ctabgan"))
                .cites(works.get("yazici2019averaging"))
                .cites(works.get("fedus2018paths"))
                .cites(works.get("kingma2015adam"));
        AdversarialSettings.parameters(3000, 1, 1e-3).forEach(method::parameter);
        method.parameter(GeneratorCriticPair.averaging());
        method.parameter(Parameter.real(
                PENALTY,
                0,
                Parameter.Range.atLeast(0),
                "Weight of a penalty on the discriminator's gradient between real and generated rows; 0 for none."));
        Stopping.parameters().forEach(method::parameter);
        return method.makes(VanillaGan::new);
    }

    @Override
    public FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution) {
        return ClassModels.fit(training, classes, random, execution, learner);
    }
}
