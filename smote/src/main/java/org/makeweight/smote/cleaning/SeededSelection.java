package org.makeweight.smote.cleaning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Require;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Takes rows of the larger classes, one class after the other, by a nearest-neighbour classifier that knows the smallest class and a
 * few rows drawn from the class itself.
 *
 * @param id of the method, for its complaints
 * @param k how many neighbours vote, at least 1
 * @param seeds how many rows of each larger class are drawn, at least 1
 */
record SeededSelection(String id, int k, int seeds) {
    /** What becomes of a class. */
    interface Rule {
        /**
         * The rows of a class that are kept, the drawn ones first.
         *
         * @param ofClass its rows
         * @param drawn those that the classifier knows, perhaps some of them twice
         * @param known all rows that the classifier knows: the smallest class, then the drawn ones
         */
        int[] keep(int label, int[] ofClass, int[] drawn, int[] known);
    }

    /** The rows kept, class by class; classes that are not to be cleaned are kept whole. */
    int[] rows(Table training, Amount amount, RandomState random, Rule rule) {
        Require.numeric(training, id);
        Require.complete(training, id);
        boolean[] targeted = amount.toClean(training);
        int[] minority = training.rowsOf(Targets.smallest(training));
        if (k > minority.length + seeds) {
            throw new NotApplicableException("n_neighbors=" + k + " needs at least " + k + " rows to search but the"
                    + " smallest class and the drawn rows are " + (minority.length + seeds));
        }
        RandomState stream = random.restarted();
        IntStream kept = IntStream.empty();
        for (int label = 0; label < targeted.length; label++) {
            int[] ofClass = training.rowsOf(label);
            int[] ofLabel = ofClass;
            if (targeted[label] && ofClass.length > 0) {
                int[] drawn = Arrays.stream(stream.randint(0, ofClass.length, seeds))
                        .map(i -> ofClass[i])
                        .toArray();
                int[] known = IntStream.concat(IntStream.of(minority), IntStream.of(drawn))
                        .toArray();
                ofLabel = rule.keep(label, ofClass, drawn, known);
            }
            kept = IntStream.concat(kept, IntStream.of(ofLabel));
        }
        return kept.toArray();
    }
}
