package org.makeweight.datasets.format;

import java.util.List;

/**
 * A column as a file's header has it.
 *
 * @param type what the header says of its values
 */
record Attribute(String name, ValueType type) {
    /** The columns of a header that has names alone. */
    static List<Attribute> named(List<String> names) {
        return names.stream()
                .map(name -> new Attribute(name, new ValueType.Untold()))
                .toList();
    }
}
