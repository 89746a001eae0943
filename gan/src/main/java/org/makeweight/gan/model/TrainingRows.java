package org.makeweight.gan.model;

import java.util.function.UnaryOperator;
import org.makeweight.core.table.Table;

/**
 * Rows to learn from.
 *
 * @param learnt what weights and encodings are fitted to
 * @param heldOut other rows, that tell when to stop; none if training goes on to its end
 */
record TrainingRows(Table learnt, Table heldOut) {
    /** Whether some rows tell when to stop. */
    boolean someHeldOut() {
        return heldOut.rows() > 0;
    }

    /** Both parts changed in the same way. */
    TrainingRows map(UnaryOperator<Table> change) {
        return new TrainingRows(change.apply(learnt), change.apply(heldOut));
    }
}
