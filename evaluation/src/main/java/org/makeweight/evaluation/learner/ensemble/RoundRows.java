package org.makeweight.evaluation.learner.ensemble;

import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.random.RandomState;

/** What the classifier of each round of a boosting is trained on. */
@FunctionalInterface
interface RoundRows {
    /** Does once what all rounds have in common. */
    Round on(TrainingRows rows, BaseLearner base);

    /** Trains the classifier of a round. */
    @FunctionalInterface
    interface Round {
        /**
         * Trains.
         *
         * @param weights of the rows, adding up to 1
         * @param sampleSeed of the resampling
         * @param memberSeed of the training
         */
        Member train(double[] weights, long sampleSeed, long memberSeed);
    }

    /** All rows, as AdaBoost has it. */
    static RoundRows all() {
        return (rows, base) -> {
            BaseLearner.Training training = base.on(rows.encoded());
            return (weights, sampleSeed, memberSeed) -> training.train(weights, memberSeed);
        };
    }

    /**
     * The smallest class and as many rows of every other one, drawn anew for each round without replacement: RUSBoost.
     *
     * <p>Reference: C. Seiffert, T. Khoshgoftaar, J. Van Hulse and A. Napolitano. RUSBoost: a hybrid approach to alleviating
     * class imbalance. IEEE Transactions on Systems, Man, and Cybernetics A 40(1):185-197, 2010. Differences from the paper:
     * votes and weights are those of {@link Samme} instead of AdaBoost.M2, as in imbalanced-learn with {@code
     * algorithm="SAMME"}; the rows left have equal classes, where the paper's share is a parameter.
     */
    static RoundRows under() {
        return (rows, base) -> {
            BaseLearner.Training training = base.on(rows.encoded());
            ClassRows byClass = rows.byClass();
            return (weights, sampleSeed, memberSeed) -> {
                double[] bag = byClass.withoutReplacement(new RandomState(sampleSeed));
                return training.train(ClassRows.times(bag, weights), memberSeed);
            };
        };
    }

    /**
     * All rows and copies of rows of every smaller class, drawn anew for each round until it is as large as the largest; a copy
     * has the weight of its row: OverBoost, as imbalanced-ensemble has it. It is {@link #sampled} with random over-sampling.
     *
     * <p>Reference: C. Seiffert and others as in {@link #under}, for the scheme; M. Galar, A. Fernandez, E. Barrenechea, H.
     * Bustince and F. Herrera. A review on ensembles for the class imbalance problem. IEEE Transactions on Systems, Man, and
     * Cybernetics C 42(4):463-484, 2012, for the family.
     */
    static RoundRows over() {
        return (rows, base) -> {
            BaseLearner.Training training = base.on(rows.encoded());
            ClassRows byClass = rows.byClass();
            return (weights, sampleSeed, memberSeed) -> {
                double[] bag = byClass.copied(new RandomState(sampleSeed));
                return training.train(ClassRows.times(bag, weights), memberSeed);
            };
        };
    }

    /**
     * What a sampler makes of all rows, anew for each round; a synthetic row has the mean weight of its class: SMOTEBoost.
     *
     * <p>Reference: N. Chawla, A. Lazarevic, L. Hall and K. Bowyer. SMOTEBoost: improving prediction of the minority class in
     * boosting. PKDD 2003, 107-119. Differences from the paper: any method that adds rows may stand for SMOTE; so many rows
     * are added that classes are equal; votes and weights are those of {@link Samme} instead of AdaBoost.M2; the paper does
     * not say what a synthetic row weighs.
     */
    static RoundRows sampled(Augmenter sampler) {
        return (rows, base) -> (weights, sampleSeed, memberSeed) -> {
            SampledRows sampled = SampledRows.of(rows, Amount.balanced(), sampler, sampleSeed);
            double[] all = sampled.weights(rows, weights, weights);
            return base.on(sampled.encoded()).train(all, memberSeed);
        };
    }
}
