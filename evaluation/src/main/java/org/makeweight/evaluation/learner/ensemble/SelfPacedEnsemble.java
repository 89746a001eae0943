package org.makeweight.evaluation.learner.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.random.Seeds;

/**
 * Self-paced ensemble: each member is trained on the smallest class and about as many rows of every other one, chosen by
 * hardness, 1 less the mean share that the members so far give a row's own class. The range of a class's hardness is cut into
 * bins of equal width; a bin of mean hardness h gets a share of the rows in proportion to 1 / (h + tan(i pi / 2n)) at the i-th
 * of n members: at first easy bins, whose rows are many, are thinned so that all bins contribute the same hardness; in the
 * end all bins contribute the same number of rows. Within a bin rows are drawn without replacement.
 *
 * <p>Reference: Z. Liu, W. Cao, Z. Gao, J. Bian, H. Chen, Y. Chang and T.-Y. Liu. Self-paced ensemble for highly imbalanced
 * massive data classification. ICDE 2020, 841-852. Differences from the paper: the first member, trained on a random subset,
 * is part of the ensemble; a bin with fewer rows than its share gives all of them; more than two classes.
 *
 * <p>Time is that of the members and of scoring all rows with each.
 *
 * @param members at least 1
 * @param bins at least 1
 */
record SelfPacedEnsemble(int members, int bins, BaseLearner base) implements EnsembleMethod {
    @Override
    public Member train(TrainingRows rows, long seed) {
        Seeds seeds = new Seeds(seed);
        ClassRows byClass = rows.byClass();
        int smallest = byClass.smallest();
        double[] shares = new double[rows.rows() * rows.classes()];
        BaseLearner.Training training = base.on(rows.encoded());
        List<Member> trained = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            RandomState random = new RandomState(seeds.of("bag", i));
            double[] bag = i == 0 ? byClass.withoutReplacement(random) : new double[rows.rows()];
            for (int label = 0; label < rows.classes() && i > 0; label++) {
                int[] ofClass = byClass.ofClass()[label];
                double[] hardness = hardness(ofClass, shares, rows.classes(), label, i);
                for (int chosen : choose(hardness, smallest, pace(i), random)) {
                    bag[ofClass[chosen]] = 1;
                }
            }
            Member member = training.train(ClassRows.times(bag, rows.weights()), seeds.of("member", i));
            trained.add(member);
            double[] ofMember = member.shares(rows.encoded());
            Arrays.setAll(shares, at -> shares[at] + ofMember[at]);
        }
        return new MeanOfShares(trained);
    }

    /** The self-paced factor of a member, from 0 for the first on. */
    double pace(int member) {
        return StrictMath.tan(member * Math.PI / (2.0 * members));
    }

    private static double[] hardness(int[] rows, double[] sums, int classes, int label, int members) {
        return Arrays.stream(rows)
                .mapToDouble(row -> 1 - sums[row * classes + label] / members)
                .toArray();
    }

    /**
     * Chooses among the rows of a class.
     *
     * @param hardness of each
     * @param wanted how many, about
     * @param pace what is added to the mean hardness of each bin
     * @return positions in {@code hardness}
     */
    int[] choose(double[] hardness, int wanted, double pace, RandomState random) {
        if (hardness.length <= wanted) {
            return range(hardness.length);
        }
        double least = Arrays.stream(hardness).min().orElseThrow();
        double width = (Arrays.stream(hardness).max().orElseThrow() - least) / bins;
        if (width == 0) {
            return random.choiceWithoutReplacement(hardness.length, wanted);
        }
        int[][] inBin = new int[bins][];
        for (int bin = 0; bin < bins; bin++) {
            int number = bin;
            inBin[bin] = Arrays.stream(range(hardness.length))
                    .filter(i -> Math.min(bins - 1, (int) ((hardness[i] - least) / width)) == number)
                    .toArray();
        }
        int[] quotas = quotas(hardness, inBin, wanted, pace);
        List<Integer> chosen = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            for (int i : random.choiceWithoutReplacement(inBin[bin].length, quotas[bin])) {
                chosen.add(inBin[bin][i]);
            }
        }
        return chosen.stream().mapToInt(i -> i).toArray();
    }

    /** How many rows each bin gives: in proportion to 1 / (mean hardness + pace), rounded up, at most all. */
    static int[] quotas(double[] hardness, int[][] inBin, int wanted, double pace) {
        double[] proportion = new double[inBin.length];
        double total = 0;
        for (int bin = 0; bin < inBin.length; bin++) {
            if (inBin[bin].length > 0) {
                double mean =
                        Arrays.stream(inBin[bin]).mapToDouble(i -> hardness[i]).sum() / inBin[bin].length;
                proportion[bin] = 1 / Math.max(Double.MIN_NORMAL, mean + pace);
                total += proportion[bin];
            }
        }
        int[] quotas = new int[inBin.length];
        for (int bin = 0; bin < inBin.length; bin++) {
            // rounded up, so that no class is left without rows
            double quota = Math.ceil(wanted * (proportion[bin] / total));
            quotas[bin] = (int) Math.min(inBin[bin].length, quota);
        }
        return quotas;
    }

    private static int[] range(int n) {
        int[] range = new int[n];
        Arrays.setAll(range, i -> i);
        return range;
    }
}
