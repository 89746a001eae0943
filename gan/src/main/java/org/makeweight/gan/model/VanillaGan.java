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
import org.makeweight.gan.fit.RowModel;
import org.makeweight.gan.fit.Stopping;
import org.makeweight.gan.fit.TrainingRows;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.AdversarialLoss;

/**
 * The generative adversarial network: a generator writes rows from noise, a discriminator tells them from real ones, and
 * each trains against the other. Fitted to the rows of one class at a time.
 *
 * <p>Time: a step takes about {@code 12 b w²} multiply-adds for a batch of b rows and hidden layers of w units, from 500
 * rows on {@code 60 b w²}. Memory: the encoded rows and a few matrices of {@code 3b x w} and {@code w x w} floats.
 *
 * <p>Differences from the paper: columns instead of pixels (numbers by modes of their column as in {@link Ctgan}, of
 * fewer than 500 rows standardised with a linear output; categories one-hot through a Gumbel-softmax of temperature
 * 0.2), rectifiers instead of maxout units, normal instead of uniform noise, batch normalisation in the generator from
 * 64 rows on, and Adam with 0.5 after Radford et al. (2015) and 1e-3 where they had 2e-4. Rows are written with a
 * running average of the generator over the last tenth of the steps, and a thousand at most (Yazıcı et al. 2019). From
 * {@value AdversarialSettings#LEAST_ROWS_FOR_MODES} rows on the discriminator has a gradient penalty (Fedus et al. 2018)
 * and five steps for each of the generator, with which large tables are learnt better and small ones are not;
 * {@code gradient_penalty=0,discriminator_steps=1} is as in the paper. Decoded numbers are brought into the range of the
 * training rows.
 *
 * <p>Reference: I. J. Goodfellow, J. Pouget-Abadie, M. Mirza, B. Xu, D. Warde-Farley, S. Ozair, A. Courville and Y. Bengio
 * (2014), Generative adversarial nets, NeurIPS 27, 2672-2680; with the non-saturating loss of its section 3.
 */
public final class VanillaGan implements Synthesizer {
    private static final String PENALTY = "gradient_penalty";
    private static final String AUTO = "auto";
    private static final double PENALTY_OF_MANY = 10;
    private static final int STEPS_OF_MANY = 5;

    private final RowLearner learner;

    private VanillaGan(Parameters chosen) {
        this.learner = new BySize(learner(chosen, 0, 1), learner(chosen, PENALTY_OF_MANY, STEPS_OF_MANY));
    }

    /** A learner with a penalty and steps where none were chosen. */
    private static AdversarialLearner learner(Parameters chosen, double penalty, int steps) {
        double weight = chosen.optionalReal(PENALTY).orElse(penalty);
        return new AdversarialLearner(
                new AdversarialVariant(AdversarialLoss.NON_SATURATING, 0.5, 0.999, weight, 0.3),
                AdversarialSettings.ofRows(chosen, steps, chosen.real(GeneratorCriticPair.EMA_DECAY)),
                Stopping.of(chosen));
    }

    /** Learns few rows otherwise than many. */
    private record BySize(AdversarialLearner few, AdversarialLearner many) implements RowLearner {
        @Override
        public Stopping stopping() {
            return few.stopping();
        }

        @Override
        public RowModel learn(
                TrainingRows rows, String phase, Noise noise, KernelThreads workers, Execution execution) {
            boolean large = rows.learnt().rows() >= AdversarialSettings.LEAST_ROWS_FOR_MODES;
            return (large ? many : few).learn(rows, phase, noise, workers, execution);
        }
    }

    /** The method {@code gan}. */
    public static Method<Synthesizer> method(Bibliography works) {
        Method.Builder method = Method.named("gan", "GAN")
                .version(4)
                .summary("A generator and a discriminator trained against each other on the rows of each class.")
                .cites(works.get("goodfellow2014gan"))
                .cites(works.get("radford2016dcgan"))
                .cites(works.get("xu2019ctgan"))
                .cites(works.get("zhao2021ctabgan"))
                .cites(works.get("yazici2019averaging"))
                .cites(works.get("fedus2018paths"))
                .cites(works.get("kingma2015adam"));
        AdversarialSettings.parametersByRows(3000, AUTO, 1e-3, "auto: 5 from 500 rows on, else 1.")
                .forEach(method::parameter);
        method.parameter(GeneratorCriticPair.averaging());
        method.parameter(Parameter.optionalReal(
                PENALTY,
                AUTO,
                Parameter.Range.atLeast(0),
                "Weight of a penalty on the discriminator's gradient between real and generated rows; 0 for none;"
                        + " auto: 10 from 500 rows on, else 0."));
        Stopping.parameters().forEach(method::parameter);
        return method.makes(VanillaGan::new);
    }

    @Override
    public FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution) {
        return ClassModels.fit(training, classes, random, execution, learner);
    }
}
