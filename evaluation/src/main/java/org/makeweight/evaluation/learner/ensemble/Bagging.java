package org.makeweight.evaluation.learner.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.random.Seeds;

/**
 * Classifiers trained on bags of rows; the score of a class is the mean of its shares. {@link Draw} tells the methods apart.
 * Time and memory are those of the members, one after the other; for trees the columns are sorted once.
 *
 * @param members at least 1
 */
record Bagging(int members, Draw draw, BaseLearner base) implements EnsembleMethod {
    /** How a bag is drawn. */
    enum Draw {
        /**
         * As many rows as there are, with replacement. Reference: L. Breiman. Bagging predictors. Machine Learning
         * 24(2):123-140, 1996. Differences from the paper: members give shares instead of votes.
         */
        BOOTSTRAP {
            @Override
            double[] bag(ClassRows rows, RandomState random) {
                return rows.bootstrap(random);
            }
        },
        /**
         * From every class as many rows as the smallest one has, with replacement. With trees that look at a few columns for
         * each split it is the balanced random forest of C. Chen, A. Liaw and L. Breiman. Using random forest to learn
         * imbalanced data. Technical report 666, University of California, Berkeley, 2004; with any classifier it is
         * under-bagging: R. Barandela, R. Valdovinos and J. Sanchez. New applications of ensembles of classifiers. Pattern
         * Analysis and Applications 6(3):245-256, 2003. Differences from the papers: members give shares instead of votes;
         * Barandela keeps every row of the smallest class in every bag, where here it is drawn like the others, as in
         * imbalanced-learn.
         */
        UNDER {
            @Override
            double[] bag(ClassRows rows, RandomState random) {
                return rows.ofEach(rows.smallest(), random);
            }
        },
        /**
         * The smallest class and as many rows of every other one, without replacement: with AdaBoost as the classifier this is
         * EasyEnsemble. Reference: X.-Y. Liu, J. Wu and Z.-H. Zhou. Exploratory undersampling for class-imbalance learning.
         * IEEE Transactions on Systems, Man, and Cybernetics B 39(2):539-550, 2009. Differences from the paper: the
         * boosted members' vote shares are averaged, where the paper adds up all trees of all members; each boosting ends
         * early where it must.
         */
        UNDER_WITHOUT_REPLACEMENT {
            @Override
            double[] bag(ClassRows rows, RandomState random) {
                return rows.withoutReplacement(random);
            }
        },
        /**
         * From every class as many rows as the largest one has, with replacement. Reference: S. Wang and X. Yao. Diversity
         * analysis on imbalanced data sets by using ensemble models. CIDM 2009, 324-331. Differences from the paper: members
         * give shares instead of votes.
         */
        OVER {
            @Override
            double[] bag(ClassRows rows, RandomState random) {
                return rows.ofEach(rows.largest(), random);
            }
        };

        /** How often the bag has each row. */
        abstract double[] bag(ClassRows rows, RandomState random);
    }

    @Override
    public Member train(TrainingRows rows, long seed) {
        Seeds seeds = new Seeds(seed);
        ClassRows byClass = rows.byClass();
        BaseLearner.Training training = base.on(rows.encoded());
        List<Member> trained = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            double[] bag = draw.bag(byClass, new RandomState(seeds.of("bag", i)));
            trained.add(training.train(ClassRows.times(bag, rows.weights()), seeds.of("member", i)));
        }
        return new MeanOfShares(trained);
    }
}
