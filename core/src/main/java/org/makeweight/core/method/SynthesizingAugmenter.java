package org.makeweight.core.method;

import java.util.stream.IntStream;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Augments with a synthesizer: fits it to the training rows and adds what it writes for the classes to be raised.
 *
 * @param synthesizer what learns and writes
 */
public record SynthesizingAugmenter(Synthesizer synthesizer) implements Augmenter {
    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        int[] add = amount.toAdd(training);
        int[] classes = IntStream.range(0, add.length).filter(c -> add[c] > 0).toArray();
        if (classes.length == 0) {
            return Augmentation.unchanged(training);
        }
        long start = System.nanoTime();
        FittedSynthesizer fitted = synthesizer.fit(training, classes, random, execution);
        double fitSeconds = (System.nanoTime() - start) / 1e9;
        Table synthetic = fitted.sample(add, random, execution);
        return Augmentation.added(training, synthetic.values(), synthetic.labels(), Origins.generated(synthetic.rows()))
                .withFlags(fitted.flags())
                .withFit(fitted.training(), fitSeconds);
    }
}
