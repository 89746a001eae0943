package org.makeweight.core.dataset;

import java.util.function.Supplier;
import org.makeweight.core.table.Table;

/**
 * A data set that an experiment can use.
 *
 * @param id unique in an experiment, in lower case with hyphens
 * @param facts what tables and bibliographies say of it
 * @param loader reads or makes the table; the same content every time
 */
public record Dataset(String id, DatasetFacts facts, Supplier<Table> loader) {
    /**
     * Reads or makes the table.
     *
     * @throws org.makeweight.core.failure.BadInputException if its file is not what it should be
     */
    public Table load() {
        return loader.get();
    }
}
