package org.makeweight.evaluation.learner.ensemble;

import java.util.List;
import org.makeweight.core.table.Table;

/**
 * Members that each vote for one class: a class has its share of the weights of the votes.
 *
 * @param votes weight of each member's vote, above 0
 */
record WeightedVote(List<Member> members, List<Double> votes, int classes) implements Member {
    WeightedVote {
        members = List.copyOf(members);
        votes = List.copyOf(votes);
    }

    @Override
    public double[] shares(Table rows) {
        double[] sums = new double[rows.rows() * classes];
        double total = 0;
        for (int i = 0; i < members.size(); i++) {
            double[] shares = members.get(i).shares(rows);
            for (int row = 0; row < rows.rows(); row++) {
                sums[row * classes + label(shares, row)] += votes.get(i);
            }
            total += votes.get(i);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.min(1, sums[i] / total); // rounding may pass 1
        }
        return sums;
    }

    private int label(double[] shares, int row) {
        return Member.label(shares, classes, row);
    }
}
