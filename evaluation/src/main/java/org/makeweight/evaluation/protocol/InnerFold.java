package org.makeweight.evaluation.protocol;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.Folds;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.Split;
import org.makeweight.core.split.StratifiedKFold;
import org.makeweight.core.table.Table;
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
     * Divides a training part.
     *
     * @throws NotApplicableException if it has too few rows for the folds
     */
    public static List<InnerFold> of(Table training, Tuning tuning, long seed) {
        Folds folds;
        try {
            folds = StratifiedKFold.shuffled(tuning.innerFolds(), tuning.innerRepeats())
                    .divide(training, RowRoles.NONE, new RandomState(seed));
        } catch (NotApplicableException e) {
            throw new NotApplicableException("no inner folds: " + e.getMessage());
        }
        List<InnerFold> inner = new ArrayList<>();
        for (int repeat = 0; repeat < folds.repeats(); repeat++) {
            for (int fold = 0; fold < folds.count(); fold++) {
                Split split = folds.split(repeat, fold);
                inner.add(new InnerFold(repeat, fold, split.training(), split.test()));
            }
        }
        return inner;
    }
}
