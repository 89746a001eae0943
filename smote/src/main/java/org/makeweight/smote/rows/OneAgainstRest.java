package org.makeweight.smote.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Require;
import org.makeweight.core.table.Table;

/** Raises every class that needs it, one after the other in ascending order, each against all other rows together. */
public final class OneAgainstRest {
    private OneAgainstRest() {}

    /** Makes rows for one class. */
    @FunctionalInterface
    public interface Sampler {
        /**
         * Adds synthetic rows of a class.
         *
         * @param n how many, at least 1
         * @param flags where to note what the user should know
         */
        void add(ClassRows own, int n, SyntheticRows rows, List<String> flags);
    }

    /**
     * The table with rows added to the classes that need it.
     *
     * @param method the id, for messages
     * @throws NotApplicableException if the table has categories, missing cells or a single class
     */
    public static Augmentation raise(String method, Table training, Amount amount, Sampler sampler) {
        Require.numeric(training, method);
        Require.complete(training, method);
        int[] add = amount.toAdd(training);
        SyntheticRows rows = new SyntheticRows(training, Arrays.stream(add).sum());
        List<String> flags = new ArrayList<>();
        for (int label = 0; label < add.length; label++) {
            if (add[label] > 0) {
                ClassRows own = ClassRows.of(training, label);
                if (own.size() == training.rows()) {
                    throw new NotApplicableException(
                            method + " sets a class against the rest but all rows are of class '" + own.name() + "'");
                }
                sampler.add(own, add[label], rows, flags);
            }
        }
        return rows.augmentation().withFlags(flags);
    }
}
