package org.makeweight.evaluation.learner.ensemble;

import java.util.List;
import org.makeweight.core.table.Table;

/** Members of equal weight: a class has the mean of its shares. */
record MeanOfShares(List<Member> members) implements Member {
    MeanOfShares {
        members = List.copyOf(members);
    }

    @Override
    public double[] shares(Table rows) {
        double[] mean = members.get(0).shares(rows);
        for (Member member : members.subList(1, members.size())) {
            double[] shares = member.shares(rows);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += shares[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] = Math.min(1, mean[i] / members.size()); // rounding may pass 1
        }
        return mean;
    }
}
