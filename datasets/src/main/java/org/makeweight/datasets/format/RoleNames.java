package org.makeweight.datasets.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Columns that say something of the rows themselves. They are no features: neither who somebody is nor when it was shall be
 * learnt.
 *
 * @param group rows with equal values belong together
 * @param order when a row came: numbers or dates
 */
public record RoleNames(Optional<String> group, Optional<String> order) {
    /** There are none. */
    public static final RoleNames NONE = new RoleNames(Optional.empty(), Optional.empty());

    List<String> all() {
        return Stream.concat(group.stream(), order.stream()).toList();
    }
}
