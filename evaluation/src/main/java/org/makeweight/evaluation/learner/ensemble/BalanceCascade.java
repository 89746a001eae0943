package org.makeweight.evaluation.learner.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.number.Argsort;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.random.Seeds;

/**
 * BalanceCascade: each member is trained on the smallest class and as many rows of every other one, drawn without
 * replacement from those that are left; then those are dropped that the members so far are most certain to get right. A class of
 * n rows, where the smallest has m, keeps n (m / n)^(i / (members - 1)) after the i-th member, so that the last member learns
 * from m that are hardest.
 *
 * <p>Reference: X.-Y. Liu, J. Wu and Z.-H. Zhou. Exploratory undersampling for class-imbalance learning. IEEE Transactions
 * on Systems, Man, and Cybernetics B 39(2):539-550, 2009. Differences from the paper: a member is any classifier, a tree by
 * default, where the paper boosts each; so many rows are dropped as the paper's false positive rate says, the surest ones by
 * all members so far, equal ones by lot, where the paper moves each member's threshold to reach that rate; the score is the
 * mean of the members' shares; more than two classes.
 *
 * <p>Time is that of the members and of scoring all rows with each.
 *
 * @param members at least 1
 */
record BalanceCascade(int members, BaseLearner base) implements EnsembleMethod {
    @Override
    public Member train(TrainingRows rows, long seed) {
        Seeds seeds = new Seeds(seed);
        ClassRows byClass = rows.byClass();
        int smallest = byClass.smallest();
        int[][] left = byClass.ofClass().clone();
        double[] shares = new double[rows.rows() * rows.classes()];
        BaseLearner.Training training = base.on(rows.encoded());
        List<Member> trained = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            RandomState random = new RandomState(seeds.of("bag", i));
            double[] bag = byClass.subset(left, smallest, random);
            Member member = training.train(ClassRows.times(bag, rows.weights()), seeds.of("member", i));
            trained.add(member);
            add(shares, member.shares(rows.encoded()));
            for (int label = 0; label < left.length; label++) {
                int keep = kept(byClass.count(label), smallest, i + 1);
                left[label] = hardest(left[label], keep, shares, rows.classes(), label, random);
            }
        }
        return new MeanOfShares(trained);
    }

    /** How many rows of a class are left after so many members. */
    int kept(int rows, int smallest, int trained) {
        if (rows <= smallest || members == 1) {
            return rows;
        }
        double share = StrictMath.pow(smallest / (double) rows, trained / (double) (members - 1));
        return Math.max(smallest, (int) Math.round(rows * share));
    }

    private static void add(double[] sums, double[] shares) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += shares[i];
        }
    }

    /** The rows of a class with the least shares of it, ascending; equal ones by lot. */
    static int[] hardest(int[] rows, int keep, double[] shares, int classes, int label, RandomState random) {
        if (keep >= rows.length) {
            return rows;
        }
        int[] mixed = rows.clone();
        random.shuffle(mixed);
        double[] certain = Arrays.stream(mixed)
                .mapToDouble(row -> shares[row * classes + label])
                .toArray();
        return Arrays.stream(Argsort.ascending(certain))
                .limit(keep)
                .map(i -> mixed[i])
                .sorted()
                .toArray();
    }
}
