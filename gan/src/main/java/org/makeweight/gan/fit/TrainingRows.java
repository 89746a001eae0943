package org.makeweight.gan.fit;

import java.util.function.UnaryOperator;
import org.makeweight.core.table.Table;

/**
 * Rows to learn from.
 *
 * @param learnt what weights and encodings are fitted to
 * @param heldOut other rows, that tell when to stop; none if training goes on to its end
 * @param asked the column by whose categories rows will be asked for; {@value #NOT_ASKED} for none
 */
public record TrainingRows(Table learnt, Table heldOut, int asked) {
    public static final int NOT_ASKED = -1;

    public TrainingRows(Table learnt, Table heldOut) {
        this(learnt, heldOut, NOT_ASKED);
    }

    /** Whether some rows tell when to stop. */
    public boolean someHeldOut() {
        return heldOut.rows() > 0;
    }

    /** Both parts changed in the same way. */
    public TrainingRows map(UnaryOperator<Table> change) {
        return new TrainingRows(change.apply(learnt), change.apply(heldOut), asked);
    }

    /** The same rows, that will be asked for by the categories of their last column. */
    public TrainingRows askedByLast() {
        return new TrainingRows(learnt, heldOut, learnt.columns() - 1);
    }
}
