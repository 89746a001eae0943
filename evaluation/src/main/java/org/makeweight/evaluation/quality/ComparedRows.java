package org.makeweight.evaluation.quality;

import java.util.Optional;
import org.makeweight.core.table.Table;

/**
 * What is compared at once.
 *
 * @param label the class; empty if all rows are taken together
 * @param real the rows that were learnt from
 * @param synthetic with the same columns
 * @param heldOut real rows that nothing was learnt from; empty without any
 */
public record ComparedRows(Optional<String> label, Table real, Table synthetic, Optional<Table> heldOut) {
    public ComparedRows {
        heldOut = heldOut.filter(rows -> rows.rows() > 0);
    }

    /** Of the synthetic rows. */
    double cost(int threads) {
        return Cost.of(real, synthetic, heldOut, threads).total();
    }

    /** Of the rows held out in their place; 0 without any. */
    double heldOutCost(int threads) {
        return heldOut.map(
                        rows -> Cost.of(real, rows, Optional.empty(), threads).total())
                .orElse(0.0);
    }
}
