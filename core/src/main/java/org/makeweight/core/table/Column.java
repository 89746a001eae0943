package org.makeweight.core.table;

import java.util.List;

/** A feature column: numbers or categories. */
public sealed interface Column {
    /** The name in the file's header. */
    String name();

    /**
     * A column of numbers.
     *
     * @param integer whether every value in the source is a whole number; generators then write whole numbers
     */
    record Numeric(String name, boolean integer) implements Column {}

    /**
     * A column of categories. Its cells hold the position of the category in the list.
     *
     * @param categories all different, in the order of {@link Labels#sorted}
     */
    record Categorical(String name, List<String> categories) implements Column {
        public Categorical {
            categories = List.copyOf(categories);
        }
    }
}
