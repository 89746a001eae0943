package org.makeweight.evaluation.protocol;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.Split;
import org.makeweight.core.split.Splits;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.experiment.Protocol;
import org.makeweight.evaluation.experiment.Tuning;

/**
 * One of the folds into which a training part is divided to choose by.
 *
 * @param repeat from 0
 * @param fold from 0
 * @param training rows to learn from, as positions in the training part
 * @param validation rows to judge by, as positions in the training part
 */
@SuppressWarnings("ArrayRecordComponent") // a value passed along once, never compared
public record InnerFold(int repeat, int fold, int[] training, int[] validation) {
    /**
     * Divides a training part as the experiment divides whole data sets: groups stay whole, the past trains and what came
     * after it validates.
     *
     * @param roles of the training part's rows
     * @throws NotApplicableException if it has too few rows for the folds
     */
    public static List<InnerFold> of(Table training, RowRoles roles, Protocol protocol, long seed) {
        Tuning tuning = protocol.tuning();
        Splits splits;
        try {
            splits = protocol.validation()
                    .inner(tuning.innerFolds(), tuning.innerRepeats())
                    .divide(training, roles, new RandomState(seed));
        } catch (NotApplicableException e) {
            throw new NotApplicableException("no inner folds: " + e.getMessage());
        }
        List<InnerFold> inner = new ArrayList<>();
        for (int repeat = 0; repeat < splits.repeats(); repeat++) {
            for (int fold = 0; fold < splits.folds(); fold++) {
                Split split = splits.split(repeat, fold);
                inner.add(new InnerFold(repeat, fold, split.training(), split.test()));
            }
        }
        return inner;
    }
}
