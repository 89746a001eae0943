package org.makeweight.evaluation.learner.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.random.Seeds;

/**
 * SMOTEBagging: every bag has as many rows of each class as the largest class has. The largest class is drawn with
 * replacement; of every other class a share b is, and the rest is synthetic. The first bag has b = 10 %, the next 20 %, up to
 * 100 % and from 10 % again, so that bags differ. The score of a class is the mean of its shares.
 *
 * <p>Reference: S. Wang and X. Yao. Diversity analysis on imbalanced data sets by using ensemble models. CIDM 2009,
 * 324-331. Differences from the paper: any method that adds rows may stand for SMOTE; members give shares instead of votes.
 *
 * <p>Time for each member is that of the sampler and of a training on k times the rows of the largest of k classes.
 *
 * @param members at least 1
 */
record SmoteBagging(int members, Augmenter sampler, BaseLearner base) implements EnsembleMethod {
    private static final int STEPS = 10;

    @Override
    public Member train(TrainingRows rows, long seed) {
        Seeds seeds = new Seeds(seed);
        ClassRows byClass = rows.byClass();
        List<Member> trained = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            int[] drawn = drawn(byClass, i % STEPS + 1);
            RandomState random = new RandomState(seeds.of("bag", i));
            double[] bag = bag(byClass, drawn, random);
            SampledRows sampled = SampledRows.of(rows, wanted(rows, byClass, drawn), sampler, seeds.of("sampler", i));
            double[] weights = sampled.weights(rows, ClassRows.times(bag, rows.weights()), rows.weights());
            trained.add(base.on(sampled.encoded()).train(weights, seeds.of("member", i)));
        }
        return new MeanOfShares(trained);
    }

    /** How many rows of each class are drawn and not synthetic. */
    static int[] drawn(ClassRows byClass, int step) {
        int[] drawn = new int[byClass.classes()];
        for (int label = 0; label < drawn.length; label++) {
            boolean whole = byClass.count(label) == byClass.largest();
            int share = (int) Math.round(byClass.largest() * (step / (double) STEPS));
            drawn[label] = byClass.count(label) == 0 ? 0 : whole ? byClass.largest() : share;
        }
        return drawn;
    }

    private static double[] bag(ClassRows byClass, int[] drawn, RandomState random) {
        double[] bag = new double[byClass.rows()];
        for (int label = 0; label < drawn.length; label++) {
            int[] ofClass = byClass.ofClass()[label];
            for (int i = 0; i < drawn[label]; i++) {
                bag[ofClass[(int) random.randint(0, ofClass.length)]]++;
            }
        }
        return bag;
    }

    /** The sampler is asked for the rows there are and the synthetic ones. */
    private static Amount wanted(TrainingRows rows, ClassRows byClass, int[] drawn) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (int label = 0; label < drawn.length; label++) {
            if (drawn[label] > 0 && drawn[label] < byClass.largest()) {
                wanted.put(
                        rows.table().schema().target().labels().get(label),
                        byClass.count(label) + byClass.largest() - drawn[label]);
            }
        }
        return new Amount.Rows(wanted);
    }
}
