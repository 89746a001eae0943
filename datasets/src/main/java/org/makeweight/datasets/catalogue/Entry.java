package org.makeweight.datasets.catalogue;

import java.util.function.Supplier;
import org.makeweight.core.dataset.Dataset;

/**
 * A data set of a catalogue.
 *
 * @param size tells the size of a listed data set without loading it; an embedded one is made for the purpose
 */
public record Entry(Dataset dataset, Supplier<Summary> size) {
    public String id() {
        return dataset.id();
    }

    public Summary summary() {
        return size.get();
    }
}
