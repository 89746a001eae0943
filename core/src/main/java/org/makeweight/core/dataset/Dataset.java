package org.makeweight.core.dataset;

import java.util.Optional;
import java.util.function.Supplier;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.table.Table;

/**
 * A data set that an experiment can use.
 *
 * @param id unique in an experiment, in lower case with hyphens
 * @param facts what tables and bibliographies say of it
 * @param loader reads or makes the table; the same content every time
 * @param posterior tells P(minority | row) of each row of the table, in its order, where the mechanism that made them is
 *     known. It says how well anything could do, so it must never reach anything that learns; it is no part of the table.
 * @param roles tells what is known of the rows for those who divide them; the same every time
 */
public record Dataset(
        String id,
        DatasetFacts facts,
        Supplier<Table> loader,
        Optional<Supplier<double[]>> posterior,
        Supplier<RowRoles> roles) {
    /** A data set of whose rows nothing is known. */
    public Dataset(String id, DatasetFacts facts, Supplier<Table> loader, Optional<Supplier<double[]>> posterior) {
        this(id, facts, loader, posterior, () -> RowRoles.NONE);
    }

    /** A data set of whose mechanism nothing is known. */
    public Dataset(String id, DatasetFacts facts, Supplier<Table> loader) {
        this(id, facts, loader, Optional.empty());
    }

    /**
     * Reads or makes the table.
     *
     * @throws org.makeweight.core.failure.BadInputException if its file is not what it should be
     */
    public Table load() {
        return loader.get();
    }
}
