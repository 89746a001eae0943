package org.makeweight.evaluation.learner.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.makeweight.core.random.Seeds;
import org.makeweight.core.table.Table;

/**
 * Classifiers trained one after the other on rows whose weights follow a {@linkplain WeightRule rule}, those that are wrong
 * gaining; the score of a class is its share of the weights of the votes. What a classifier is trained on may be {@linkplain
 * RoundRows resampled} first; its error is always that on all rows. Boosting ends early when a classifier gets all rows right,
 * or is no better than chance, which then does not vote unless it is the only one.
 *
 * <p>Time is that of the members and of scoring all rows with each.
 *
 * @param rounds at most, at least 1
 * @param resampled what each round is trained on
 * @param rule made anew for every training
 */
record Boosting(int rounds, RoundRows resampled, BaseLearner base, Function<TrainingRows, WeightRule> rule)
        implements EnsembleMethod {
    @Override
    public Member train(TrainingRows rows, long seed) {
        Seeds seeds = new Seeds(seed);
        RoundRows.Round round = resampled.on(rows, base);
        WeightRule weightRule = rule.apply(rows);
        double[] weights = rows.weights().clone();
        weightRule.begin(weights);
        List<Member> members = new ArrayList<>();
        List<Double> votes = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            weightRule.beforeRound(weights);
            toSumOne(weights);
            Member member = round.train(weights.clone(), seeds.of("sample", i), seeds.of("member", i));
            boolean[] wrong = wrong(member, rows.encoded());
            double vote = weightRule.afterRound(weights, wrong);
            if (vote > 0 || members.isEmpty()) {
                members.add(member);
                votes.add(vote > 0 ? vote : 1);
            }
            if (!(vote > 0) || noneOf(wrong)) {
                break;
            }
        }
        return new WeightedVote(members, votes, rows.classes());
    }

    private static boolean[] wrong(Member member, Table rows) {
        int classes = rows.schema().target().classes();
        double[] shares = member.shares(rows);
        boolean[] wrong = new boolean[rows.rows()];
        for (int row = 0; row < wrong.length; row++) {
            wrong[row] = Member.label(shares, classes, row) != rows.label(row);
        }
        return wrong;
    }

    private static boolean noneOf(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return false;
            }
        }
        return true;
    }

    private static void toSumOne(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double total = sum;
        Arrays.setAll(weights, row -> weights[row] / total);
    }
}
