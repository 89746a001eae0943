package org.makeweight.datasets.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.makeweight.core.dataset.Dataset;

/**
 * A data set of a catalogue.
 *
 * @param size tells the size of a listed data set without loading it; an embedded one is made for the purpose
 * @param further facts that a catalogue has besides, by name, in the order in which they are shown
 */
public record Entry(Dataset dataset, Supplier<Summary> size, Location location, Map<String, String> further) {
    public Entry {
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }

    public String id() {
        return dataset.id();
    }

    public Summary summary() {
        return size.get();
    }
}
