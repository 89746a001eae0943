package org.makeweight.smote.cleaning;

import org.makeweight.core.method.Amount;
import org.makeweight.core.table.Table;

/** Which classes an under-sampling method works on, and which class it works for. */
final class Targets {
    private Targets() {}

    /** The classes that an under-sampling method draws from, though it may keep all of their rows. */
    static boolean[] of(Amount amount, Table training) {
        if (!(amount instanceof Amount.Rows wanted)) {
            return amount.toClean(training);
        }
        int classes = training.schema().target().classes();
        boolean[] targeted = new boolean[classes];
        for (int label = 0; label < classes; label++) {
            targeted[label] = wanted.byLabel()
                    .containsKey(training.schema().target().labels().get(label));
        }
        return targeted;
    }

    /**
     * The smallest class that has rows; of equally small ones the one that comes first in the table, as
     * imbalanced-learn counts them.
     */
    static int smallest(Table training) {
        int[] counts = training.classCounts();
        int smallest = training.label(0);
        for (int row = 1; row < training.rows(); row++) {
            int label = training.label(row);
            smallest = counts[label] < counts[smallest] ? label : smallest;
        }
        return smallest;
    }
}
