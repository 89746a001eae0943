package org.makeweight.evaluation.protocol;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Origins;
import org.makeweight.core.method.SynthesizingAugmenter;
import org.makeweight.core.prepare.FittedPreprocessing;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.outcome.Stopwatch;

/**
 * What is done with training rows before a classifier sees them: preprocessing is fitted and applied, then the augmenter
 * adds, leaves out or weighs rows.
 *
 * @param ratio minority rows over majority rows after augmentation
 */
public record Pipeline(Preprocessing preprocessing, Kind kind, double ratio) {
    /** As an experiment says. */
    public static Pipeline of(Experiment experiment) {
        return new Pipeline(
                experiment.protocol().preprocessing(),
                experiment.kind(),
                experiment.protocol().ratio());
    }

    /**
     * Fits everything but the classifier.
     *
     * @param rows to train on, as they were read
     * @param seed of the augmenter
     * @throws NotApplicableException if the augmenter cannot treat these rows
     */
    public PreparedTraining fit(Table rows, Configured<Augmenter> augmenter, long seed, Execution execution) {
        FittedPreprocessing fitted = preprocessing.fit(rows);
        Table training = fitted.apply(rows);
        Stopwatch watch = new Stopwatch();
        Augmentation augmentation = kind == Kind.GENERATION
                ? generate(training, augmenter, new RandomState(seed), execution)
                : augmenter.make().augment(training, new Amount.Ratio(ratio), new RandomState(seed), execution);
        return new PreparedTraining(fitted, training, augmentation, watch.seconds());
    }

    /** Rows of all classes, as many of each as there are, without the real ones; doing nothing keeps the real ones. */
    private static Augmentation generate(
            Table training, Configured<Augmenter> augmenter, RandomState random, Execution execution) {
        if (augmenter.method().id().equals(Contenders.NOTHING)) {
            return Augmentation.unchanged(training);
        }
        if (!(augmenter.make() instanceof SynthesizingAugmenter generator)) {
            throw new NotApplicableException("the method adds to real rows or leaves some out; it writes no rows of all"
                    + " classes to train on alone");
        }
        int[] counts = training.classCounts();
        int[] classes =
                IntStream.range(0, counts.length).filter(c -> counts[c] > 0).toArray();
        Stopwatch watch = new Stopwatch();
        FittedSynthesizer fitted = generator.synthesizer().fit(training, classes, random, execution);
        double fitSeconds = watch.seconds();
        Table synthetic = fitted.sample(counts, random, execution);
        return new Augmentation(
                        synthetic, Origins.generated(synthetic.rows()), Optional.empty(), List.copyOf(fitted.flags()))
                .withFit(fitted.training(), fitSeconds);
    }
}
